// Owns backup files for tests: a good one, the same with something changed under a right checksum, and malformed ones.
import { crc32 } from 'node:zlib';
import * as fc from 'fast-check';
import { type Everything, writeBackup } from '../../../utils/domain/backup/backup.ts';
import { canonicalJson } from '../../../utils/domain/backup/checksum.ts';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import type { ProblemCode } from '../../../utils/domain/problems.ts';
import {
  comebackRecord,
  contract,
  dollars,
  fixed,
  followUp,
  milestone,
  ownStep,
  settings,
  task,
} from '../../builders.ts';
import { at, NOW } from '../../clock.ts';
import { contracts } from '../arbitraries.ts';

export const RICH: Contract = fixed(
  [milestone(), milestone({ id: 'm2', state: 'submitted', submittedAt: NOW })],
  { title: 'Shop', client: 'Ada & Co', rate: dollars(40), toldAt: NOW, toldZone: 'Europe/Berlin' },
  {
    id: '11111111',
    rev: 3,
    ticks: { agreement: { at: NOW } },
    setAside: { 'refer-someone': { at: NOW, reason: 'Nobody comes to mind.' } },
    notes: { agreement: 'Seven days.' },
    drafts: { feedback: 'Clear answers.' },
    announced: { notice: NOW },
    snoozed: { fb: at({ hours: 1 }) },
    exported: {
      'last-day': { at: NOW, start: '2026-11-18', summary: 'Last day of your notice: Shop', text: 'Shop' },
    },
    tasks: [task({ doneAt: NOW })],
    evidence: [{ id: 'e1', text: 'Agreed in the call', on: '2026-11-01', link: 'https://example.org/a' }],
    followUps: [followUp()],
    ownSteps: [ownStep()],
    history: [{ id: 'operation-1', at: NOW, action: 'tick', target: 'agreement' }],
  },
);
export const PLAIN: Contract = contract({ id: '22222222' });
export const EVERYTHING: Everything = {
  contracts: [RICH, PLAIN],
  settings: settings({ rev: 2, theme: 'dark' }),
  comeback: comebackRecord(),
  setAside: [{ key: '33333333', reason: 'It is not a whole record.', at: NOW, text: '{"id":"33333333"}' }],
};
export const written = (everything: Everything = EVERYTHING): string => {
  const text = writeBackup(everything, NOW);
  if (typeof text !== 'string') throw new Error(JSON.stringify(text));
  return text;
};
export const GOOD = written();

const FORBIDDEN_KEY = /"(?:__proto__|constructor|prototype)":/;
/** Random databases. Their timers are never called like a forbidden key: no row of a table is. */
export const backedUp = (maxLength: number): fc.Arbitrary<Contract[]> =>
  fc.uniqueArray(
    contracts.filter((record) => !FORBIDDEN_KEY.test(JSON.stringify(record))),
    { maxLength, selector: ({ id }) => id },
  );

type Value = Record<string, unknown>;
const parsed = (): Value => JSON.parse(GOOD);
/** The good file as somebody's program changed it, with the checksum left as it was. */
export const changed = (change: (file: Value) => void): string => {
  const file = parsed();
  change(file);
  return JSON.stringify(file);
};
/** The same under a checksum that is right again. */
export const sealed = (change: (file: Value) => void): string =>
  changed((file) => {
    change(file);
    const { format: _, version: __, shape: ___, checksum: ____, ...payload } = file;
    const sum = crc32(canonicalJson(payload));
    file.checksum = sum.toString(16).padStart(8, '0');
  });
/** One part of the good file set to something else; the path as it is written in a refusal. */
export const withPart = (path: string, value: unknown, seal = sealed): string =>
  seal((file) => {
    const steps = path.match(/[\w-]+/g) ?? [];
    const last = steps.pop() ?? '';
    let inside: unknown = file;
    for (const step of steps) inside = (inside as Value)[step];
    if (value === undefined) delete (inside as Value)[last];
    else (inside as Value)[last] = value;
  });

