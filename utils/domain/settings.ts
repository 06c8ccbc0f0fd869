// Owns the person's choices: schema, defaults, and the row from which each form field is drawn.
// Refuses to know a form or a store; a setting is one schema field and one row here.
import * as z from 'zod/mini';
import { CountingSchema, NoticeDaysSchema, WeekdaysSchema } from './facts.ts';

export const SETTINGS_VERSION = 1;
export const SettingsSchema = z.strictObject({
  version: z.literal(SETTINGS_VERSION),
  rev: z.int().check(z.minimum(0)),
  noticeDaysHourly: NoticeDaysSchema,
  noticeDaysFixed: NoticeDaysSchema,
  noticeDaysUnknown: NoticeDaysSchema,
  noticeCounting: CountingSchema,
  workingWeekdays: WeekdaysSchema,
  theme: z.enum(['upwork', 'system', 'light', 'dark']),
  reminders: z.boolean(),
  guard: z.enum(['hold', 'tell', 'off']),
  /** Where the sidebar stands on the page; changed on the page itself, so it has no row below. */
  layout: z.strictObject({
    open: z.boolean(),
    side: z.enum(['right', 'left']),
    width: z.int().check(z.minimum(280), z.maximum(800)),
  }),
});
export type Settings = z.infer<typeof SettingsSchema>;
export type SettingKey = Exclude<keyof Settings, 'version' | 'rev' | 'layout'>;
export type SettingsPatch = Partial<Omit<Settings, 'version' | 'rev'>>;
export const SettingsPatchSchema = z.partial(z.omit(SettingsSchema, { version: true, rev: true }));

export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  rev: 0,
  noticeDaysHourly: 14,
  noticeDaysFixed: 14,
  noticeDaysUnknown: 14,
  noticeCounting: 'calendar',
  workingWeekdays: [1, 2, 3, 4, 5],
  theme: 'upwork',
  reminders: true,
  guard: 'hold',
  layout: { open: false, side: 'right', width: 400 },
};

type Choice = { readonly value: string; readonly label: string };
export type SettingRow = {
  readonly key: SettingKey;
  readonly group: 'Notice' | 'Reminders' | 'On the page' | 'Look';
  readonly label: string;
  readonly hint: string;
} & (
  | { readonly input: 'days' | 'weekdays' | 'switch' }
  | { readonly input: 'choice'; readonly choices: readonly Choice[] }
);

export const SETTINGS: readonly SettingRow[] = [
  {
    key: 'noticeDaysHourly',
    group: 'Notice',
    label: 'Hourly contracts',
    hint: 'Days of notice that you usually give. Upwork itself asks for none.',
    input: 'days',
  },
  {
    key: 'noticeDaysFixed',
    group: 'Notice',
    label: 'Fixed-price contracts',
    hint: 'Finishing or handing back the funded milestone matters more here than the days.',
    input: 'days',
  },
  {
    key: 'noticeDaysUnknown',
    group: 'Notice',
    label: 'When the kind is not known yet',
    hint: 'Used until you say whether the contract is hourly or fixed-price.',
    input: 'days',
  },
  {
    key: 'noticeCounting',
    group: 'Notice',
    label: 'Count',
    hint: 'Working days leave out the days that you do not work.',
    input: 'choice',
    choices: [
      { value: 'calendar', label: 'Calendar days' },
      { value: 'working', label: 'Working days' },
    ],
  },
  {
    key: 'workingWeekdays',
    group: 'Notice',
    label: 'Days you work',
    hint: 'Used when you count working days.',
    input: 'weekdays',
  },
  {
    key: 'reminders',
    group: 'Reminders',
    label: 'Tell me when a deadline or my notice is due',
    hint: 'A notification of your browser. Nothing is sent anywhere.',
    input: 'switch',
  },
  {
    key: 'guard',
    group: 'On the page',
    label: 'When I press "End contract" and must-dos are open',
    hint: 'Your click is never replaced: at most it is held once, and you decide.',
    input: 'choice',
    choices: [
      { value: 'hold', label: 'Hold it once and ask me' },
      { value: 'tell', label: 'Only open the checklist' },
      { value: 'off', label: 'Do nothing' },
    ],
  },
  {
    key: 'theme',
    group: 'Look',
    label: 'Colours',
    hint: 'Light or dark for everything that we show.',
    input: 'choice',
    choices: [
      { value: 'upwork', label: 'As Upwork' },
      { value: 'system', label: 'As my system' },
      { value: 'light', label: 'Light' },
      { value: 'dark', label: 'Dark' },
    ],
  },
];
