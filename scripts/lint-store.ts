// Owns the stores' own check of a build: what addons.mozilla.org runs at an upload. Everything that it says is a failure,
// but for the lines of one table, each with its reason; a line that is no longer said fails too.
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

export type Message = { readonly code: string; readonly message: string; readonly file?: string };
export type Report = {
  readonly errors: readonly Message[];
  readonly warnings: readonly Message[];
  readonly notices: readonly Message[];
};
type Expected = { readonly code: string; readonly file: string; readonly because: string };

export const EXPECTED: readonly Expected[] = [
  {
    code: 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
    file: 'manifest.json',
    because:
      'We do not offer the extension for Firefox for Android; the check cannot know that before the upload. What it warns of, Firefox for computers knows from 140 on.',
  },
];

const isSaid = ({ code, file }: Expected, said: readonly Message[]): boolean =>
  said.some((message) => message.code === code && message.file === file);

/** One line for each thing that a person must look at; empty where there is none. */
export const faultsIn = ({ errors, warnings, notices }: Report, expected = EXPECTED): string[] => {
  const said = [...errors, ...warnings, ...notices];
  const ours = expected.map((line) =>
    said.find(({ code, file }) => code === line.code && file === line.file),
  );
  return [
    ...said
      .filter((message) => errors.includes(message) || !ours.includes(message))
      .map(({ code, message, file }) => `${code} in ${file ?? 'the package'}: ${message}`),
    ...expected
      .filter((line) => !isSaid(line, said))
      .map(({ code }) => `${code} is no longer said: strike it out.`),
  ];
};

/** Runs `web-ext lint` on a folder, or addons.mozilla.org's linter alone on a package. */
const report = (program: string, ...args: string[]): Report => {
  const { stdout, error } = spawnSync(program, args, {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 2 ** 26,
  });
  if (error) throw error;
  return JSON.parse(stdout);
};

export const lintStore = (folder: string, zip?: string): string[] => [
  ...faultsIn(report('web-ext', 'lint', '--source-dir', folder, '--output', 'json')),
  ...(zip === undefined ? [] : faultsIn(report('addons-linter', zip, '--output', 'json'))),
];

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const faults = lintStore('.output/firefox-mv3');
  for (const fault of faults) console.error(fault);
  console.log(`${faults.length} faults, ${EXPECTED.length} expected`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
