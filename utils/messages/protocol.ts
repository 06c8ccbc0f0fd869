// Owns what may be said between our parts: who may send it, the request's shape, the reply's type.
// A row here and a handler in entrypoints/background/handlers/handlers.ts make a message; one without the other does not compile.
import * as z from 'zod/mini';
import { ImportChoicesSchema, type ImportPreview } from '../domain/backup/import.ts';
import type { PartEnd } from '../domain/backup/parts.ts';
import type { CalendarFile } from '../domain/calendar/ics.ts';
import type { DueStep } from '../domain/comeback/due.ts';
import type { Expected } from '../domain/comeback/expected.ts';
import type { Comeback } from '../domain/comeback/record.ts';
import { ComebackActionSchema } from '../domain/comeback/reducer.ts';
import { ActionSchema } from '../domain/contract/action-schema.ts';
import { type Contract, ExportedEntriesSchema } from '../domain/contract/record.ts';
import { ContractIdSchema, OperationIdSchema } from '../domain/ids.ts';
import type { Patterns, TooFew } from '../domain/patterns/patterns.ts';
import type { Problem } from '../domain/problems.ts';
import type { DeletedEnding, Imported, LastImport, StorageReport } from '../domain/reports.ts';
import { SettingsActionSchema } from '../domain/settings/reducer.ts';
import { LayoutSchema, type Settings } from '../domain/settings/settings.ts';
import type { Instant } from '../domain/time.ts';
import { DaySchema, InstantSchema, ZoneSchema } from '../domain/time-schemas.ts';
import type { Reading } from '../domain/upwork/reading.ts';
import type { ExportReminder } from '../domain/views/export-reminder.ts';
import type { Lesson } from '../domain/views/lessons.ts';
import { type Listing, ListQuerySchema } from '../domain/views/listing.ts';
import type { ShownPage } from '../domain/views/page-view.ts';
import type { News } from '../domain/views/whats-new.ts';
import { FIRST_MESSAGES } from './first-messages.ts';

/** `page`: our content script in a tab of Upwork. `own`: one of our own pages, framed or not. */
export type SenderClass = 'page' | 'own';

const ChangedSinceSchema = z.exactOptional(
  z.strictObject({ contracts: z.int(), settings: z.boolean(), comeback: z.exactOptional(z.literal(true)) }),
);

/** Who may send a message, and its request. */
export type Row = { readonly from: SenderClass; readonly request: z.ZodMiniType };

