// @vitest-environment node
// The short form of `npm run mutants`, which runs the tests against each of them.
import { existsSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { describe, expect, it, vi } from 'vitest';
import { FAULTS, ROUNDS } from './faults.ts';
import { seeded } from './seed.ts';

describe('the seeded faults', () => {
  it('each find their place, exactly once, and leave a program', () => {
    // It warns that it may still change.
    vi.spyOn(process, 'emitWarning').mockReturnValue(undefined);
    const lost = FAULTS.flatMap((fault) => {
      try {
        stripTypeScriptTypes(seeded(readFileSync(fault.file, 'utf8'), fault));
        return [];
      } catch (error) {
        return [`${fault.file}: ${fault.name}: ${String(error)}`];
      }
    });
    expect(lost).toEqual([]);
  });

  it('are at least forty, each with a name of its own', () => {
    expect(new Set(FAULTS.map(({ name }) => name)).size).toBe(FAULTS.length);
    expect(FAULTS.length).toBeGreaterThanOrEqual(40);
  });

  it('are held against folders of tests that there are', () => {
    expect(ROUNDS.flat().filter((folder) => !existsSync(folder))).toEqual([]);
  });
});

describe('a fault is seeded', () => {
  const fault = { name: 'no way back', find: 'abort(why, true); return', put: '/* $& */ go' };

  it.each([
    ['laid out in one line', 'first(); abort(why, true); return end;', 'first(); /* $& */ go end;'],
    ['broken over lines', 'abort(\n  why,\n  true,\n);\nreturn end;', '/* $& */ go end;'],
    ['closed up', 'abort(why,true);return;', '/* $& */ go;'],
  ])('into code that is %s', (_, text, faulty) => {
    expect(seeded(text, fault)).toBe(faulty);
  });

  it('not where its place is gone, stands twice, or stays as it was', () => {
    const text = 'abort(why, true); return;';
    expect(() => seeded('abort(why); return;', fault)).toThrow('no longer finds');
    expect(() => seeded(text + text, fault)).toThrow('several');
    expect(() => seeded(text, { ...fault, put: 'abort(why, true);\nreturn' })).toThrow('changes nothing');
  });
});
