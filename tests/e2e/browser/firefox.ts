// Owns how Firefox is started, kept off the network and told to end its event page.
// Knows nothing of pages, neither Upwork's nor ours.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/find-browser.ts';
import type { Driver, LaunchOptions, ShownNotification } from './driver.ts';
import { type EvaluateInFirefox, openChromeScope } from './firefox-chrome-scope.ts';
import { until } from './time-limit.ts';

// Firefox draws an extension's address by lot; with a fixed one data is found again after a restart.
const ADDRESS = '7f3c1a52-9d0e-4b7c-8a55-2b1d6e0f4c11';

// A temporary add-on goes with its browser; with this its data is found again after a restart.
const KEEP_STORAGE = 'extensions.webextensions.keepStorageOnUninstall';

/** Starts Firefox with the extension as a temporary add-on; `profileDir` must exist. */
export async function startFirefox(options: LaunchOptions & { profileDir: string }): Promise<Driver> {
  const id = await geckoId(options.extensionDir);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.program ?? findBrowser('firefox'),
    headless: options.headless ?? true,
    acceptInsecureCerts: true,
    userDataDir: options.profileDir,
    defaultViewport: options.window ?? { width: 1280, height: 800 },
    timeout: 60_000,
    protocolTimeout: 30_000,
    // Pages of an extension and the browser's own scope count as system access.
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: preferences(id, options),
    // Without this, Firefox ignores the preference that keeps it from asking for its settings.
    env: {
      ...process.env,
      MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
      ...options.env,
    },
  });
  try {
    const evaluate = await openChromeScope(browser);
    if (options.headless !== false) await evaluate(RECORD_ALERTS);
    await browser.installExtension(options.extensionDir);
    return describe(browser, id, options.extensionDir, evaluate);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function describe(browser: Browser, id: string, extensionDir: string, evaluate: EvaluateInFirefox): Driver {
  return {
    browser,
    origin: `moz-extension://${ADDRESS}`,
    stopBackground: async () => {
      // Without the second one it is left alive where it is at work for an event: then nothing would have been ended.
      await evaluate(`WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension
        .terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true }).then(() => 'ended')`);
    },
    reinstall: async () => {
      const keep = (isKept: boolean) =>
        evaluate(
          `Services.prefs.setBoolPref('${KEEP_STORAGE}', ${isKept}); window.shownAlerts.length = 0; ''`,
        );
      await keep(false);
      await browser.uninstallExtension(id);
      await keep(true);
      await browser.installExtension(extensionDir);
    },
    goToExtension: async (page, url) => {
      // Firefox loads the page but never reports the end of such a navigation, so its outcome is asked of the page.
      page.goto(url, { timeout: 15_000 }).catch(() => undefined);
      await until(15_000, `loading ${url}`, () =>
        page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url),
      );
    },
    notifications: async () =>
      JSON.parse(await evaluate('JSON.stringify(window.shownAlerts)')) as ShownNotification[],
  };
}

async function geckoId(extensionDir: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(extensionDir, 'manifest.json'), 'utf8'));
  const id: unknown = manifest.browser_specific_settings?.gecko?.id;
  if (typeof id !== 'string') throw new Error(`No browser_specific_settings.gecko.id in ${extensionDir}`);
  return id;
}

function preferences(id: string, options: LaunchOptions): Record<string, unknown> {
  const gate = { host: '127.0.0.1', port: options.standInPort };
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [id]: ADDRESS }),
    [KEEP_STORAGE]: true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    // A finger that stays longer makes no click, and on a busy machine the driver takes its time to lift it.
    'apz.max_tap_time': 60_000,
    'ui.click_hold_context_menus.delay': 60_000,
    'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1,
    'network.proxy.type': 1,
    'network.proxy.ssl': gate.host,
    'network.proxy.ssl_port': gate.port,
    'network.proxy.http': gate.host,
    'network.proxy.http_port': gate.port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.failover_direct': false,
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
  };
}

// Headless Firefox has nobody to show an alert to and drops it; this one writes down what it is asked to show.
const RECORD_ALERTS = `(() => {
  const shown = (window.shownAlerts = []);
  const service = {
    QueryInterface: ChromeUtils.generateQI(['nsIAlertsService']),
    showAlert(alert, listener) {
      shown.push({ id: alert.name, title: alert.title, message: alert.text });
      listener?.observe(null, 'alertshow', alert.cookie);
    },
    closeAlert() {},
    teardown() {},
  };
  Components.manager.QueryInterface(Ci.nsIComponentRegistrar).registerFactory(
    Components.ID(Services.uuid.generateUUID().toString()), 'shown alerts', '@mozilla.org/alerts-service;1',
    { createInstance: (iid) => service.QueryInterface(iid) },
  );
  return 'recording';
})()`;