/** All but the first ones (first-messages.ts); the replies stand below. */
export const MORE_MESSAGES = {
  /**
   * A contract page is shown in the sender's tab; answers what launcher and guard show. Also sent again after a change event. `settled`: it
   * came to this address now, and it is none at which a contract is being ended.
   */
  'page-shown': {
    from: 'page',
    request: z.strictObject({
      contractId: ContractIdSchema,
      settled: z.exactOptional(z.boolean()),
    }),
  },
  /** The sender's tab left the contract page. */
  'page-left': { from: 'page', request: z.strictObject({}) },
  /** The person said "I know, let me end it" in the sender's tab: for ten minutes it holds there, across page loads. */
  'page-armed': { from: 'page', request: z.strictObject({ contractId: ContractIdSchema }) },
  /** The person's press on "End contract" reached the page: once that is settled, the sidebar asks what came of it. */
  'end-pressed': { from: 'page', request: z.strictObject({ contractId: ContractIdSchema }) },
  /** The person wants the checklist, which is in the browser's side panel: opens that where the browser lets us. */
  'open-panel': { from: 'page', request: z.strictObject({}) },
  /** The person opened or closed the sidebar, made it wider or narrower, or moved its tab. */
  layout: {
    from: 'page',
    request: z.strictObject({
      open: z.exactOptional(LayoutSchema.shape.open),
      width: z.exactOptional(LayoutSchema.shape.width),
      place: LayoutSchema.shape.place,
    }),
  },
  /** The most urgent endings that have the words. */
  list: { from: 'own', request: ListQuerySchema },
  /** SettingsLoaded and the store's state, for pages that show no ending. */
  'load-settings': { from: 'own', request: z.strictObject({}) },
  /**
   * One action on one ending; the same operation id again changes nothing. `zone` (IANA) tells which day is
   * today.
   */
  act: {
    from: 'own',
    request: z.strictObject({
      contractId: ContractIdSchema,
      operationId: OperationIdSchema,
      action: ActionSchema,
      zone: ZoneSchema,
    }),
  },
  /** The same operation id again changes nothing; answers all settings. */
  'change-settings': {
    from: 'own',
    request: z.strictObject({ operationId: OperationIdSchema, action: SettingsActionSchema }),
  },
  /** What somebody plans after a loss, with what the endings let expect. */
  'load-comeback': { from: 'own', request: z.strictObject({}) },
  /** The same operation id again changes nothing. */
  'change-comeback': {
    from: 'own',
    request: z.strictObject({ operationId: OperationIdSchema, action: ComebackActionSchema }),
  },
  /** What repeats over all ended contracts. */
  'load-patterns': { from: 'own', request: z.strictObject({}) },
  /** Deletes one ending, its mirror and its alarms; one copy is kept for ten minutes. */
  'delete-contract': { from: 'own', request: z.strictObject({ contractId: ContractIdSchema }) },
  /** What was written down after earlier endings of the same client or reason. */
  lessons: { from: 'own', request: z.strictObject({ contractId: ContractIdSchema }) },
  /** What has happened in all endings since the person looked at the list last; told once, after more than a day. */
  since: { from: 'own', request: z.strictObject({}) },
  /** Which deleted endings can still be brought back. */
  'deleted-endings': { from: 'own', request: z.strictObject({}) },
  /** `nothing-to-restore` after ten minutes, `changed-meanwhile` where the ending was begun anew. */
  'restore-contract': { from: 'own', request: z.strictObject({ contractId: ContractIdSchema }) },
  /**
   * All records, settings, copies, alarms and notifications. `not-confirmed` unless the very word was typed.
   */
  'delete-everything': { from: 'own', request: z.strictObject({ confirmation: z.string() }) },
  /** The person has read what was restored and lost: only what comes later is said again. */
  'storage-read': { from: 'own', request: z.strictObject({}) },
  /** Answers the text of a backup file with everything, or with as much as one file takes after an ending. */
  'export-all': {
    from: 'own',
    request: z.strictObject({ after: z.exactOptional(z.union([ContractIdSchema, z.int()])) }),
  },
  /** Answers a calendar file with the dates of all endings. */
  'make-calendar': { from: 'own', request: z.strictObject({}) },
  /** The person saved such a file: each ending remembers what of it went out. Sent again it writes nothing. */
  'calendar-saved': {
    from: 'own',
    request: z.strictObject({
      operationId: OperationIdSchema,
      endings: z.array(z.strictObject({ contractId: ContractIdSchema, entries: ExportedEntriesSchema })),
    }),
  },
  /** Shows a notification that says nothing; answers what came of it. */
  'test-notification': { from: 'own', request: z.strictObject({}) },
  /** "Not now" to the reminder to make a backup: it comes again in a month. */
  'put-off-export': { from: 'own', request: z.strictObject({}) },
  /** The person has read what is new in this version. */
  'news-read': { from: 'own', request: z.strictObject({}) },
  /** What the text of a file would change; the text is checked by readBackup, which names the place of a fault. */
  'preview-import': { from: 'own', request: z.strictObject({ text: z.string() }) },
  /** Writes what was chosen, all or nothing. Sent again it writes nothing. */
  import: { from: 'own', request: z.strictObject({ text: z.string(), choices: ImportChoicesSchema }) },
  /** Which import can be taken back; null where there is none of the last 24 hours. */
  'last-import': { from: 'own', request: z.strictObject({}) },
  /**
   * Takes the import of this step back, or its undoing. `nothing-to-undo` after 24 hours or another write of that kind;
   * `changed-meanwhile` where not exactly what the person saw was changed since.
   */
  'undo-import': { from: 'own', request: z.strictObject({ step: z.int(), seen: ChangedSinceSchema }) },
  /** The answer that the press of that moment ended nothing. */
  'not-ended': {
    from: 'own',
    request: z.strictObject({ contractId: ContractIdSchema, pressedAt: InstantSchema }),
  },
  /** The sidebar's own close button: the tab that holds the frame closes it. */
  'close-sidebar': { from: 'own', request: z.strictObject({}) },
  /**
   * What the page that holds the frame says of its contract, read once; kept nowhere. What it says in "weeks ago" is read where
   * the viewer's day is given.
   */
  'read-page': {
    from: 'own',
    request: z.strictObject({ contractId: ContractIdSchema, today: z.exactOptional(DaySchema) }),
  },
} as const satisfies Record<string, Row>;
/** Every message. */
export const MESSAGES = { ...FIRST_MESSAGES, ...MORE_MESSAGES };

