// Owns how the background gets its second script (entrypoints/background-rest.ts). Chromium lets a worker load a script later only
// where it loaded that one when it was installed; Firefox loads both at each start, in the order of the manifest.
import type { CreateRest } from './rest.ts';

declare global {
  /** Chromium's alone. */
  var importScripts: ((path: string) => void) | undefined;
  var createRest: CreateRest | undefined;
}

export const loadRest = (): CreateRest => {
  if (globalThis.createRest === undefined) globalThis.importScripts?.('/background-rest.js');
  if (globalThis.createRest === undefined) throw new Error('The second script of the background is missing.');
  return globalThis.createRest;
};
/** While the worker is installed: from then on the browser keeps both scripts together. */
export const takeAlong = (): void => {
  globalThis.addEventListener('install', () => void loadRest());
};
