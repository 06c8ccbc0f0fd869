// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const DOMAIN = new URL('utils/domain/', ROOT);
const files = readdirSync(DOMAIN, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /(?<!\.d)\.ts$/.test(name),
);
const source = (name: string): string => readFileSync(new URL(name, DOMAIN), 'utf8');
/** The code alone: comments may name what the code must not use. */
const code = (name: string): string => source(name).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
const node = (args: readonly string[], zone = 'UTC'): string =>
  execFileSync(process.execPath, args, {
    cwd: fileURLToPath(ROOT),
    encoding: 'utf8',
    env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
  });

describe('the domain', () => {
  test.each(files)('%s reads no clock, no zone of the viewer and no chance', (name) => {
    expect(code(name)).not.toMatch(
      /\bDate\b|Temporal\.Now|Math\.random|performance\.|crypto\.|resolvedOptions|getTimezoneOffset/,
    );
  });
  test.each(files)('%s knows nothing but zod and the domain', (name) => {
    const imports = [...source(name).matchAll(/from '([^']+)'/g)].map(([, from]) => from ?? '');
    for (const from of imports)
      if (from !== 'zod/mini')
        expect(new URL(from, new URL(name, DOMAIN)).href.startsWith(DOMAIN.href)).toBe(true);
  });
  it('loads under plain node, every file of it', () => {
    const loads = files.map((name) => `import('./utils/domain/${name}')`).join(',');
    const print = "(all) => console.log(all.map((one) => typeof one).join(''))";
    expect(node(['--input-type=module', '-e', `Promise.all([${loads}]).then(${print})`]).trim()).toBe(
      'object'.repeat(files.length),
    );
  });
  it('gives the same plan in every zone of the computer', () => {
    const digest = (zone: string) => node(['tests/domain/plan/plan-digest.ts'], zone);
    const utc = digest('UTC');
    expect(utc.length).toBeGreaterThan(10_000);
    for (const zone of ['America/New_York', 'Asia/Kathmandu', 'Pacific/Apia']) expect(digest(zone)).toBe(utc);
  });
});

it('docs/rules.md is current', () => {
  expect(() => node(['scripts/rules-page.ts', '--check'])).not.toThrow();
});
