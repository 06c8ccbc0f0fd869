// Owns the notifications of reminders: how each browser shows them, whether it did, and what they stand for.
// Refuses to decide what is due (domain/views/reminders/reminders.ts) and to record it (settle.ts).
import {
  type Bundle,
  isSeveral,
  memberId,
  readReminderId,
} from '../../../utils/domain/views/reminders/bundle.ts';
import { SNOOZE_WORDS } from '../../../utils/domain/views/reminders/snooze.ts';
import type { TestOutcome } from '../../../utils/messages/protocol.ts';
import { type BrowserApi, isFirefox } from '../browser-api.ts';

/** Chromium shows no more. */
const MAX_BUTTONS = 2;
const TEST = 'test';
// In one area with the tabs (tabs.ts), told apart by this beginning.
const PREFIX = 'several:';

export type Notices = {
  /** Whether it was shown. Where the browser tells that itself (Firefox), only its word counts. */
  show(bundle: Bundle): Promise<boolean>;
  /** The browser tells that it showed one. */
  wasShown(id: string): void;
  /** The reminders that a notification stands for, each by its own id; none where it is none of them. */
  membersOf(id: string): Promise<readonly string[]>;
  /** Takes away every one of which none of the reminders is open any more. */
  withdraw(isOpen: (id: string) => boolean): Promise<void>;
  clear(id: string): Promise<void>;
  /** Shows one that says nothing but that it can be seen. */
  test(): Promise<TestOutcome>;
};

type Deps = Pick<BrowserApi, 'notifications' | 'runtime'> & {
  readonly session: BrowserApi['storage']['session'];
};

/** What is not shown within that time (ms) counts as not shown: without a program for it, a desktop never does. */
export const createNotices = ({ notifications, runtime, session }: Deps, shownWithinMs: number): Notices => {
  // Firefox refuses what only Chromium knows, even where it is undefined.
  const isTold = isFirefox({ notifications });
  const waiting = new Map<string, (isShown: boolean) => void>();
  const told = (id: string): Promise<boolean> =>
    new Promise((resolve) => {
      const done = (isShown: boolean): void => {
        clearTimeout(late);
        waiting.delete(id);
        resolve(isShown);
      };
      const late = setTimeout(() => done(false), shownWithinMs);
      waiting.set(id, done);
    });
  const create = async (id: string, title: string, message: string, more: object): Promise<boolean> => {
    // Listened for before it is made: the event may come first.
    const shown = isTold ? told(id) : undefined;
    try {
      await notifications.create(id, {
        type: 'basic',
        iconUrl: runtime.getURL('icons/128.png'),
        title,
        message,
        ...(isTold ? {} : more),
      });
    } catch (error) {
      waiting.get(id)?.(false);
      throw error;
    }
    return shown === undefined ? true : await shown;
  };
  const membersOf: Notices['membersOf'] = async (id) => {
    if (!isSeveral(id)) return readReminderId(id) === undefined ? [] : [id];
    const key = `${PREFIX}${id}`;
    const { [key]: members } = await session.get(key);
    return Array.isArray(members) ? members.filter((member) => typeof member === 'string') : [];
  };
  const clear: Notices['clear'] = async (id) => {
    await notifications.clear(id);
    if (isSeveral(id)) await session.remove(`${PREFIX}${id}`);
  };
  return {
    show: async ({ id, title, text, members, snoozes }) => {
      if (members.length > 1) await session.set({ [`${PREFIX}${id}`]: members.map(memberId) });
      const buttons = snoozes.slice(0, MAX_BUTTONS).map((one) => ({ title: SNOOZE_WORDS[one.id] }));
      // Without it Linux takes the notification away after 25 seconds.
      return create(id, title, text, { requireInteraction: true, buttons });
    },
    wasShown: (id) => waiting.get(id)?.(true),
    membersOf,
    clear,
    withdraw: async (isOpen) => {
      for (const id of Object.keys(await notifications.getAll())) {
        const members = await membersOf(id);
        if (members.length > 0 && !members.some(isOpen)) await clear(id);
      }
    },
    test: async () => {
      if ((await notifications.getPermissionLevel?.()) === 'denied') return 'refused';
      const isShown = await create(
        TEST,
        'End Contract Safely: a test',
        'This is how a reminder looks. You can close it.',
        {},
      );
      return isTold ? (isShown ? 'shown' : 'unseen') : 'sent';
    },
  };
};
