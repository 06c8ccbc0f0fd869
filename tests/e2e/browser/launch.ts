// Owns a session: one browser with the extension, one profile, one set of calls for both browsers.
// Knows nothing of what the pages contain.
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, EvaluateFunc, Frame, Page } from 'puppeteer-core';
import type { BrowserName } from '../../../scripts/find-browser.ts';
import { startChromium } from './chromium.ts';
import type { Driver, LaunchOptions, ShownNotification } from './driver.ts';
import { startFirefox } from './firefox.ts';
import { findExtensionFrame } from './frames.ts';
import { killTree } from './kill.ts';
import { until, within } from './time-limit.ts';

const ORIGIN = 'https://www.upwork.com';

export type Session = {
  name: BrowserName;
  /** Puppeteer's own browser, a new one after `restart`. */
  readonly browser: Browser;
  /** Opens a path of the stand-in in a new tab; returns when the document is loaded. */
  open: (path: string) => Promise<Page>;
  /** The address of one of the extension's pages, for example `popup.html`. */
  extensionUrl: (path: string) => string;
  /** Opens a page of the extension in a new tab; returns when it is loaded. */
  openExtensionPage: (path: string) => Promise<Page>;
  /** The sidebar's frame on a page, as soon as it is loaded; throws where none comes within ten seconds. */
  sidebarFrame: (page: Page) => Promise<Frame>;
  /** Whether the page holds a frame of the extension at this moment. */
  hasSidebar: (page: Page) => Promise<boolean>;
  /** Ends the background at once; the next message or alarm starts it again. */
  killWorker: () => Promise<void>;
  /** Runs a function, with the extension's API, in a tab of the extension that is closed afterwards. */
  evaluateInExtension: Page['evaluate'];
  notifications: () => Promise<ShownNotification[]>;
  /** Goes one step back in the history, out of the back/forward cache too; returns when the address is another. */
  back: (page: Page) => Promise<void>;
  /** Writes a PNG of what the tab shows. */
  screenshot: (page: Page, path: `${string}.png`) => Promise<void>;
  /** Ends the browser and starts it again with the same profile and extension; pages of before are gone. */
  restart: (whileClosed?: () => Promise<unknown>) => Promise<void>;
  /** Kills every process of the browser in the middle of whatever they do, then starts it again as `restart` does. */
  crash: (whileClosed?: () => Promise<unknown>) => Promise<void>;
  /** Closes every page and installs the extension anew, so that nothing is left of what it stored. */
  renew: () => Promise<void>;
  /** Whether the profile is no longer one that the browser alone has written. */
  readonly isWorn: boolean;
  /** The browser's profile, a folder. */
  readonly profileDir: string;
  /** Ends the browser and deletes its profile, unless that was given. May be called twice. */
  close: () => Promise<void>;
};

/** Starts a browser with the extension; an error says which browser did not start and why. */
export async function launch(options: LaunchOptions): Promise<Session> {
  const folder = process.env.BROWSER_PROFILES ?? tmpdir();
  const profileDir = options.profileDir ?? (await mkdtemp(join(folder, 'end-contract-safely-')));
  await mkdir(profileDir, { recursive: true });
  const pidFile = `${profileDir}.pid`;
  // Synchronous, because it also serves where the test process ends in the middle.
  const forget = () => {
    process.off('exit', forget);
    if (options.profileDir) return;
    rmSync(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    rmSync(pidFile, { force: true });
  };
  process.on('exit', forget);
  const start = async () => {
    const started = await startDriver({ ...options, profileDir });
    // For whoever tidies up after a process that could not.
    if (!options.profileDir) await writeFile(pidFile, String(started.browser.process()?.pid));
    return started;
  };
  let driver: Driver;
  try {
    driver = await start();
  } catch (error) {
    forget();
    throw error;
  }

  let isWorn = false;
  const openTab = async (load: (page: Page) => Promise<unknown>): Promise<Page> => {
    if (!driver.browser.connected) throw new Error(`${options.browser} is gone: it crashed or was closed.`);
    const page = await within(15_000, 'opening a tab', driver.browser.newPage());
    await load(page);
    return page;
  };
  const extensionUrl = (path: string) => new URL(path, `${driver.origin}/`).href;
  const openExtensionPage = (path: string) =>
    openTab((page) => driver.goToExtension(page, extensionUrl(path)));

  return {
    name: options.browser,
    get browser() {
      return driver.browser;
    },
    open: (path) =>
      openTab((page) => page.goto(new URL(path, ORIGIN).href, { waitUntil: 'load', timeout: 20_000 })),
    extensionUrl,
    openExtensionPage,
    sidebarFrame: (page) =>
      until(10_000, 'the sidebar on the page', () => findExtensionFrame(page, driver.origin)),
    hasSidebar: async (page) => (await findExtensionFrame(page, driver.origin)) !== undefined,
    killWorker: () => driver.stopBackground(),
    evaluateInExtension: async <Params extends unknown[], Act extends EvaluateFunc<Params>>(
      act: Act | string,
      ...args: Params
    ): Promise<Awaited<ReturnType<Act>>> => {
      const page = await openExtensionPage('manifest.json');
      try {
        return await page.evaluate(act, ...args);
      } finally {
        await page.close();
      }
    },
    back: async (page) => {
      const from = await page.evaluate(() => location.href);
      // Asked for from inside: puppeteer waits for a load that a page out of the cache never reports.
      // It may be gone before it has answered; whether it went is asked next.
      await page.evaluate(() => void setTimeout(() => history.back(), 0)).catch(() => undefined);
      await until(10_000, 'going back', async () => (await page.evaluate(() => location.href)) !== from);
    },
    notifications: () => driver.notifications(),
    screenshot: async (page, path) => {
      await within(20_000, 'a picture', page.screenshot({ path, type: 'png' }));
    },
    renew: async () => {
      const blank = await within(15_000, 'opening a tab', driver.browser.newPage());
      const pages = await within(5_000, 'the list of pages', driver.browser.pages());
      for (const page of pages) if (page !== blank) await within(5_000, 'closing a tab', page.close());
      await within(15_000, 'installing anew', driver.reinstall());
    },
    get isWorn() {
      return isWorn;
    },
    restart: async (whileClosed) => {
      isWorn ||= whileClosed !== undefined;
      await end(driver);
      await whileClosed?.();
      driver = await start();
    },
    crash: async (whileClosed) => {
      isWorn = true;
      await kill(driver);
      await whileClosed?.();
      driver = await start();
    },
    profileDir,
    close: async () => {
      await end(driver);
      forget();
    },
  };
}

async function startDriver(options: LaunchOptions & { profileDir: string }): Promise<Driver> {
  try {
    return await (options.browser === 'chromium' ? startChromium(options) : startFirefox(options));
  } catch (error) {
    throw new Error(`${options.browser} did not start or did not take ${options.extensionDir}`, {
      cause: error,
    });
  }
}

async function kill({ browser }: Driver): Promise<void> {
  const main = browser.process();
  if (main?.pid === undefined) throw new Error('The browser has no process to kill.');
  const ended = main.exitCode === null && main.signalCode === null ? once(main, 'exit') : undefined;
  killTree(main.pid);
  await within(15_000, 'the killed browser to end', Promise.resolve(ended));
}

async function end({ browser }: Driver): Promise<void> {
  try {
    await within(15_000, 'closing the browser', browser.close());
  } catch (error) {
    // A hung browser is ended by its own process handle; a test must not leave one behind.
    browser.process()?.kill('SIGKILL');
    if (browser.connected) throw error;
  }
}
