// Owns which libraries stand built in the project, so that every test run presses beside them and a newcomer installs none.
// `node tests/libraries/small.ts` builds them anew, after `npm run libraries` has installed them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtScript } from './build-page.ts';

/** By the page's name: the packages of which its script is made. */
export const SMALL: Readonly<Record<string, readonly string[]>> = {
  'focus-trap-7': ['focus-trap-7'],
  'focus-trap-8': ['focus-trap'],
  'headlessui-vue': ['@headlessui/vue', 'vue'],
  reka: ['reka-ui', 'vue'],
};
const FOLDER = `${import.meta.dirname}/built`;
const { packages } = JSON.parse(readFileSync(`${import.meta.dirname}/package-lock.json`, 'utf8'));

/** The first line of a built script: whose it is, by the lockfile. */
export const headOf = (name: string): string =>
  `/* ${SMALL[name]
    ?.map((path) => {
      const { name: real = path, version, license } = packages[`node_modules/${path}`];
      return `${real} ${version} (${license})`;
    })
    .join(', ')} */`;
export const smallScript = (name: string): string => readFileSync(`${FOLDER}/${name}.js`, 'utf8');

if (import.meta.main) {
  mkdirSync(FOLDER, { recursive: true });
  for (const name of Object.keys(SMALL))
    writeFileSync(`${FOLDER}/${name}.js`, `${headOf(name)}\n${await builtScript(name)}`);
}
