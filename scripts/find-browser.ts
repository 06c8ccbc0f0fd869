// Owns finding the two browsers on this computer, and installing Debian's packages where that is possible.
// Refuses to start them (tests/e2e/browser does).
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

type Search = {
  readonly variable: string;
  readonly commands: readonly string[];
  readonly places: readonly string[];
  readonly debian: string;
  readonly advice: string;
};

const { LOCALAPPDATA = '', PROGRAMFILES = '', HOME = '' } = process.env;
const SEARCHES: Record<BrowserName, Search> = {
  chromium: {
    variable: 'CHROME_PATH',
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome-for-testing',
      'google-chrome',
      'google-chrome-stable',
    ],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      join(HOME, 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
      join(PROGRAMFILES, 'Google/Chrome/Application/chrome.exe'),
      join(LOCALAPPDATA, 'Google/Chrome/Application/chrome.exe'),
      join(LOCALAPPDATA, 'Chromium/Application/chrome.exe'),
    ],
    debian: 'chromium',
    advice: 'Install Chromium or Chrome 148 or newer, or set CHROME_PATH to its program.',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
      join(HOME, 'Applications/Firefox.app/Contents/MacOS/firefox'),
      join(PROGRAMFILES, 'Mozilla Firefox/firefox.exe'),
      join(LOCALAPPDATA, 'Mozilla Firefox/firefox.exe'),
    ],
    debian: 'firefox-esr',
    advice: 'Install Firefox 140 or newer, or set FIREFOX_PATH to its program.',
  },
};

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // Not there, or not executable: the next place is tried.
  }
};

/** A program's path by its name, as a shell finds it. */
export const findProgram = (name: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find(isProgram);
const look = ({ commands, places }: Search): string | undefined => {
  for (const command of commands) {
    const found = findProgram(command);
    if (found !== undefined) return found;
  }
  return places.find(isProgram);
};

const isDebianRoot = (): boolean =>
  process.getuid?.() === 0 &&
  existsSync('/usr/bin/apt-get') &&
  readFileSync('/etc/os-release', 'utf8').includes('debian');

const apt = (...args: string[]): boolean =>
  spawnSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

/** Whether Debian's packages were installed: only as root on Debian. */
export const installOnDebian = (packages: readonly string[]): boolean => {
  if (!isDebianRoot()) return false;
  console.log(`Installing Debian's packages ${packages.join(', ')} (about a minute) ...`);
  return apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
};

/** The browser's program; installs Debian's package as root on Debian, else throws one line of advice. */
export const findBrowser = (name: BrowserName): string => {
  const search = SEARCHES[name];
  const chosen = process.env[search.variable];
  if (chosen !== undefined && chosen !== '') {
    if (!isProgram(chosen)) throw new Error(`${search.variable} names "${chosen}", which is not a program.`);
    return chosen;
  }
  const found = look(search);
  if (found !== undefined) return found;
  const installed = installOnDebian([search.debian]) ? look(search) : undefined;
  if (installed !== undefined) return installed;
  throw new Error(`No ${name} was found. ${search.advice}`);
};

/** What a run of tests has to be told to take place in this browser; looks for it, and installs it where that is possible. */
export const browserEnv = (name: BrowserName): Record<string, string> => ({
  BROWSER: name,
  [SEARCHES[name].variable]: findBrowser(name),
});
