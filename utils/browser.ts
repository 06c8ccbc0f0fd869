// The only import of the polyfill: everything else takes the browser from here.
import type { Browser } from 'webextension-polyfill';
import { browser as provided } from 'wxt/browser';

// WXT's module puts the polyfill behind `wxt/browser`, while the types there still describe the bare Chromium API.
export const browser = provided as unknown as Browser;
