// Owns a desktop for one browser: a screen that nobody sees, a bus, a program that is given the notifications, and where the
// system allows it a zone that can be changed.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll } from 'vitest';
import { findBrowser } from '../../../scripts/find-browser.ts';
import { whyNoOwnZone } from '../../../scripts/find-desktop.ts';
import type { LaunchOptions } from '../browser/driver.ts';
import { within } from '../browser/time-limit.ts';
import { BROWSER } from '../tools/setting.ts';
import { type Connection, startBus } from './bus.ts';
import { startNotificationDaemon } from './notification-daemon.ts';
import { type ChangeableZone, changeableZone } from './zone.ts';

export type Desktop = {
  /** What a browser has to be told to stand on it. */
  readonly launch: Partial<LaunchOptions>;
  readonly moveTo?: ChangeableZone['moveTo'];
};

/** What every program there is told. */
type Env = { readonly DISPLAY: string; readonly DBUS_SESSION_BUS_ADDRESS: string };
/** `atEnd` takes what is to be done when the tests are over. */
export type StartDaemon<Daemon> = (
  connection: Connection,
  env: Env,
  atEnd: (end: () => unknown) => void,
) => Promise<Daemon>;

const START_MS = 15_000;
const startScreen = async (): Promise<{ readonly screen: ChildProcess; readonly display: string }> => {
  const args = ['-displayfd', '1', '-nolisten', 'tcp', '-screen', '0', '1280x1024x24'];
  const screen = spawn('Xvfb', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const [number] = await within(START_MS, 'the number of the screen', once(screen.stdout, 'data'));
  return { screen, display: `:${String(number).trim()}` };
};

/** Starts it before the tests and ends it after them; `zone` is the first one. Read it inside a test. */
export const openDesktopWith = <Daemon extends object>(
  startDaemon: StartDaemon<Daemon>,
  zone: string,
): (() => Desktop & Daemon) => {
  let desktop: (Desktop & Daemon) | undefined;
  const ends: (() => unknown)[] = [];
  beforeAll(async () => {
    const { screen, display } = await startScreen();
    ends.unshift(() => screen.kill());
    const bus = await startBus('dbus-daemon');
    ends.unshift(bus.close);
    const connection = await bus.connect();
    ends.unshift(connection.close);
    const own =
      whyNoOwnZone() === undefined ? await changeableZone(findBrowser(BROWSER), connection) : undefined;
    own?.moveTo(zone);
    if (own !== undefined) ends.push(own.close);
    const env = {
      DISPLAY: display,
      DBUS_SESSION_BUS_ADDRESS: bus.address,
      DBUS_SYSTEM_BUS_ADDRESS: bus.address,
    };
    desktop = {
      ...(await startDaemon(connection, env, (end) => ends.unshift(end))),
      launch: { headless: false, env, ...(own === undefined ? {} : { program: own.program }) },
      ...(own === undefined ? {} : { moveTo: own.moveTo }),
    };
  });
  afterAll(() => {
    for (const end of ends) end();
  });
  return () => {
    if (desktop === undefined) throw new Error('The desktop is there only while tests run.');
    return desktop;
  };
};
/** With a daemon of our own, which is pressed as a test likes. */
export const openDesktop = (zone: string) => openDesktopWith(startNotificationDaemon, zone);
