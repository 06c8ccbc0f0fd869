// Owns the person's settings: schema and defaults. A setting is one field and its default here, and one row in setting-rows.ts.
// Refuses to know a form or a store.
import * as z from 'zod/mini';
import { CountingSchema, NoticeDaysSchema, WeekdaysSchema } from '../contract/facts.ts';
import { MAX_STEPS } from '../contract/undo-stack.ts';
import { ContractIdSchema, OperationIdSchema } from '../ids.ts';
import { TimeOfDaySchema } from '../time-schemas.ts';
import { PLACE, WIDTH } from './layout.ts';
import { OWN_THINGS, OwnChangeSchema } from './own.ts';
import { DEFAULT_LEADS } from './reminder-rows.ts';

/** Raised by a migration when the stored shape changes. */
export const SETTINGS_VERSION = 1;
/** Newest changes of which a repeat is recognised. */
export const MAX_SETTINGS_DONE = 50;
/** Contracts that can be hidden one by one; beyond it the oldest is shown again (hidden.ts). */
export const MAX_HIDDEN = 500;

/** How the person left the sidebar on the page, so it has no row below. Not strict: earlier records hold the side here. */
export const LayoutSchema = z.object({
  open: z.boolean(),
  width: z.int().check(z.minimum(WIDTH.least), z.maximum(WIDTH.most)),
  place: z.exactOptional(z.int().check(z.minimum(PLACE.least), z.maximum(PLACE.most))),
});
/** Whole hours, the longest first. */
const LeadsSchema = z.array(z.int().check(z.minimum(0), z.maximum(720))).check(z.maxLength(8));
const FIELDS = {
  /**
   * Defaults for an ending that names no figure, and whose agreement names none; `Unknown` while the kind is
   * not known.
   */
  noticeDaysHourly: NoticeDaysSchema,
  noticeDaysFixed: NoticeDaysSchema,
  noticeDaysUnknown: NoticeDaysSchema,
  noticeCounting: CountingSchema,
  workingWeekdays: WeekdaysSchema,
  /** `upwork`: as Upwork's page is, where it says; `system`: as the browser says. */
  theme: z.enum(['upwork', 'system', 'light', 'dark']),
  reminders: z.boolean(),
  /** Hours before a deadline at which it is announced, by the kind of deadline; none: it is not. */
  leadsMoney: LeadsSchema,
  leadsFeedback: LeadsSchema,
  /** The same where the morning of a day is meant: 0 is the day itself, 24 the day before. */
  leadsDays: LeadsSchema,
  /** From when to when (local time of day) no notification comes; the same twice, or off: there are none. */
  quiet: z.boolean(),
  quietFrom: TimeOfDaySchema,
  quietUntil: TimeOfDaySchema,
  /** Notifications and notices of ours, once a month. */
  exportReminder: z.boolean(),
  /** `hold`: the first press waits for an answer. `tell`: it passes, and the checklist opens. */
  guard: z.enum(['hold', 'tell', 'off']),
  /** Where the checklist can be opened: on Upwork's page, in the browser's own side panel, or both. */
  where: z.enum(['page', 'panel', 'both']),
  /** Whether our views may ask for the page's text at all; off, the background refuses too. */
  readPage: z.boolean(),
  /** Whether the browser may check the spelling of notes and messages. */
  spellcheck: z.boolean(),
  side: z.enum(['right', 'left']),
  /** Whether the open sidebar covers some of the page, or the page makes room for it. */
  mode: z.enum(['float', 'dock']),
  /** On every contract page. */
  hidden: z.boolean(),
  /** Chosen on the page of each contract, so it has no row below. */
  hiddenOn: z.array(ContractIdSchema).check(z.maxLength(MAX_HIDDEN)),
  layout: LayoutSchema,
};
/** Defaults of the settings that records and backups from before they existed lack: each new setting belongs here. */
const LATER = {
  ...DEFAULT_LEADS,
  quiet: true,
  quietFrom: '22:00',
  quietUntil: '08:00',
  exportReminder: true,
  where: 'both',
  readPage: true,
  spellcheck: false,
  side: 'right',
  mode: 'float',
  hidden: false,
  hiddenOn: [],
} satisfies Partial<Fields>;
type LaterKey = keyof typeof LATER;
const LATER_FIELDS = Object.fromEntries(
  Object.entries(LATER).map(([key, value]) => [key, z._default(FIELDS[key as LaterKey], value as never)]),
) as { readonly [K in LaterKey]: z.ZodMiniDefault<(typeof FIELDS)[K]> };
type Fields = { readonly [K in keyof typeof FIELDS]: z.infer<(typeof FIELDS)[K]> };
export type SettingsPatch = Partial<Fields>;
// Of the bare settings: a default would write itself into every patch. Named, since `partial` admits an undefined value,
// which no message and no record carries.
export const SettingsPatchSchema = z.lazy(() =>
  z.partial(z.strictObject(FIELDS)),
) as z.ZodMiniType<SettingsPatch>;
/** What a view may set as a whole. Of `hiddenOn` each view knows what others wrote last, perhaps not what they write now. */
export type OwnPatch = Omit<SettingsPatch, 'hiddenOn'>;
const { hiddenOn: _, ...OWN } = FIELDS;
export const OwnPatchSchema = z.lazy(() => z.partial(z.strictObject(OWN))) as z.ZodMiniType<OwnPatch>;
/** The inverse of one change, named by its operation id: the settings that it changed, as they were. */
const SettingsStepSchema = z.lazy(() =>
  z.strictObject({
    id: OperationIdSchema,
    was: SettingsPatchSchema,
    /** The same for what the person keeps for the next ending: only what was changed of it. */
    own: z.exactOptional(OwnChangeSchema),
  }),
);
const StepsSchema = z._default(z.array(SettingsStepSchema).check(z.maxLength(MAX_STEPS)), []);

export const SettingsSchema = z.lazy(() =>
  z.strictObject({
    version: z.literal(SETTINGS_VERSION),
    /** Grows by one with each change; 0: nothing was ever chosen. */
    rev: z.int().check(z.minimum(0)),
    ...FIELDS,
    ...LATER_FIELDS,
    stepSets: z._default(OWN_THINGS.stepSets, {}),
    ownMessages: z._default(OWN_THINGS.ownMessages, {}),
    /** Operation ids, newest last. */
    done: z._default(z.array(OperationIdSchema).check(z.maxLength(MAX_SETTINGS_DONE)), []),
    undo: StepsSchema,
    redo: StepsSchema,
  }),
);
export type Settings = z.infer<typeof SettingsSchema>;
/** The settings that have a row, and so a field in the options. */
export type SettingKey = Exclude<keyof Fields, 'hiddenOn' | 'layout'>;

/** What holds until the person chooses; revision 0 is never stored. */
export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  rev: 0,
  // Two weeks are a custom among freelancers; no rule of Upwork asks for any (C-815489).
  noticeDaysHourly: 14,
  noticeDaysFixed: 14,
  noticeDaysUnknown: 14,
  noticeCounting: 'calendar',
  workingWeekdays: [1, 2, 3, 4, 5],
  theme: 'upwork',
  reminders: true,
  guard: 'hold',
  ...LATER,
  layout: { open: false, width: WIDTH.usual },
  stepSets: {},
  ownMessages: {},
  done: [],
  undo: [],
  redo: [],
};
