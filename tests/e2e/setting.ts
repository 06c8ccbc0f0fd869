// Owns where a browser test takes place: one stand-in, one browser with the production build, both ended together.
import { afterAll, beforeAll } from 'vitest';
import { type StandIn, startStandIn } from '../stand-in/server.ts';
import type { LaunchOptions } from './browser/driver.ts';
import { launch, type Session } from './browser/launch.ts';
import { closeWelcome } from './welcome.ts';

export const BROWSER = process.env.BROWSER === 'firefox' ? 'firefox' : 'chromium';
export const BUILD = `${import.meta.dirname}/../../.output/${BROWSER === 'firefox' ? 'firefox' : 'chrome'}-mv3`;

export type Setting = { readonly standIn: StandIn; readonly session: Session };

/** Opens stand-in and browser before the file's tests and ends them after; read it inside a test. */
export const openSetting = (options: Partial<LaunchOptions> = {}): (() => Setting) => {
  let setting: Setting | undefined;
  beforeAll(async () => {
    const standIn = await startStandIn();
    try {
      const session = await launch({
        browser: BROWSER,
        extensionDir: BUILD,
        standInPort: standIn.port,
        ...options,
      });
      await closeWelcome(session);
      setting = { standIn, session };
    } catch (error) {
      await standIn.close();
      throw error;
    }
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
