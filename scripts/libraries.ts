// Owns `npm run libraries`: installs the component libraries of tests/libraries by their own lockfile, builds, and tests the guard
// beside each in both browsers. `npm run libraries -- reka,radix` takes those.
import { type BrowserName, browserEnv } from './find-browser.ts';
import { run } from './run.ts';

const [only] = process.argv.slice(2);
await run('component libraries', 'npm', [
  'ci',
  '--prefix',
  'tests/libraries',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
]);
await run('both builds', 'node', ['scripts/build.ts']);
const inBrowser = async (browser: BrowserName): Promise<void> => {
  await run(
    `component libraries in ${browser}`,
    'vitest',
    ['run', '--config', 'vitest.libraries.config.ts'],
    {
      ...browserEnv(browser),
      ...(only === undefined ? {} : { ONLY: only }),
    },
  );
};
await inBrowser('chromium');
await inBrowser('firefox');