const utf16 = (text: string, mark = '\uFEFF'): Uint8Array => Buffer.from(mark + text, 'utf16le');
const swapped = (bytes: Uint8Array): Uint8Array => Buffer.from(bytes).swap16();
const latin1 = Buffer.from(GOOD.replace('Ada', 'Adä'), 'latin1');
const inBytes = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes);
const nested = (depth: number, open: string, close: string): string =>
  open.repeat(depth) + close.repeat(depth);
const manyKeys = (count: number): object =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`!${index}`, 0]));
const middle = Math.floor(GOOD.length / 2);

type Malformed = readonly [what: string, file: () => Uint8Array | string, code: ProblemCode, place: string];

/** Files of which nothing is taken; a place ending in "character" is checked by its beginning. */
export const REFUSED_FILES: readonly Malformed[] = [
  // Size
  ['is 200 MB of bytes', () => new Uint8Array(200_000_000), 'backup-too-large', 'file'],
  ['is 200 MB of text', () => ' '.repeat(200_000_000), 'backup-too-large', 'file'],
  ['is 40 MB of quotes, doubled on their way', () => '"'.repeat(40_000_000), 'backup-too-large', 'file'],
  // Encoding
  ['is UTF-16, little end first', () => utf16(GOOD), 'backup-encoding', 'file'],
  ['is UTF-16, big end first', () => swapped(utf16(GOOD)), 'backup-encoding', 'file'],
  ['is UTF-16 without a mark', () => utf16(GOOD, ''), 'backup-encoding', 'file'],
  ['is UTF-16, big end first, without a mark', () => swapped(utf16(GOOD, '')), 'backup-encoding', 'file'],
  ['is UTF-32', () => inBytes(0, 0, 0xfe, 0xff, 0, 0, 0, 0x7b), 'backup-encoding', 'file'],
  ['is Latin-1', () => latin1, 'backup-encoding', 'file'],
  ['ends inside a character', () => inBytes(0x22, 0xe2, 0x82), 'backup-encoding', 'file'],
  ['writes a character too long', () => inBytes(0x22, 0xc0, 0xaf, 0x22), 'backup-encoding', 'file'],
  ['holds half a pair', () => inBytes(0x22, 0xed, 0xa0, 0x80, 0x22), 'backup-encoding', 'file'],
  ['is a picture', () => inBytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), 'backup-encoding', 'file'],
  ['is a zip', () => inBytes(0x50, 0x4b, 0x03, 0x04, 0xff), 'backup-encoding', 'file'],
  // Grammar
  ['is empty', () => '', 'backup-damaged', 'file, character 1'],
  ['has no bytes', () => inBytes(), 'backup-damaged', 'file, character 1'],
  ['is blank', () => ' \n\t', 'backup-damaged', 'file, character 4'],
  ['is only a mark', () => '\uFEFF', 'backup-damaged', 'file, character 1'],
  ['has two marks', () => `\uFEFF\uFEFF${GOOD}`, 'backup-damaged', 'file, character 1'],
  ['was cut in the middle', () => GOOD.slice(0, middle), 'backup-damaged', 'contracts[0]'],
  ['lacks its last character', () => GOOD.slice(0, -1), 'backup-damaged', 'settings, character'],
  ['lacks its first character', () => GOOD.slice(1), 'backup-damaged', 'file, character 9'],
  ['stands there twice', () => GOOD + GOOD, 'backup-damaged', 'file, character'],
  ['is followed by a zero', () => `${GOOD}\0`, 'backup-damaged', 'file, character'],
  ['is a web page', () => '<!doctype html>', 'backup-damaged', 'file, character 1'],
  ['is a script', () => `x = ${GOOD}`, 'backup-damaged', 'file, character 1'],
  ['holds NaN', () => '{"contracts":[{"rev":NaN}]}', 'backup-damaged', 'contracts[0].rev, character 22'],
  ['holds Infinity', () => '{"a":-Infinity}', 'backup-damaged', 'a, character 6'],
  ['holds undefined', () => '{"a":undefined}', 'backup-damaged', 'a, character 6'],
  ['holds a comment', () => '{/* mine */}', 'backup-damaged', 'file, character 2'],
  ['ends a list with a comma', () => '[1,]', 'backup-damaged', '[1], character 4'],
  ['ends an object with a comma', () => '{"a":1,}', 'backup-damaged', 'a, character 8'],
  ['lacks a comma', () => '[1 2]', 'backup-damaged', '[0], character 4'],
  ['lacks a colon', () => '{"a" 1}', 'backup-damaged', 'a, character 6'],
  ['closes with the wrong bracket', () => '{"a":[1}', 'backup-damaged', 'a[0], character 8'],
  ['closes too often', () => '[]]', 'backup-damaged', 'file, character 3'],
  ['has a key without quotes', () => '{a:1}', 'backup-damaged', 'file, character 2'],
  ['has single quotes', () => "{'a':1}", 'backup-damaged', 'file, character 2'],
  ['breaks a line inside a text', () => '["a\nb"]', 'backup-damaged', '[0], character 2'],
  ['escapes what needs none', () => '["\\x41"]', 'backup-damaged', '[0], character 2'],
  ['escapes half a character', () => '["\\u00"]', 'backup-damaged', '[0], character 2'],
  ['ends inside an escape', () => '["\\', 'backup-damaged', '[0], character 2'],
  ['begins a number with a zero', () => '[012]', 'backup-damaged', '[0], character 3'],
  ['writes a number in base 16', () => '[0x10]', 'backup-damaged', '[0], character 3'],
  ['holds a mile of digits', () => `[${'9'.repeat(1_000_000)}]`, 'backup-damaged', '[0], character 33'],
  // Depth and keys
  ['is 65 lists deep', () => nested(65, '[', ']'), 'backup-too-deep', '[0][0]'],
  ['is 5,000 lists deep', () => nested(5_000, '[', ']'), 'backup-too-deep', '[0][0]'],
  ['is 5,000 objects deep', () => nested(5_000, '{"a":', '}'), 'backup-too-deep', 'a.a.a'],
  ['is 1,000,000 open lists', () => '['.repeat(1_000_000), 'backup-too-deep', '[0][0]'],
  [
    'is deep in one record',
    () =>
      withPart('contracts[0].facts', JSON.parse(nested(61, '[', ']'))).replace('[[]]', nested(9, '[', ']')),
    'backup-too-deep',
    'contracts[0].facts[0]',
  ],
  [
    'holds __proto__',
    () => GOOD.replace('"facts":{', '"facts":{"__proto__":{"polluted":1},'),
    'backup-forbidden-key',
    'contracts[0].facts.__proto__, character',
  ],
  [
    'holds __proto__ in disguise',
    () => GOOD.replace('{', '{"\\u005f_proto__":{},'),
    'backup-forbidden-key',
    '__proto__, character',
  ],
  ['holds constructor', () => '{"constructor":{}}', 'backup-forbidden-key', 'constructor, character 2'],
  ['holds prototype', () => '[{"prototype":1}]', 'backup-forbidden-key', '[0].prototype, character 3'],
  // Number: too much to be looked into within a second
  ['is 60 MB of empty lists', () => `[${'[],'.repeat(19_900_000)}0]`, 'backup-too-much', '[3999999]'],
  ['is damaged after 60 MB', () => `[${'0,'.repeat(29_900_000)}x]`, 'backup-too-much', '[3999999]'],
  ['has 10,001 names in one object', () => JSON.stringify(manyKeys(10_001)), 'backup-too-much', '?'],
  [
    'has 200,000 notes in a contract',
    () => withPart('contracts[0].notes', manyKeys(200_000)),
    'backup-too-much',
    'contracts[0].notes.?, character',
  ],
  [
    'has 20,000 contracts',
    () => withPart('contracts', Array(20_000).fill({})),
    'backup-too-much',
    'contracts',
  ],
  [
    'has 130,000 zeros set aside',
    () => withPart('setAside', Array(130_000).fill(0)),
    'backup-too-much',
    'setAside',
  ],
  ['has zeros set aside', () => withPart('setAside', Array(9_000).fill(0)), 'backup-damaged', 'setAside[0]'],
  // Names that stand twice
  ['says a name twice', () => '{"a":1,"b":2,"a":1}', 'backup-key-twice', 'a, character 14'],
  ['says a name twice in disguise', () => '{"a":1,"\\u0061":2}', 'backup-key-twice', 'a, character 8'],
  [
    'holds two texts of one note',
    () => GOOD.replace('"agreement":"Seven', '"agreement":"Thirty days.","agreement":"Seven'),
    'backup-key-twice',
    'contracts[0].notes.agreement, character',
  ],
  // What it says it is
  ['is a number', () => '42', 'backup-foreign', 'format'],
  ['is null', () => 'null', 'backup-foreign', 'format'],
  ['is a list', () => `[${GOOD}]`, 'backup-foreign', 'format'],
  ['is an empty object', () => '{}', 'backup-foreign', 'format'],
  ['is a text', () => JSON.stringify(GOOD), 'backup-foreign', 'format'],
  ['is another program’s', () => withPart('format', 'todo-list'), 'backup-foreign', 'format'],
  ['comes from the future', () => withPart('version', 3), 'newer-data', 'version'],
  ['comes from a far future', () => withPart('version', 2 ** 40), 'newer-data', 'version'],
  ['has version 0', () => withPart('version', 0), 'backup-damaged', 'version'],
  ['has its version as a text', () => withPart('version', '1'), 'backup-damaged', 'version'],
  ['has no version', () => withPart('version', undefined), 'backup-damaged', 'version'],
  ['has no date', () => withPart('exportedAt', undefined), 'backup-damaged', 'exportedAt'],
  ['has a far date', () => withPart('exportedAt', '+275760-09-13T00:00:00Z'), 'backup-damaged', 'exportedAt'],
  [
    'has a local date',
    () => withPart('exportedAt', '2026-11-04T10:00:00+01:00'),
    'backup-damaged',
    'exportedAt',
  ],
  ['has no checksum', () => withPart('checksum', undefined, changed), 'backup-damaged', 'checksum'],
  ['has its contracts in an object', () => withPart('contracts', {}), 'backup-damaged', 'contracts'],
  ['has no contracts', () => withPart('contracts', null), 'backup-damaged', 'contracts'],
  ['has no settings', () => withPart('settings', undefined), 'backup-damaged', 'settings'],
  ['has its set-aside as a text', () => withPart('setAside', 'none'), 'backup-damaged', 'setAside'],
  ['has a wrong set-aside', () => withPart('setAside[0].at', 'today'), 'backup-damaged', 'setAside[0].at'],
  ['says more than a backup', () => withPart('more', 1), 'backup-damaged', 'file'],
  // Checksum and ids
  ['has a wrong checksum', () => withPart('checksum', '00000000', changed), 'backup-checksum', 'checksum'],
  ['has a checksum of a word', () => withPart('checksum', 'right', changed), 'backup-checksum', 'checksum'],
  ['has a changed note', () => GOOD.replace('Seven days.', 'Eight days.'), 'backup-checksum', 'checksum'],
  ['has a changed choice', () => GOOD.replace('"dark"', '"light"'), 'backup-checksum', 'checksum'],
  [
    'has a changed date',
    () => withPart('exportedAt', at({ days: 1 }), changed),
    'backup-checksum',
    'checksum',
  ],
  ['has a contract less', () => withPart('contracts', [RICH], changed), 'backup-checksum', 'checksum'],
  [
    'holds a contract twice',
    () => withPart('contracts[1].id', RICH.id),
    'backup-duplicate',
    'contracts[1].id',
  ],
  [
    'holds a contract and its broken twin',
    () => withPart('contracts', [RICH, PLAIN, { id: RICH.id }]),
    'backup-duplicate',
    'contracts[2].id',
  ],
];

