// Owns the shape of the files: short, opened by a sentence on what they own, and tested by at least as much code.
import { describe, expect, it } from 'vitest';
import { EVERYTHING, PRODUCT, type Source, TESTS } from './sources.ts';

const paths = (files: readonly Source[]): string[] => files.map(({ path, lines }) => `${path} (${lines})`);
/** A file whose body is rows; such a file may be longer. */
const isTable = ({ text }: Source): boolean => /^export const [A-Z_]+\b[^=]*=/m.test(text);

describe('files stay small enough to be read in one go', () => {
  it('none is longer than 150 lines, tables not longer than 300', () => {
    expect(paths(PRODUCT.filter((file) => file.lines > (isTable(file) ? 300 : 150)))).toEqual([]);
  });

  it('half of them are at most 80 lines long', () => {
    const lengths = PRODUCT.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(80);
  });

  it('each opens with one to three lines that say what it owns', () => {
    const opening = /^(?:\/\/ .+\n){1,3}(?!\/\/)/;
    expect(paths(PRODUCT.filter(({ text }) => !opening.test(text)))).toEqual([]);
  });
});

describe('names say what a file is for', () => {
  it('no file is named after nothing', () => {
    const vague = /(?:^|\/)(?:utils|helpers?|common|misc|manager|service|index\.test)\.(?:ts|tsx)$/;
    expect(paths(PRODUCT.filter(({ path }) => vague.test(path)))).toEqual([]);
  });

  it('modules are in kebab-case, components in PascalCase', () => {
    const wrong = PRODUCT.filter(({ path }) => {
      const name = path.split('/').at(-1) ?? '';
      return (
        !/^[a-z][a-z0-9.-]*\.ts$/.test(name) && !/^[A-Z][A-Za-z0-9]*\.tsx$/.test(name) && name !== 'main.tsx'
      );
    });
    expect(paths(wrong)).toEqual([]);
  });

  it('a comment names no file that is not there', () => {
    const everything = EVERYTHING.map(({ path }) => `/${path}`);
    const isThere = (name: string): boolean => everything.some((path) => path.endsWith(`/${name}`));
    const named = [...PRODUCT, ...TESTS].flatMap(({ path, text }) =>
      [...text.matchAll(/^\s*(?:\/\/|\/?\*).*$/gm)].flatMap(([comment]) =>
        [...comment.matchAll(/[\w./-]+\.(?:tsx?|mjs|css)\b/g)].map(([name]) => ({ path, name })),
      ),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(({ name }) => !isThere(name))).toEqual([]);
  });

  it('no loose ends are left in the text', () => {
    const loose = /\bTODO\b|\bFIXME\b|@ts-ignore|@ts-expect-error|biome-ignore|: any\b|\bas any\b/;
    expect(paths(PRODUCT.filter(({ text }) => loose.test(text)))).toEqual([]);
  });
});

describe('tests', () => {
  it('are at least as long as the code that they hold', () => {
    const sum = (files: readonly Source[]): number => files.reduce((total, { lines }) => total + lines, 0);
    expect(sum(TESTS)).toBeGreaterThanOrEqual(sum(PRODUCT));
  });

  it('are never left out, run alone or put to sleep', () => {
    const left = /\b(?:it|test|describe)\.(?:only|skip|todo)\b|setTimeout\([^,]+, ?\d[\d_]{2,}/;
    // Waiting itself, and keeping a thread busy, are each at home in one place.
    const homes =
      /^tests\/(?:repo\/shape\.test|e2e\/browser\/(?:time-limit|chromium)|e2e\/storage\/stall)\.ts$/;
    const spinning = /while \(performance\.now\(\) </;
    const wrong = TESTS.filter(({ text }) => left.test(text) || spinning.test(text));
    expect(paths(wrong.filter(({ path }) => !homes.test(path)))).toEqual([]);
  });
});

describe('a worker that serves many files', () => {
  it('keeps every module as it read it: no test puts another in its place', () => {
    const replaced = /\bvi\.(?:do)?(?:un)?mock\(|\bresetModules\(/i;
    expect(paths(TESTS.filter(({ text }) => replaced.test(text)))).toEqual([]);
  });
});

describe('the text of the project', () => {
  it('names no path of somebody’s machine', () => {
    const machine = /(?:^|[\s'"`(=])\/(?:home|root|work|Users)\//m;
    const texts = EVERYTHING.filter(({ path }) =>
      /\.(?:ts|tsx|mjs|md|json|yml|css|html)$|^\.ci\/run$/.test(path),
    );
    expect(
      paths(texts.filter(({ path, text }) => path !== 'tests/repo/shape.test.ts' && machine.test(text))),
    ).toEqual([]);
  });
});
