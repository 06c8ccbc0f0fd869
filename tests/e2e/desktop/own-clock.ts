// Owns a clock on the wall for one browser, which a test sets while it runs. The clock by which a browser waits goes on as it is:
// so it is where a person sets the clock, and where a computer has slept.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { findCompiler } from '../../../scripts/find-desktop.ts';

type OwnClock = {
  /** What the browser has to be told. Read it once the tests have begun. */
  env(): Readonly<Record<string, string>>;
  /** So many hours ahead of the true time; less than none behind it. */
  set(hours: number): void;
};

const SOURCE = `${import.meta.dirname}/own-clock.c`;
const HOUR_S = 3600;
const bytesOf = (hours: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64LE(BigInt(hours * HOUR_S));
  return bytes;
};

/** It shows the true time at first. */
export const openClock = (): OwnClock => {
  let folder = '';
  const library = (): string => join(folder, 'own-clock.so');
  const distance = (): string => join(folder, 'distance');
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'end-contract-safely-clock-'));
    writeFileSync(distance(), bytesOf(0));
    const { status, stderr } = spawnSync(
      findCompiler() ?? '',
      ['-nostdlib', '-shared', '-o', library(), SOURCE],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`The clock is not compiled: ${stderr}`);
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  return {
    env: () => ({ LD_PRELOAD: library(), OWN_CLOCK: distance() }),
    set: (hours) => {
      // In its place: the browser has these very bytes before it.
      const file = openSync(distance(), 'r+');
      writeSync(file, bytesOf(hours), 0, 8, 0);
      closeSync(file);
    },
  };
};
