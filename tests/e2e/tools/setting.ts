// Owns where a browser test takes place: one stand-in, one browser with the production build, both ended together.
import { afterAll, beforeAll } from 'vitest';
import { type StandIn, startStandIn } from '../../stand-in/server.ts';
import type { LaunchOptions } from '../browser/driver.ts';
import { launch, type Session } from '../browser/launch.ts';
import { closeWelcome } from './welcome.ts';

export const BROWSER = process.env.BROWSER === 'firefox' ? 'firefox' : 'chromium';
export const BUILD = `${import.meta.dirname}/../../../.output/${BROWSER === 'firefox' ? 'firefox' : 'chrome'}-mv3`;

export type Setting = { readonly standIn: StandIn; readonly session: Session };

const open = async (options: Partial<LaunchOptions>): Promise<Setting> => {
  const standIn = await startStandIn();
  let session: Session | undefined;
  try {
    session = await launch({
      browser: BROWSER,
      extensionDir: BUILD,
      standInPort: standIn.port,
      ...options,
    });
    await closeWelcome(session);
    return { standIn, session };
  } catch (error) {
    await session?.close();
    await standIn.close();
    throw error;
  }
};

/** Opens stand-in and browser before the file's tests and ends them after; read it inside a test. */
export const openSetting = (options: Partial<LaunchOptions> = {}): (() => Setting) => {
  let setting: Setting | undefined;
  beforeAll(async () => {
    // As a test has its second try: on a busy machine a browser now and then takes ten seconds to begin with an extension.
    setting = await open(options).catch((error: unknown) => {
      console.warn(`Opened once more: ${error}`);
      return open(options);
    });
  });
  afterAll(async () => {
    await setting?.session.close();
    await setting?.standIn.close();
  });
  return () => {
    if (setting === undefined) throw new Error('The setting is open only while tests run.');
    return setting;
  };
};
