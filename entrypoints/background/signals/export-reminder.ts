// Owns the monthly reminder to make a backup: its alarm, its notification, and the flags that both leave.
// Refuses to decide when it is due (domain/views/export-reminder.ts).
import type { Settings } from '../../../utils/domain/settings/settings.ts';
import { type Instant, isOver } from '../../../utils/domain/time.ts';
import {
  ExportFlagsSchema,
  type ExportReminder,
  exportReminderFor,
  type ToSave,
} from '../../../utils/domain/views/export-reminder.ts';
import { createFlags } from '../../../utils/storage/flags.ts';
import type { BrowserApi } from '../browser-api.ts';
import { setAlarm } from './alarms.ts';

/** One name for the alarm and for the notification. */
export const EXPORT_REMINDER = 'export-reminder';
/** Where the reminder leads. */
export const BACKUP_PAGE = 'options.html#backup';

export type Exports = {
  /** What our views say now; undefined where it is not time. */
  shown(records: readonly ToSave[], settings: Settings): Promise<ExportReminder | undefined>;
  /** Notifies where it is time, and sets the alarm for the next. */
  settle(records: readonly ToSave[], settings: Settings): Promise<void>;
  /** A backup was made: from now on a month counts anew. */
  made(): Promise<void>;
  /** "Not now": silent for a month. */
  putOff(): Promise<void>;
  /** Everything was deleted. */
  clear(): Promise<void>;
};

type Deps = Pick<BrowserApi, 'alarms' | 'notifications' | 'runtime' | 'storage'>;

export const createExports = (
  { alarms, notifications, runtime, storage }: Deps,
  now: () => Instant,
): Exports => {
  const flags = createFlags(storage.local, 'export', ExportFlagsSchema);
  const withdraw = () => notifications.clear(EXPORT_REMINDER);
  const notify = async (): Promise<void> => {
    await notifications.create(EXPORT_REMINDER, {
      type: 'basic',
      iconUrl: runtime.getURL('icons/128.png'),
      title: 'Time for a backup',
      message: 'Your checklists and notes are on this computer only. Press here to save them in a file.',
    });
    await flags.set({ remindedAt: now() });
  };
  const settle: Exports['settle'] = async (records, settings) => {
    const due = exportReminderFor(records, settings, await flags.read());
    if (due === undefined || !isOver(due.notifyAt, now()))
      return setAlarm(alarms, EXPORT_REMINDER, due?.notifyAt);
    await notify();
    return setAlarm(
      alarms,
      EXPORT_REMINDER,
      exportReminderFor(records, settings, await flags.read())?.notifyAt,
    );
  };
  return {
    settle,
    shown: async (records, settings) => {
      const due = exportReminderFor(records, settings, await flags.read());
      return due !== undefined && isOver(due.shownFrom, now()) ? due : undefined;
    },
    made: async () => {
      await flags.set({ exportedAt: now() });
      await withdraw();
    },
    putOff: async () => {
      await flags.set({ putOffAt: now() });
      await withdraw();
    },
    clear: async () => {
      await flags.clear();
      await setAlarm(alarms, EXPORT_REMINDER, undefined);
      await withdraw();
    },
  };
};
