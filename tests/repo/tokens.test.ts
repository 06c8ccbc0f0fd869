// Owns that every colour and size has one source, for our pages and for what stands on Upwork's.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const TOKENS = readFileSync('components/styles/tokens.css', 'utf8');
const NAMES = [...TOKENS.matchAll(/^ {2}(--[\w-]+):/gm)].map(([, name = '']) => name);
const SHEETS = readdirSync('components/styles')
  .filter((name) => name !== 'tokens.css')
  .map((name) => readFileSync(`components/styles/${name}`, 'utf8'));
const CLOSED = readFileSync('utils/page/overlay/styles.ts', 'utf8');

it('every variable that a sheet reads without a value of its own is a token, or is set in that sheet or by our script', () => {
  const setByScript = ['--width', '--place', '--turn'];
  for (const sheet of [...SHEETS, CLOSED])
    for (const [, name = ''] of sheet.matchAll(/var\((--[\w-]+)\)/g))
      expect(NAMES.includes(name) || sheet.includes(`${name}:`) || setByScript.includes(name), name).toBe(
        true,
      );
});

it('no sheet sets a size, a weight or a corner that is not among the tokens', () => {
  for (const sheet of [...SHEETS, CLOSED]) {
    expect(sheet.match(/font-size:/g)).toBeNull();
    for (const [, weight] of sheet.matchAll(/font-weight:\s*(\w+)/g))
      expect(['400', '600']).toContain(weight);
  }
});

it.each(['chrome-mv3', 'firefox-mv3'])(
  '%s puts the values of the tokens on Upwork’s pages, and no property of ours to set',
  (build) => {
    const script = readFileSync(`.output/${build}/content-scripts/upwork.js`, 'utf8');
    const accent = /--accent: (light-dark\([^)]+\))/.exec(TOKENS)?.[1]?.replaceAll(' ', '');
    expect(script).toContain(accent);
    for (const name of NAMES) expect(script).not.toContain(`var(${name})`);
  },
);
