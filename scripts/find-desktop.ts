// Owns finding what a desktop for tests is made of, and installing Debian's packages for it where that is possible.
// Refuses to start any of it (tests/e2e/desktop does).
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { findProgram, installOnDebian } from './find-browser.ts';

const LIBRARIES = '/usr/lib';
const hasLibrary = (name: string): boolean =>
  [LIBRARIES, ...readdirSync(LIBRARIES).map((folder) => `${LIBRARIES}/${folder}`)].some((folder) => {
    try {
      return readdirSync(folder).includes(name);
    } catch {
      return false; // A file, not a folder.
    }
  });

type Part = { readonly debian: string; readonly isThere: () => boolean };
const PARTS: readonly Part[] = [
  { debian: 'xvfb', isThere: () => findProgram('Xvfb') !== undefined },
  { debian: 'dbus-daemon', isThere: () => findProgram('dbus-daemon') !== undefined },
  // Firefox looks for it when it shows the first notification, and shows none without it.
  { debian: 'libnotify4', isThere: () => hasLibrary('libnotify.so.4') },
];
const missing = (): string[] => PARTS.filter(({ isThere }) => !isThere()).map(({ debian }) => debian);

/** Why there is no desktop for a browser on this computer; undefined where there is one. Installs it as root on Debian. */
export const whyNoDesktop = (): string | undefined => {
  if (process.platform !== 'linux') return 'Only Linux has a desktop that nobody has to see.';
  if (missing().length > 0) installOnDebian(missing());
  return missing().length === 0 ? undefined : `On Debian: apt-get install ${missing().join(' ')}`;
};

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
