// Owns a clock for one browser, which a test sets while it runs. For Chromium: Firefox does not start with the library that does it
// (its allocator asks for the time before that is ready).
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { whyNoOwnClock, withOwnClock } from '../../../scripts/find-desktop.ts';
import type { Session } from '../browser/launch.ts';
import { BROWSER } from '../tools/setting.ts';

type OwnClock = {
  /** What the browser has to be told. Read it once the tests have begun. */
  env(): Readonly<Record<string, string>>;
  /** So many hours ahead of the true time. */
  set(hours: number): void;
  /** The browser that was started with it: what is left of its clock is taken away at the end. */
  givenTo(session: Session): void;
};

/** Why there is none here; undefined where there is one. */
export const whyNoClock = (): string | undefined =>
  BROWSER === 'chromium' ? whyNoOwnClock() : 'no clock of its own for Firefox.';

const SHARED = '/dev/shm';
/** It shows the true time at first. As in a sleep: what the browser waits by does not go on with it. */
export const openClock = (how?: 'sleeps'): OwnClock => {
  let folder = '';
  let pid: number | undefined;
  const file = (): string => join(folder, 'distance');
  const set = (hours: number): void => writeFileSync(file(), `+${hours}h\n`);
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'end-contract-safely-clock-'));
    set(0);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
    // What the library shares between processes stays behind where a browser does not end by itself.
    for (const name of readdirSync(SHARED))
      if (name.includes('faketime') && name.endsWith(`_${pid}`)) rmSync(join(SHARED, name));
  });
  return {
    env: () => withOwnClock(file(), how),
    set,
    givenTo: ({ browser }) => {
      pid = browser.process()?.pid;
    },
  };
};
