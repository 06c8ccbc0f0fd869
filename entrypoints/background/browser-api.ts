// Owns the list of what the background takes from the browser: nothing else may be called, and tests hand in the same.
import type { browser } from '../../utils/browser.ts';
import type { Area } from '../../utils/storage/area.ts';

/** Chromium can keep an area from content scripts, Firefox does not know how. */
type Guardable = {
  setAccessLevel?(options: { readonly accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
};
type Browser = typeof browser;
/** Those parts of the browser's API alone: a call to any other does not compile. */
export type BrowserApi = {
  readonly runtime: Pick<Browser['runtime'], 'id' | 'getURL' | 'getManifest' | 'sendMessage'>;
  readonly tabs: Pick<Browser['tabs'], 'sendMessage' | 'query' | 'create' | 'update'>;
  /** Firefox for Android has no windows. */
  readonly windows?: Pick<Browser['windows'], 'update'>;
  readonly alarms: Pick<Browser['alarms'], 'getAll' | 'create' | 'clear'>;
  readonly notifications: Pick<Browser['notifications'], 'create' | 'clear' | 'getAll'> & {
    /** Firefox's. */
    readonly onShown?: unknown;
    /** Chromium's. */
    getPermissionLevel?(): Promise<string>;
  };
  readonly action: Pick<
    Browser['action'],
    'setBadgeText' | 'setTitle' | 'setBadgeBackgroundColor' | 'setBadgeTextColor'
  >;
  /** Chromium's. Firefox opens its sidebar from our own pages only. */
  readonly sidePanel?: { open(where: { readonly tabId: number }): Promise<void> };
  readonly storage: { readonly local: Area & Guardable; readonly session: Area };
};

/** Firefox alone tells what it showed. */
export const isFirefox = ({ notifications }: Pick<BrowserApi, 'notifications'>): boolean =>
  notifications.onShown !== undefined;
