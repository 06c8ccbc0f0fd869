// Owns the promise that a backup of any size can be imported again: split where one file would be too large.
import { describe, expect, it } from 'vitest';
import { readBackup, writeBackup } from '../../../utils/domain/backup/backup.ts';
import { checksumOf } from '../../../utils/domain/backup/checksum.ts';
import { MAX_RECORDS } from '../../../utils/domain/backup/file.ts';
import { carriedLength, MAX_CARRIED_BYTES, utf8 } from '../../../utils/domain/backup/file-text.ts';
import { type PartEnd, partAfter } from '../../../utils/domain/backup/parts.ts';
import { type Contract, MAX_NOTE_LENGTH } from '../../../utils/domain/contract/record.ts';
import { isProblem } from '../../../utils/domain/problems.ts';
import { contract, settings } from '../../builders.ts';
import { NOW } from '../../clock.ts';

const ASIDE = { key: '777', reason: 'It is not a whole record.', at: NOW, text: '{"half":' };
const LIMIT = 5_000;

const endings = (count: number, note: string): Contract[] =>
  Array.from({ length: count }, (_, index) =>
    contract({ id: `${10_000 + index}`, notes: { agreement: note, 'save-record': note } }),
  );
const everything = (contracts: readonly Contract[], setAside = [ASIDE]) => ({
  contracts,
  settings: settings(),
  setAside,
});
/** The texts of all files. */
const filesOf = (contracts: readonly Contract[], limit?: number, setAside = [ASIDE]): string[] => {
  const files: string[] = [];
  for (let after: PartEnd | undefined, more = true; more; ) {
    const { part, next } = partAfter(after, everything(contracts, setAside), limit);
    const text = writeBackup(part, NOW);
    if (isProblem(text)) throw new Error(text.problem);
    files.push(text);
    more = next !== undefined;
    after = next;
  }
  return files;
};
const readAll = (files: readonly string[]) =>
  files.map((text) => {
    const backup = readBackup(text);
    if (isProblem(backup)) throw new Error(backup.problem);
    return backup;
  });

describe('a backup', () => {
  it('is one file where all of it fits', () => {
    const [backup, ...more] = readAll(filesOf(endings(3, 'Seven days.')));
    expect(more).toEqual([]);
    expect(backup).toMatchObject({ contracts: endings(3, 'Seven days.'), setAside: [ASIDE], refused: [] });
  });

  it('is split where it does not: each part is whole, no ending is missing or there twice', () => {
    const given = endings(20, 'Seven "days".\n'.repeat(20)).reverse();
    const files = filesOf(given, LIMIT);
    expect(files.length).toBeGreaterThan(2);
    for (const text of files) expect(carriedLength(text)).toBeLessThan(LIMIT);
    const backups = readAll(files);
    expect(backups.flatMap(({ contracts }) => contracts)).toEqual(given.toReversed());
    expect(backups.map(({ setAside }) => setAside.length)).toEqual([1, ...files.slice(1).map(() => 0)]);
  });

  it('goes on after the last one although others were changed or added meanwhile', () => {
    const given = endings(20, 'Seven days. '.repeat(20));
    const { next } = partAfter(undefined, everything(given), LIMIT);
    const grown = given.map((one) => ({ ...one, notes: { ...one.notes, agreement: 'x'.repeat(1_000) } }));
    const { part } = partAfter(next, everything([contract({ id: '99999' }), ...grown]), LIMIT);
    expect(part.contracts[0]?.id).toBe(given.find(({ id }) => id > (next ?? ''))?.id);
  });

  it('is split where what was set aside does not fit, which comes first and in whole', () => {
    const given = endings(4, 'Seven days. '.repeat(20));
    const aside = Array.from({ length: 30 }, (_, index) => ({
      ...ASIDE,
      key: `${index}`,
      text: 'x'.repeat(index % 10 === 9 ? 2_400 : 300),
    }));
    const files = filesOf(given, LIMIT, aside);
    for (const text of files) expect(carriedLength(text)).toBeLessThan(LIMIT);
    const backups = readAll(files);
    expect(backups.flatMap(({ setAside }) => setAside)).toEqual(aside);
    expect(backups.flatMap(({ contracts }) => contracts)).toEqual(given);
    const roomless = readAll(filesOf(given, 1, aside));
    expect(roomless).toHaveLength(aside.length + given.length);
    expect(roomless.flatMap(({ contracts }) => contracts)).toEqual(given);
  });

  it('of what one file takes twice over is imported again in full', () => {
    const note = 'x'.repeat(MAX_NOTE_LENGTH);
    const given = endings(Math.ceil(MAX_CARRIED_BYTES / MAX_NOTE_LENGTH), note);
    const files = filesOf(given);
    expect(files.length).toBeGreaterThan(1);
    expect(readAll(files).flatMap(({ contracts }) => contracts.map(({ id }) => id))).toEqual(
      given.map(({ id }) => id),
    );
  });
});

it('A file holds no more endings than are read back from one.', () => {
  const given = everything(endings(MAX_RECORDS + 1, ''));
  const { part, next } = partAfter(undefined, given);
  expect(part.contracts).toHaveLength(MAX_RECORDS);
  expect(readBackup(writeBackup(part, NOW) as string)).not.toHaveProperty('problem');
  expect(partAfter(next, given).part.contracts).toHaveLength(1);
});

describe('the length of a text in a message', () => {
  it.each([
    ['a', 1],
    ['"', 2],
    ['\\', 2],
    ['\n', 2],
    ['\u0001', 6],
    ['é', 2],
    ['€', 3],
    ['😀', 4],
    ['\ud800', 6],
  ])('of %j is %i bytes and its two quotes', (text, bytes) => {
    expect(carriedLength(text)).toBe(bytes + 2);
  });

  it('is the same wherever a long one is taken apart', () => {
    for (const text of ['😀', '\ud83d', '\udc00'])
      for (const before of [999_998, 999_999, 1_000_000, 1_999_999]) {
        const long = `${'a'.repeat(before)}${text}"${text}`;
        expect(carriedLength(long)).toBe(utf8(JSON.stringify(long)).length);
      }
  });
});

describe('the checksum', () => {
  it.each([
    ['', '00000000'],
    ['a', 'e8b7be43'],
    ['123456789', 'cbf43926'],
    ['The quick brown fox jumps over the lazy dog', '414fa339'],
  ])('of "%s" is the CRC-32 that others give', (text, expected) => {
    expect(checksumOf(text)).toBe(expected);
  });
});
