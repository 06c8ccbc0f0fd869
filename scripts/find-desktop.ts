// Owns finding what a desktop, a zone and a clock for one program are made of in tests, and installing Debian's packages for it where that is possible.
// Refuses to start any of it (tests/e2e/desktop does).
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram, installOnDebian } from './find-browser.ts';

const LIBRARIES = '/usr/lib';
const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return []; // Not there, or a file.
  }
};
/** The path of a library, in the folder of the computer's kind. */
const findLibrary = (name: string): string | undefined =>
  namesIn(LIBRARIES)
    .map((kind) => join(LIBRARIES, kind))
    .filter((folder) => namesIn(folder).includes(name))
    .map((folder) => join(folder, name))[0];

type Part = { readonly debian: string; readonly find: () => string | undefined };
const DESKTOP: readonly Part[] = [
  { debian: 'xvfb', find: () => findProgram('Xvfb') },
  { debian: 'dbus-daemon', find: () => findProgram('dbus-daemon') },
  // Firefox looks for it when it shows the first notification, and shows none without it.
  { debian: 'libnotify4', find: () => findLibrary('libnotify.so.4') },
];
const CLOCK: Part = { debian: 'tcc', find: () => findProgram('tcc') };
const DAEMON: Part = { debian: 'dunst', find: () => findProgram('dunst') };

/** Why some of them are not to be had here; undefined where all are. Installs them as root on Debian. */
const whyWithout = (parts: readonly Part[]): string | undefined => {
  if (process.platform !== 'linux') return 'Only on Linux.';
  const missing = (): string[] =>
    parts.filter(({ find }) => find() === undefined).map(({ debian }) => debian);
  if (missing().length > 0) installOnDebian(missing());
  return missing().length === 0 ? undefined : `On Debian: apt-get install ${missing().join(' ')}`;
};
/** Why there is no desktop for a browser on this computer; undefined where there is one. */
export const whyNoDesktop = (): string | undefined => whyWithout(DESKTOP);
/** Why none of Debian's own programs shows notifications there; undefined where one does. */
export const whyNoDaemon = (): string | undefined => whyWithout([DAEMON]);
/** The compiler of C by which a program gets a clock of its own. */
export const findCompiler = CLOCK.find;
/** Why no clock can be set for one program alone; undefined where it can. */
export const whyNoOwnClock = (): string | undefined => whyWithout([CLOCK]);

/** Begins a line of a shell: the program named after it, and its arguments, see this folder as `/etc`, and stay who they are. */
export const withOwnEtc = (etc: string): string => {
  const [user, group] = [process.getuid?.(), process.getgid?.()];
  // Who is not root may do it as root of a space of users of its own, and goes back to being itself.
  const back = user === 0 ? '' : `unshare -U --map-user=${user} --map-group=${group} `;
  return `unshare ${user === 0 ? '-m' : '-rm'} sh -c 'mount --bind "$0" /etc && exec ${back}"$@"' ${etc}`;
};
/** Why a time zone cannot change under a running program alone; undefined where it can. */
export const whyNoOwnZone = (): string | undefined =>
  process.platform === 'linux' && spawnSync('sh', ['-c', `${withOwnEtc('/etc')} true`]).status === 0
    ? undefined
    : 'This system gives a program no files of its own (unshare -m).';
