// @vitest-environment node
import { crc32 } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it, test, vi } from 'vitest';
import { type Everything, readBackup, writeBackup } from '../../../utils/domain/backup/backup.ts';
import { canonicalJson, checksumOf } from '../../../utils/domain/backup/checksum.ts';
import { placeInFile } from '../../../utils/domain/backup/json-path.ts';
import { faultIn } from '../../../utils/domain/backup/json-scan.ts';
import type { RecordShape } from '../../../utils/domain/backup/read-record.ts';
import { isProblem, type Problem } from '../../../utils/domain/problems.ts';
import { contract } from '../../builders.ts';
import { countFrom, seedOfRun } from '../../chance.ts';
import { NOW } from '../../clock.ts';
import { cpuMs } from '../../cpu.ts';
import { comebacks, instants, storedSettings } from '../arbitraries.ts';
import {
  backedUp,
  changed,
  EVERYTHING,
  GOOD,
  PLAIN,
  REFUSED_FILES,
  REFUSED_RECORDS,
  RICH,
  sealed,
  withPart,
  written,
} from './backup-files.ts';

const RUNS = countFrom('RUNS', 200);
const SEED = seedOfRun();
const RANDOM = `(RUNS=${RUNS} SEED=${SEED})`;
const bytes = (text: string): Uint8Array => Buffer.from(text);
const SECRETS = ['Seven days', 'Ada', 'Nobody comes', 'Clear answers', 'in the call', 'present clients'];

const SCANNED = ' '.repeat(5_000_000);
/** What the plainest look at one character costs on this machine, as busy as it is now. */
const characterMs = (): number => {
  const startMs = cpuMs();
  let sum = 0;
  for (let index = 0; index < SCANNED.length; index += 1) sum += SCANNED.charCodeAt(index);
  expect(sum).toBe(32 * SCANNED.length);
  return (cpuMs() - startMs) / SCANNED.length;
};
/** Measured: the worst file takes some 12 times as long as a look at each of its characters. */
const TIMES = 30;
const SOON_MS = 10;
/** Shorter files are read as whole records, which costs more by the character. */
const timesOf = (worked: number, length: number): number =>
  worked / (characterMs() * Math.max(length, SCANNED.length));
const timed = (file: Uint8Array | string) => {
  const startMs = cpuMs();
  const result = readBackup(file);
  const worked = cpuMs() - startMs;
  // To find out the machine's pace takes longer than to read most files: only what is not soon anyway is held against it.
  if (worked > SOON_MS) expect(timesOf(worked, file.length)).toBeLessThan(TIMES);
  return result;
};
/** Every refusal in a result: of the whole file, or of single records. */
const refusalsIn = (result: ReturnType<typeof readBackup>): Problem[] =>
  isProblem(result) ? [result] : result.refused.map(({ reason }) => reason);

