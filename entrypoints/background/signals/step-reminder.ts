// Owns the reminder of the steps in the plan after a loss: one alarm, one notification for all that are due.
// Refuses to decide when a step is due (domain/views/step-moments.ts).
import { withAnnounced } from '../../../utils/domain/comeback/reducer.ts';
import { isProblem } from '../../../utils/domain/problems.ts';
import { counted } from '../../../utils/domain/text/count.ts';
import { earliest, type Instant, isOver } from '../../../utils/domain/time.ts';
import { stepMoments } from '../../../utils/domain/views/step-moments.ts';
import type { Store } from '../../../utils/storage/store.ts';
import { currentZone } from '../../../utils/zone.ts';
import type { BrowserApi } from '../browser-api.ts';
import { setAlarm } from './alarms.ts';

/** One name for the alarm and for the notification. */
export const STEP_REMINDER = 'plan-steps';
/** Where the reminder leads. */
export const BACK_PAGE = 'options.html#back';
/** More would not be read in a notification. */
const NAMED = 3;

export type StepReminder = {
  /** Notifies of what is due, notes that, and sets the alarm for the next. */
  settle(): Promise<void>;
  /** Everything was deleted. */
  clear(): Promise<void>;
};

type Deps = Pick<BrowserApi, 'alarms' | 'notifications' | 'runtime'> & {
  readonly store: Pick<Store, 'comeback' | 'settings'>;
  readonly now: () => Instant;
};

export const createStepReminder = ({ alarms, notifications, runtime, store, now }: Deps): StepReminder => {
  const notify = async (texts: readonly string[]): Promise<void> => {
    const more = texts.length - NAMED;
    await notifications.create(STEP_REMINDER, {
      type: 'basic',
      iconUrl: runtime.getURL('icons/128.png'),
      title: texts.length === 1 ? 'A step of your plan' : `${texts.length} steps of your plan`,
      message: [...texts.slice(0, NAMED), ...(more > 0 ? [`and ${counted(more, 'more', 'more')}`] : [])].join(
        '; ',
      ),
    });
  };
  return {
    settle: async () => {
      const [settings, comeback] = await Promise.all([store.settings.read(), store.comeback.read()]);
      if (!settings.reminders) return setAlarm(alarms, STEP_REMINDER, undefined);
      const moments = stepMoments(comeback, currentZone());
      const due = moments.filter(({ at }) => isOver(at, now()));
      if (due.length > 0) {
        await notify(due.map(({ text }) => text));
        const announced = Object.fromEntries(due.map(({ entryId, on }) => [entryId, on]));
        const noted = await store.comeback.change((stored) => withAnnounced(stored, announced));
        // Not noted, it is said once more at the next look.
        if (isProblem(noted)) console.error(noted);
      }
      const next = moments.filter(({ at }) => !isOver(at, now())).map(({ at }) => at);
      return setAlarm(alarms, STEP_REMINDER, earliest(next));
    },
    clear: async () => {
      await setAlarm(alarms, STEP_REMINDER, undefined);
      await notifications.clear(STEP_REMINDER);
    },
  };
};
