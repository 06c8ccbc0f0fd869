// Owns how Chromium is started, kept off the network and told to end its service worker.
// Knows nothing of pages, neither Upwork's nor ours.
import { setTimeout } from 'node:timers/promises';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/find-browser.ts';
import type { Driver, LaunchOptions } from './driver.ts';

const SWITCHES = [
  '--no-sandbox',
  '--ignore-certificate-errors',
  '--allow-browser-signin=false',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-features=AutofillServerCommunication,NetworkTimeServiceQuerying',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  // Without this, addresses on loopback would pass by the gate and not be counted.
  '--proxy-bypass-list=<-loopback>',
];

const RESTART_MS = 300;
const POLL_MS = 10;

/** Starts Chromium with the extension; `profileDir` must exist. */
export async function startChromium(options: LaunchOptions & { profileDir: string }): Promise<Driver> {
  const scheme = options.colorScheme === 'dark' ? 0 : 1;
  const { width, height } = options.window ?? { width: 1280, height: 800 };
  const browser = await puppeteer.launch({
    executablePath: options.program ?? findBrowser('chromium'),
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: true,
    userDataDir: options.profileDir,
    defaultViewport: { width, height },
    timeout: 30_000,
    protocolTimeout: 30_000,
    env: { ...process.env, ...options.env },
    args: [
      ...SWITCHES,
      `--proxy-server=http://127.0.0.1:${options.standInPort}`,
      `--blink-settings=preferredColorScheme=${scheme}`,
      `--window-size=${width},${height + 140}`,
    ],
  });
  try {
    const id = await browser.installExtension(options.extensionDir);
    return await describe(browser, id, options.extensionDir);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function describe(browser: Browser, id: string, extensionDir: string): Promise<Driver> {
  const origin = `chrome-extension://${id}`;
  const session = await browser.target().createCDPSession();
  const workerId = async (): Promise<string | undefined> => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(origin))?.targetId;
  };
  const goToExtension: Driver['goToExtension'] = async (page, url) => {
    await page.goto(url, { timeout: 15_000 });
  };
  return {
    browser,
    origin,
    goToExtension,
    reinstall: async () => {
      await browser.uninstallExtension(id);
      await browser.installExtension(extensionDir);
    },
    stopBackground: async () => {
      const targetId = await workerId();
      if (!targetId) return;
      await session.send('Target.closeTarget', { targetId }).catch(async (error: unknown) => {
        // It may end by itself in between.
        if ((await workerId()) === targetId) throw error;
      });
      // A message that was on its way starts the worker again at once, under the same id: then there is no gap to see.
      const end = performance.now() + RESTART_MS;
      while (performance.now() < end && (await workerId()) === targetId) await setTimeout(POLL_MS);
    },
    notifications: async () => {
      const page = await browser.newPage();
      try {
        await goToExtension(page, `${origin}/manifest.json`);
        return await page.evaluate(async () =>
          Object.keys(await chrome.notifications.getAll()).map((id) => ({ id })),
        );
      } finally {
        await page.close();
      }
    },
  };
}

// The one call that is made inside Chromium and has no types here.
declare const chrome: { notifications: { getAll: () => Promise<Record<string, true>> } };