describe('what was exported', () => {
  it('is read back the same, from text and from bytes', () => {
    const whole = { ...EVERYTHING, exportedAt: NOW, refused: [] };
    expect(readBackup(GOOD)).toEqual(whole);
    expect(readBackup(bytes(GOOD))).toEqual(whole);
  });
  it('may have been given a byte order mark or been laid out anew by an editor', () => {
    const laidOut = JSON.stringify(JSON.parse(GOOD), null, 2).replaceAll('\n', '\r\n');
    expect(readBackup(bytes(`\uFEFF${laidOut}`))).toEqual(readBackup(GOOD));
  });
  it('may hold nothing at all', () => {
    const nothing: Everything = { ...EVERYTHING, contracts: [], setAside: [] };
    expect(readBackup(written(nothing))).toMatchObject({ contracts: [], setAside: [], refused: [] });
  });
  it('is not written where no message could carry it', () => {
    const long = 'x'.repeat(100_000);
    const full = contract({ notes: Object.fromEntries([...Array(601).keys()].map((n) => [`n${n}`, long])) });
    expect(writeBackup({ ...EVERYTHING, contracts: [full] }, NOW)).toEqual({
      problem: 'backup-too-large',
      detail: 'file',
    });
  });

  describe('of an older version', () => {
    // As if titles had once been names, and a later version had brought them where they are.
    const SHAPE: RecordShape = {
      version: 3,
      reshape: (kind, record, from) => {
        if (kind === 'settings' || from >= 3) return record;
        const { name, facts, ...rest } = record as { name: string; facts: object };
        return { ...rest, facts: { ...facts, title: name.trim() } };
      },
    };
    const older = (first: unknown) =>
      sealed((file) => {
        file.shape = 2;
        file.contracts = [first, { ...PLAIN, name: ' Shop ' }];
      });
    it('is brought into the shape of today, record by record', () => {
      const backup = readBackup(older({ ...RICH, name: 'Ours' }), SHAPE);
      expect(backup).toMatchObject({
        contracts: [
          { id: RICH.id, facts: { ...RICH.facts, title: 'Ours' } },
          { id: PLAIN.id, facts: { title: 'Shop' } },
        ],
        refused: [],
      });
    });
    it.each([[{ ...RICH, name: 7 }], [null], ['x']])(
      'keeps what was never such a record from the others: %#',
      (wrong) => {
        const backup = readBackup(older(wrong), SHAPE);
        expect(backup).toMatchObject({ contracts: [{ id: PLAIN.id }], refused: [{ reason: {} }] });
      },
    );
    it('is read as the first one where the file does not say which it is', () => {
      const shape = { ...SHAPE, reshape: vi.fn((_: string, record: unknown) => record) };
      expect(
        readBackup(
          sealed((file) => delete file.shape),
          shape,
        ),
      ).toMatchObject({ contracts: [RICH, PLAIN] });
      expect(shape.reshape).toHaveBeenCalledWith('contracts', RICH, 1);
    });
    it('says of a newer one that the extension must be updated', () => {
      expect(readBackup(GOOD, SHAPE)).not.toHaveProperty('problem');
      const written = writeBackup(EVERYTHING, NOW, SHAPE);
      expect(readBackup(written as string)).toEqual({ problem: 'newer-data', detail: 'shape' });
      expect(readBackup(written as string, SHAPE)).toMatchObject({ contracts: [RICH, PLAIN] });
    });
  });

  const database = fc.record({
    contracts: backedUp(6),
    settings: storedSettings,
    comeback: comebacks,
    setAside: fc.array(
      fc.record({
        key: fc.string({ maxLength: 40 }),
        reason: fc.string({ maxLength: 40 }),
        at: instants,
        text: fc.json(),
      }),
      { maxLength: 3 },
    ),
  });
  it(`is the same for every database ${RANDOM}`, { timeout: 180_000 + RUNS * 50 }, () => {
    const same = fc.property(database, instants, (everything, exportedAt) => {
      const text = writeBackup(everything, exportedAt);
      expect(readBackup(bytes(text as string))).toEqual({ ...everything, exportedAt, refused: [] });
      expect(readBackup(bytes(text as string))).toEqual(readBackup(text as string));
    });
    fc.assert(same, { numRuns: Math.max(200, RUNS), seed: SEED });
  });
});

describe('a malformed file is refused soon, with the place and never the content, where it', () => {
  test.each(REFUSED_FILES)('%s', (_, file, code, place) => {
    const result = timed(file());
    expect(result).toEqual({ problem: code, detail: expect.any(String) });
    const { detail = '' } = result as Problem;
    expect(detail.slice(0, place.length)).toBe(place);
    for (const secret of SECRETS) expect(JSON.stringify(result)).not.toContain(secret);
  });
});

describe('a single record that does not fit is refused alone', () => {
  const cases = REFUSED_RECORDS.map(
    (row) => [`${row[0]} as ${JSON.stringify(row[1])}`.slice(0, 80), row] as const,
  );
  test.each(cases)('%s', (_, [path, value, place = path, code = 'wrong-shape']) => {
    const result = timed(withPart(path, value));
    expect(refusalsIn(result)).toEqual([{ problem: code, detail: place }]);
    if (isProblem(result)) throw new Error('Nothing but the record was to be refused.');
    const isOf = (part: string) => path.startsWith(part);
    expect(result.contracts.map(({ id }) => id)).toEqual(
      isOf('contracts') ? [PLAIN.id] : [RICH.id, PLAIN.id],
    );
    expect(result.settings).toEqual(isOf('settings') ? undefined : EVERYTHING.settings);
    expect(result.comeback).toEqual(isOf('comeback') ? undefined : EVERYTHING.comeback);
  });
  it('and is named by its id where it has one', () => {
    const result = readBackup(withPart('contracts[0].facts', []));
    expect(result).toMatchObject({ refused: [{ id: RICH.id }] });
    expect(readBackup(withPart('contracts[0]', 7))).toMatchObject({ refused: [{ reason: {} }] });
  });
  it('and a key that is somebody’s text is not shown', () => {
    const result = readBackup(withPart('contracts[0].notes', { 'My candid words': 'x' }));
    expect(refusalsIn(result)).toEqual([{ problem: 'wrong-shape', detail: 'contracts[0].notes.?' }]);
  });
});