export type MessageType = keyof typeof MESSAGES;
export type Request<T extends MessageType> = z.infer<(typeof MESSAGES)[T]['request']>;

/** What the sidebar starts from, and asks for again after a change event. */
export type Loaded = {
  readonly contract: Contract | null;
  readonly settings: Settings;
  readonly storage: StorageReport;
  /** When (UTC) "End contract" was last pressed, where the person has not said what came of it. */
  readonly endPressedAt?: Instant;
  /** When the person looked at it last (UTC), where that is more than a day ago; told once. */
  readonly seenAt?: Instant;
  /** What the person pressed a notification for, as the key of its timer; told once. */
  readonly asked?: string;
};
/**
 * `shown`: the browser says so. `unseen`: it does not, so the desktop has nothing to show it with. `sent`: this browser tells no
 * more. `refused`: notifications of ours are forbidden.
 */
export type TestOutcome = 'shown' | 'unseen' | 'sent' | 'refused';
export type SettingsLoaded = {
  readonly settings: Settings;
  readonly storage: StorageReport;
  /** Only where it is time to make a backup. */
  readonly exportReminder?: ExportReminder;
  /** Only after an update, until it was read. */
  readonly news?: News;
};
export type ComebackLoaded = SettingsLoaded & {
  readonly comeback: Comeback;
  /** Soonest first. */
  readonly expected: readonly Expected[];
};
export type PatternsLoaded = SettingsLoaded & { readonly patterns: Patterns | TooFew };
export type Listed = Listing &
  SettingsLoaded & {
    /** By contract id, those on which the sidebar is hidden. */
    readonly titles: Readonly<Record<string, string>>;
    /** What of the plan after a loss is due. */
    readonly planned?: DueStep;
  };
/** One file; `next` is to be asked for after it where there is more. */
export type Exported = { readonly text: string; readonly next?: PartEnd };

/** What a handler gives where nothing failed; null where there is nothing to tell. */
export type Replies = {
  'page-shown': ShownPage;
  'frame-key': { readonly key: string };
  'page-left': null;
  'page-armed': null;
  'end-pressed': null;
  'open-panel': null;
  layout: null;
  load: Loaded;
  list: Listed;
  'load-settings': SettingsLoaded;
  act: Contract;
  'change-settings': Settings;
  'load-comeback': ComebackLoaded;
  'change-comeback': Comeback;
  'load-patterns': PatternsLoaded;
  'delete-contract': null;
  lessons: { readonly lessons: readonly Lesson[] };
  since: { readonly text?: string };
  'deleted-endings': { readonly endings: readonly DeletedEnding[] };
  'restore-contract': null;
  'delete-everything': null;
  'storage-read': null;
  'export-all': Exported;
  'make-calendar': CalendarFile;
  'calendar-saved': null;
  'test-notification': TestOutcome;
  'put-off-export': null;
  'news-read': null;
  'preview-import': ImportPreview;
  import: Imported;
  'last-import': LastImport | null;
  'undo-import': Imported;
  'not-ended': null;
  'join-frame': { readonly contractId: string };
  'close-sidebar': null;
  'read-page': Reading;
};
/** Every reply is the result or an expected failure. */
export type Reply<T extends MessageType> = Replies[T] | Problem;
