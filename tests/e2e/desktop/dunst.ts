// Owns one of Debian's own programs that show notifications, dunst, in the place of ours: what it says that it has, and a press on
// one. Refuses to judge them.
import { spawn } from 'node:child_process';
import { until } from '../browser/time-limit.ts';
import type { StartDaemon } from './desktop.ts';
import type { Value } from './wire.ts';

export type Dunst = {
  /** How many stand on the screen. */
  displayed(): Promise<number>;
  /** A person presses the newest one. */
  press(): Promise<void>;
  /** Those that have gone from the screen: what each was, and the markup in which it was drawn. */
  history(): Promise<readonly { readonly app: Value; readonly title: Value; readonly markup: Value }[]>;
};

const DAEMON = {
  destination: 'org.freedesktop.Notifications',
  path: '/org/freedesktop/Notifications',
  interface: 'org.dunstproject.cmd0',
};
const BUS = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
};
const PROPERTIES = { ...DAEMON, interface: 'org.freedesktop.DBus.Properties' };

export const startDunst: StartDaemon<Dunst> = async ({ call }, env, atEnd) => {
  // As Debian sets it up, whatever this user likes.
  const dunst = spawn('dunst', ['-config', '/etc/xdg/dunst/dunstrc'], {
    env: { ...process.env, ...env },
    stdio: 'ignore',
  });
  atEnd(() => dunst.kill());
  await until(15_000, 'dunst on the bus', async () => {
    const [isThere] = await call(BUS, 'NameHasOwner', 's', DAEMON.destination);
    return isThere === true;
  });
  return {
    displayed: async () =>
      Number((await call(PROPERTIES, 'Get', 'ss', DAEMON.interface, 'displayedLength'))[0]),
    press: async () => void (await call(DAEMON, 'NotificationAction', 'u', 0)),
    history: async () => {
      const [kept] = await call(DAEMON, 'NotificationListHistory', '');
      return (kept as [string, Value][][]).map((fields) => {
        const { appname = '', summary = '', message = '' } = Object.fromEntries(fields);
        return { app: appname, title: summary, markup: message };
      });
    },
  };
};