describe('damage by chance is noticed, or there is none', () => {
  const holds = (rule: string, damaged: fc.Arbitrary<string | Uint8Array>) =>
    it(`${rule} ${RANDOM}`, { timeout: 180_000 + RUNS * 50 }, () => {
      const noticed = fc.property(damaged, (file) => {
        const result = timed(file);
        const refusals = refusalsIn(result);
        // What lost only words that say what would hold without them reads as the whole file does.
        if (refusals.length === 0) expect(result).toEqual(readBackup(GOOD));
        for (const { detail } of refusals) expect(detail).toMatch(/\S/);
        for (const secret of SECRETS) expect(JSON.stringify(refusals)).not.toContain(secret);
      });
      fc.assert(noticed, { numRuns: RUNS, seed: SEED });
    });
  const index = fc.nat({ max: GOOD.length - 1 });
  holds(
    'a file cut anywhere',
    index.map((end) => GOOD.slice(0, end)),
  );
  holds(
    'one byte that is another',
    fc.tuple(index, fc.integer({ min: 1, max: 255 })).map(([place, change]) => {
      const damaged = Buffer.from(GOOD);
      damaged[place] = (damaged[place] ?? 0) ^ change;
      return damaged;
    }),
  );
  holds(
    'a piece that is missing',
    fc
      .tuple(index, fc.integer({ min: 1, max: 200 }))
      .map(([from, length]) => GOOD.slice(0, from) + GOOD.slice(from + length)),
  );
  holds('any bytes', fc.uint8Array({ maxLength: 200 }));
  holds('any text', fc.string({ unit: 'binary', maxLength: 200 }));
  holds('any JSON', fc.json());
  const parts = REFUSED_RECORDS.map(([path]) => path).concat('exportedAt', 'contracts', 'version', 'format');
  const values = fc.oneof(fc.constant(undefined), fc.jsonValue({ maxDepth: 3 }));
  it(`any value in any part of it: refused, or an equal one ${RANDOM}`, {
    timeout: 180_000 + RUNS * 50,
  }, () => {
    const either = fc.property(fc.constantFrom(...parts), values, (path, value) => {
      const file = withPart(path, value);
      const result = timed(file);
      if (refusalsIn(result).length > 0 || isProblem(result)) return;
      const { contracts, settings, comeback, setAside, exportedAt } = result;
      const written = {
        contracts,
        settings,
        ...(comeback === undefined ? {} : { comeback }),
        setAside,
        exportedAt,
      };
      expect(JSON.parse(file)).toMatchObject(written);
    });
    fc.assert(either, { numRuns: RUNS, seed: SEED });
  });
});

describe('the scan of a text', () => {
  it(`finds a fault exactly where JSON.parse fails ${RANDOM}`, { timeout: 180_000 + RUNS * 50 }, () => {
    const texts = fc.oneof(
      fc.json({ maxDepth: 5 }),
      fc.tuple(fc.json(), fc.nat(), fc.constantFrom(...'{}[]",:\\ \n01e-.tn')).map(([text, place, char]) => {
        const cut = place % (text.length + 1);
        return text.slice(0, cut) + char + text.slice(cut + (place % 2));
      }),
    );
    const agrees = fc.property(texts, (text) => {
      const parses = (() => {
        try {
          JSON.parse(text);
          return true;
        } catch {
          return false; // That it throws is the answer.
        }
      })();
      const fault = faultIn(text);
      if (fault?.problem === 'backup-forbidden-key' || fault?.problem === 'backup-key-twice') return;
      expect(fault === undefined).toBe(parses);
    });
    fc.assert(agrees, { numRuns: RUNS * 4, seed: SEED });
  });
  it('admits 64 levels and not one more', () => {
    const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    expect(faultIn(deep(64))).toBeUndefined();
    expect(faultIn(deep(65))).toMatchObject({ problem: 'backup-too-deep' });
  });
});

describe('the checksum', () => {
  it(`is the CRC-32 that others count ${RANDOM}`, () => {
    const agrees = fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(checksumOf(text)).toBe(crc32(text).toString(16).padStart(8, '0'));
    });
    fc.assert(agrees, { numRuns: RUNS, seed: SEED });
  });
  it('does not mind the order of keys and the blanks between them', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'x' })).toBe('{"a":"x","b":[{"c":null,"d":1}]}');
    const turned = changed((file) => {
      const entries = Object.entries(file).reverse();
      for (const key of Object.keys(file)) delete file[key];
      Object.assign(file, Object.fromEntries(entries));
    });
    expect(turned).not.toBe(GOOD);
    expect(readBackup(turned)).toEqual(readBackup(GOOD));
  });
  it('is right in the files that these tests seal themselves', () => {
    expect(sealed(() => undefined)).toBe(GOOD);
  });
});

it('A place is written as keys and numbers, cut where it is long, and the whole file has a name too', () => {
  expect(placeInFile(['contracts', 3, 'facts', 'endedAt'])).toBe('contracts[3].facts.endedAt');
  expect(placeInFile([])).toBe('file');
  expect(placeInFile(Array(99).fill('abc'))).toHaveLength(120);
});
