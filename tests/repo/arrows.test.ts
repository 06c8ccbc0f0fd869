// Owns the arrows between the parts: the linter must refuse each one that the architecture forbids.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PRODUCT } from './sources.ts';

type Part = 'entrypoints' | 'components' | 'utils/domain' | 'utils/page' | 'utils/messages' | 'utils/storage';

const MAY_IMPORT: Record<Part, readonly Part[]> = {
  entrypoints: ['components', 'utils/domain', 'utils/page', 'utils/messages', 'utils/storage'],
  components: ['utils/domain', 'utils/messages'],
  'utils/domain': [],
  'utils/page': ['utils/domain'],
  'utils/messages': ['utils/domain'],
  'utils/storage': ['utils/domain'],
};
const PARTS = Object.keys(MAY_IMPORT) as Part[];
const partOf = (path: string): Part | undefined => PARTS.find((part) => path.startsWith(`${part}/`));

const sampleOf = (from: Part, to: Part): string => `${from}/imports-${to.replace('/', '-')}.ts`;

/** The samples that the linter refuses, out of one for every pair of parts; linted outside the repository. */
const refusedSamples = (): string[] => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'arrows-')));
  try {
    cpSync('biome.json', join(folder, 'biome.json'));
    for (const from of PARTS) {
      mkdirSync(join(folder, from), { recursive: true });
      const up = from.includes('/') ? '../../' : '../';
      for (const to of PARTS)
        writeFileSync(join(folder, sampleOf(from, to)), `export { thing } from '${up}${to}/thing.ts';\n`);
    }
    const args = [
      'lint',
      '--vcs-enabled=false',
      '--only=style/noRestrictedImports',
      '--reporter=github',
      '.',
    ];
    const { stdout } = spawnSync('biome', args, { cwd: folder, encoding: 'utf8' });
    return [...stdout.matchAll(/file=([^,]+)/g)].map(([, file = '']) => relative(folder, file));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const PAIRS = PARTS.flatMap((from) => PARTS.filter((to) => to !== from).map((to) => ({ from, to })));
const isAllowed = ({ from, to }: { from: Part; to: Part }): boolean => MAY_IMPORT[from].includes(to);
const REFUSED = refusedSamples();

describe('the linter holds the arrows', () => {
  it.each(PAIRS.filter((pair) => !isAllowed(pair)))('$from may not import $to', ({ from, to }) => {
    expect(REFUSED).toContain(sampleOf(from, to));
  });
  it.each(PAIRS.filter(isAllowed))('$from may import $to', ({ from, to }) => {
    expect(REFUSED).not.toContain(sampleOf(from, to));
  });
});

describe('the sources keep them', () => {
  it('no file imports from a part that its own may not know', () => {
    const wrong: string[] = [];
    for (const { path, text } of PRODUCT) {
      const from = partOf(path);
      if (from === undefined) continue;
      for (const [, target = ''] of text.matchAll(/from '(\.[^']+)'/g)) {
        const to = partOf(new URL(target, `file:///${path}`).pathname.slice(1));
        if (to !== undefined && to !== from && !MAY_IMPORT[from].includes(to))
          wrong.push(`${path} -> ${target}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
