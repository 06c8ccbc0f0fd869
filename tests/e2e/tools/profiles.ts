// Owns the folder of the browsers' profiles for one run of the tests, and that nothing of it outlives the run: a worker
// that is ended while it still holds a browser cannot close it.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killTree } from '../browser/kill.ts';

let folder: string;

/** Before the workers start. */
export const setup = (): void => {
  folder = mkdtempSync(join(tmpdir(), 'end-contract-safely-'));
  process.env.BROWSER_PROFILES = folder;
};

/** After all of them have ended. */
export const teardown = (): void => {
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.pid')))
    killTree(Number(readFileSync(join(folder, name), 'utf8')));
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
};
