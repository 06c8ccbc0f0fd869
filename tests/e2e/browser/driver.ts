// Owns the words in which one browser is described to the harness: what differs between the two, and nothing else.
import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from '../../../scripts/find-browser.ts';

export type ColorScheme = 'light' | 'dark';

export type LaunchOptions = {
  browser: BrowserName;
  /** The built extension, unpacked. */
  extensionDir: string;
  /** The port of the stand-in's gate; the browser reaches nothing but through it. */
  standInPort: number;
  /** Kept after `close` where given; otherwise a fresh one, deleted at `close`. */
  profileDir?: string;
  /** Default true. */
  headless?: boolean;
  /** What `prefers-color-scheme` says; default light. */
  colorScheme?: ColorScheme;
  /** Size of the page in CSS pixels; default 1280 x 800. */
  window?: { width: number; height: number };
  /** Beside the tests' own environment, or in place of it: a `TZ` that the browser cannot name, a desktop, a clock. */
  env?: Readonly<Record<string, string>>;
  /** What is started in the browser's place and becomes it; default the browser that is found. */
  program?: string;
};

/** A notification that the extension had shown, in the order in which they were shown. */
export type ShownNotification = { id: string; title?: string; message?: string };

/** A running browser with the extension in it. */
export type Driver = {
  browser: Browser;
  /** `chrome-extension://...` or `moz-extension://...`, without a slash at the end. */
  origin: string;
  /** Ends the background at once, as the browser itself may; it starts again by its next event. */
  stopBackground: () => Promise<void>;
  /** Takes the extension away with all that it stored, and installs it anew; no page of it may be open. */
  reinstall: () => Promise<void>;
  /** Leads a page to an address of the extension and returns when it stands. */
  goToExtension: (page: Page, url: string) => Promise<void>;
  /** The notifications shown since the start of the browser. */
  notifications: () => Promise<ShownNotification[]>;
};