type Unfit = readonly [path: string, value: unknown, place?: string, code?: ProblemCode];
/** Parts of the good file that one record cannot have; the others are still offered. */
export const REFUSED_RECORDS: readonly Unfit[] = [
  ['contracts[0]', null],
  ['contracts[0]', 7],
  ['contracts[0]', []],
  ['contracts[0]', 'a record'],
  ['contracts[0]', {}, 'contracts[0].version'],
  ['contracts[0].version', 2, 'contracts[0].version', 'newer-data'],
  ['contracts[0].version', 0],
  ['contracts[0].id', '1'],
  ['contracts[0].id', '9'.repeat(30)],
  ['contracts[0].id', '../../etc'],
  ['contracts[0].id', 11_111_111],
  ['contracts[0].rev', -1],
  ['contracts[0].rev', 0.5],
  ['contracts[0].rev', 2 ** 60],
  ['contracts[0].rev', Number.MAX_SAFE_INTEGER],
  ['contracts[0].rev', 2 ** 40 + 1],
  ['contracts[0].rev', '3'],
  ['contracts[0].rev', null],
  ['contracts[0].createdAt', undefined],
  ['contracts[0].createdAt', 1_762_250_400_000],
  ['contracts[0].createdAt', '2026-02-30T00:00:00Z'],
  ['contracts[0].createdAt', '9999-01-01T00:00:00Z'],
  ['contracts[0].begunAt', null],
  ['contracts[0].facts', []],
  ['contracts[0].facts.endedAt', '0000-01-01T00:00:00Z'],
  ['contracts[0].facts.endedAt', 'Invalid Date'],
  ['contracts[0].facts.lastDay', '2026-13-01'],
  ['contracts[0].facts.situation', 'nobody'],
  ['contracts[0].facts.rate', { cents: 1.5, currency: 'USD' }, 'contracts[0].facts.rate.cents'],
  ['contracts[0].facts.rate', { cents: 1, currency: 'usd' }, 'contracts[0].facts.rate.currency'],
  ['contracts[0].facts.toldZone', 'Mars/Olympus'],
  ['contracts[0].facts.title', 'x'.repeat(501)],
  ['contracts[0].facts.password', 'secret', 'contracts[0].facts'],
  ['contracts[0].ticks', null],
  ['contracts[0].ticks.agreement', true],
  ['contracts[0].ticks.agreement.at', NOW.slice(0, 10)],
  ['contracts[0].notes.agreement', { html: '<b>' }],
  ['contracts[0].notes.agreement', 'x'.repeat(100_001)],
  ['contracts[0].milestones', {}],
  ['contracts[0].milestones[0].state', 'lost'],
  ['contracts[0].milestones[1].submittedAt', 'soon'],
  ['contracts[0].tasks', Array(501).fill({ id: 't', text: 'x' })],
  ['contracts[0].notes', manyKeys(9_000), 'contracts[0].notes.?'],
  ['contracts[0].history', Array(130_000).fill(0), 'contracts[0]'],
  ['contracts[0].evidence[0].link', 'javascript:alert(1)'],
  ['contracts[0].evidence[0].link', 'http://example.org'],
  ['contracts[0].followUps[0].on', '2026-02-29'],
  ['contracts[0].history[0].id', 'short'],
  ['contracts[0].history[0]', null],
  ['contracts[0].more', 1, 'contracts[0]'],
  ['settings', null],
  ['settings', []],
  ['settings.version', 2, 'settings.version', 'newer-data'],
  ['settings.rev', Number.MAX_SAFE_INTEGER],
  ['settings.workingWeekdays', Array(130_000).fill(0), 'settings'],
  ['settings.theme', 'pink'],
  ['settings.workingWeekdays', [1, 1]],
  ['settings.layout.width', 10_000],
  ['comeback', null],
  ['comeback', []],
  ['comeback.version', 2, 'comeback.version', 'newer-data'],
  ['comeback.rev', Number.MAX_SAFE_INTEGER],
  ['comeback.budget.savings', { cents: 1.5, currency: 'USD' }, 'comeback.budget.savings.cents'],
  ['comeback.budget.rates', { EUR: -1 }, 'comeback.budget.rates.EUR'],
  ['comeback.steps', Array(130_000).fill(0), 'comeback'],
  ['comeback.steps[0].on', '2026-02-29'],
  ['comeback.steps[0].text', ''],
  ['comeback.habits[0].weeks', 'every week'],
  ['comeback.more', 1, 'comeback'],
];
