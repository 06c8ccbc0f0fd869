// Owns a time zone that can be changed under a running browser, as a person who travels changes it: a program with an `/etc` of its own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withOwnEtc } from '../../../scripts/find-desktop.ts';
import type { Connection } from './bus.ts';

export type ChangeableZone = {
  /** What is started in the browser's place. */
  readonly program: string;
  /** Sets the system's zone, by its name, and says so as a system does. May be called again for the same zone. */
  moveTo(zone: string): void;
  close(): void;
};

const NAME = 'org.freedesktop.timedate1';
const PATH = '/org/freedesktop/timedate1';
const PROPERTIES = 'org.freedesktop.DBus.Properties';

/** `system` is a connection to the bus that the browser takes for the system's. */
export const changeableZone = async (browser: string, system: Connection): Promise<ChangeableZone> => {
  const folder = mkdtempSync(join(tmpdir(), 'end-contract-safely-etc-'));
  const etc = join(folder, 'etc');
  // What this user may not read is left out.
  spawnSync('cp', ['-a', '/etc/.', etc], { stdio: 'ignore' });
  const program = join(folder, 'browser');
  const script = ['#!/bin/sh', 'unset TZ', `exec ${withOwnEtc(etc)} ${browser} "$@"`, ''];
  writeFileSync(program, script.join('\n'), { mode: 0o755 });
  await system.own(NAME, {});
  return {
    program,
    moveTo: (zone) => {
      // Put in its place whole: Chromium watches the file, Firefox listens on the bus.
      symlinkSync(`/usr/share/zoneinfo/${zone}`, join(folder, 'next'));
      renameSync(join(folder, 'next'), join(etc, 'localtime'));
      const changed = [['Timezone', ['s', zone]]];
      system.signal(PATH, PROPERTIES, 'PropertiesChanged', 'sa{sv}as', NAME, changed, []);
    },
    close: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
};
