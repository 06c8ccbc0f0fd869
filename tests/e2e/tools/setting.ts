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

const end = async ({ session, standIn }: Setting): Promise<void> => {
  await session.close();
  await standIn.close();
};

// A worker runs one file after the other, and starting a browser takes longer than many of them: the next file gets
// the browser with the extension installed anew. Not a variable of this module, which may be loaded once for each file.
const shared = globalThis as { setting?: Setting };
const renewed = async (setting: Setting): Promise<Setting> => {
  setting.standIn.forget();
  await setting.session.renew();
  await closeWelcome(setting.session);
  return setting;
};
/** The browser of the file before, as after an installation; a new one where there is none, or where that does not work. */
const take = async (): Promise<Setting> => {
  const { setting } = shared;
  delete shared.setting;
  if (setting === undefined) return open({});
  return renewed(setting).catch(async (error: unknown) => {
    console.warn(`Not used again: ${error}`);
    await end(setting).catch(() => undefined);
    return open({});
  });
};

/** Opens stand-in and browser before the file's tests and gives them back after; read it inside a test. */
export const openSetting = (
  options?: Partial<LaunchOptions> | (() => Partial<LaunchOptions>),
): (() => Setting) => {
  let setting: Setting | undefined;
  beforeAll(async () => {
    const begin = () =>
      options === undefined ? take() : open(typeof options === 'function' ? options() : options);
    // As a test has its second try: on a busy machine a browser now and then takes ten seconds to begin with an extension.
    setting = await begin().catch((error: unknown) => {
      console.warn(`Opened once more: ${error}`);
      return begin();
    });
  });
  afterAll(async () => {
    if (setting === undefined) return;
    if (options === undefined && !setting.session.isWorn) shared.setting = setting;
    else await end(setting);
  });
  return () => {
    if (setting === undefined) throw new Error('The setting is open only while tests run.');
    return setting;
  };
};
