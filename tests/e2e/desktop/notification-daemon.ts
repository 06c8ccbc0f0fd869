// Owns the desktop's side of notifications: it is given them over the bus as any program of a desktop is, shows none, and
// presses what a person would. Refuses to judge them.
import type { Connection } from './bus.ts';
import type { Value } from './wire.ts';

export type Notified = {
  readonly id: number;
  /** That of the one which it takes the place of; 0 for none. */
  readonly replaces: number;
  readonly app: string;
  readonly title: string;
  /** As it was sent; desktops read markup in it. */
  readonly body: string;
  /** What can be pressed, by its key: `default` is the notification itself. */
  readonly actions: Readonly<Record<string, string>>;
  /** 0 low, 1 normal, 2 critical; undefined where nothing is said. */
  readonly urgency: number | undefined;
  /** ms; -1 as the desktop likes, 0 never. */
  readonly expires: number;
};
export type NotificationDaemon = {
  /** Everything that came, in its order. */
  readonly notified: readonly Notified[];
  /** What stands on the screen. */
  readonly standing: () => readonly Notified[];
  /** What was taken away by who had shown it. */
  readonly closed: readonly number[];
  /** A person presses it, or one of its buttons. */
  press(id: number, action?: string): void;
  /** A person, or the desktop, takes it away. */
  dismiss(id: number): void;
};

const NAME = 'org.freedesktop.Notifications';
const PATH = '/org/freedesktop/Notifications';
const CAPABILITIES = ['actions', 'body', 'body-markup', 'icon-static', 'persistence'];
const REASONS = { dismissed: 2, byCall: 3 } as const;

export const startNotificationDaemon = async (connection: Connection): Promise<NotificationDaemon> => {
  const notified: Notified[] = [];
  const closed: number[] = [];
  const standing = new Map<number, Notified>();
  const gone = (id: number, reason: number): void => {
    if (standing.delete(id)) connection.signal(PATH, NAME, 'NotificationClosed', 'uu', id, reason);
  };
  let last = 0;
  const notify = (...values: Value[]): number => {
    const [app, replaces, , title, body, actions, hints, expires] = values as [
      ...[string, number, string, string, string],
      string[],
      [string, Value][],
      number,
    ];
    if (replaces === 0) last += 1;
    const id = replaces === 0 ? last : replaces;
    const pairs = actions.flatMap((key, index) => (index % 2 === 0 ? [[key, actions[index + 1] ?? '']] : []));
    const urgency = hints.find(([key]) => key === 'urgency')?.[1];
    const one: Notified = {
      id,
      replaces,
      app,
      title,
      body,
      actions: Object.fromEntries(pairs),
      urgency: typeof urgency === 'number' ? urgency : undefined,
      expires,
    };
    notified.push(one);
    standing.set(id, one);
    return id;
  };
  await connection.own(NAME, {
    GetCapabilities: () => ['as', CAPABILITIES],
    GetServerInformation: () => ['ssss', 'a desktop for tests', 'end-contract-safely', '1', '1.2'],
    Notify: (...values) => ['u', notify(...values)],
    CloseNotification: (id) => {
      closed.push(Number(id));
      gone(Number(id), REASONS.byCall);
      return [''];
    },
  });
  return {
    notified,
    closed,
    standing: () => [...standing.values()],
    press: (id, action = 'default') => connection.signal(PATH, NAME, 'ActionInvoked', 'us', id, action),
    dismiss: (id) => gone(id, REASONS.dismissed),
  };
};
