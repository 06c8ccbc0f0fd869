// Owns the proof that an address alone says which contract page it is, and that nothing else passes for one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contractOn, detect, isUpwork, matchRow } from '../../../utils/domain/upwork/detect.ts';
import { KIND_EXAMPLES } from '../../../utils/domain/upwork/kind-examples.ts';
import { KINDS } from '../../../utils/domain/upwork/kinds.ts';
import cases from '../../fixtures/url-cases.json' with { type: 'json' };

const ORIGIN = 'https://www.upwork.com';
const EXAMPLES = KINDS.flatMap(({ kind }) => KIND_EXAMPLES[kind].map((example) => ({ kind, example })));
const SIDEBAR = ['workroom', 'contract-end', 'contract-legacy', 'workdiary'];

describe('every known address', () => {
  it.each(cases)('$url is $kind', ({ url, kind, contractId }) => {
    expect(detect(url)).toEqual(kind === 'none' ? null : { kind, contractId });
    expect(detect(new URL(url))).toEqual(detect(url));
  });

  it.each(cases)(
    '$url carries the sidebar only where a freelancer’s contract is open',
    ({ url, kind, contractId }) => {
      expect(contractOn(url)).toEqual(SIDEBAR.includes(kind) ? { kind, contractId } : null);
    },
  );
});

describe('the table of kinds', () => {
  it.each(EXAMPLES)('$example matches $kind and no other row', ({ kind, example }) => {
    const matching = KINDS.filter((row) => matchRow(row, new URL(example)) !== undefined);
    expect(matching.map((row) => row.kind)).toEqual([kind]);
  });

  it('has one row for each kind', () => {
    expect(new Set(KINDS.map(({ kind }) => kind)).size).toBe(KINDS.length);
  });

  it.each(cases.filter(({ kind }) => kind === 'none'))('no row but by its host matches $url', ({ url }) => {
    const parsed = new URL(url);
    const matching = isUpwork(parsed) ? KINDS.filter((row) => matchRow(row, parsed) !== undefined) : [];
    expect(matching).toEqual([]);
  });
});

describe('addresses that only look like a contract', () => {
  it.each([
    ['another scheme', 'http://www.upwork.com/nx/wm/workroom/42545630'],
    ['a port', 'https://www.upwork.com:8443/nx/wm/workroom/42545630'],
    ['user info', 'https://me@www.upwork.com/nx/wm/workroom/42545630'],
    ['a password alone', 'https://:secret@www.upwork.com/nx/wm/workroom/42545630'],
    ['a host that ends in a dot', 'https://www.upwork.com./nx/wm/workroom/42545630'],
    ['a host below ours', 'https://support.upwork.com/contracts/42545630'],
    ['an id of 30 digits', `${ORIGIN}/nx/wm/workroom/${'4'.repeat(30)}`],
    ['an id of 4 digits', `${ORIGIN}/contracts/1234`],
    ['an id that goes on in letters', `${ORIGIN}/nx/wm/workroom/42545630x`],
    ['a cipher text that is none', `${ORIGIN}/contracts/~01b9928830b37de23z`],
    ['other letters in the path', `${ORIGIN}/NX/WM/workroom/42545630`],
    ['a path inside the hash', `${ORIGIN}/#/nx/wm/workroom/42545630`],
    ['a slash too many', `${ORIGIN}//nx/wm/workroom/42545630`],
    ['an extension’s page', 'chrome-extension://abc/nx/wm/workroom/42545630'],
    ['a script', 'javascript:location="https://www.upwork.com/contracts/42545630"'],
    ['no address at all', 'workroom 42545630'],
    ['nothing', ''],
  ])('%s', (_what, url) => {
    expect(detect(url)).toBeNull();
  });

  it('takes the default port for no port', () => {
    expect(detect(`https://www.upwork.com:443/contracts/12345678`)?.contractId).toBe('12345678');
  });

  it('a work diary with a wrong id is the home of the work diary', () => {
    expect(detect(`${ORIGIN}/nx/workdiary/?contractId=two%20weeks`)).toEqual({
      kind: 'workdiary-home',
      contractId: null,
    });
  });

  it.each(['extend-contract', 'endorse', 'send', 'weekend', 'files/end.pdf'])(
    'the segment %s does not mean the end',
    (segment) => {
      expect(detect(`${ORIGIN}/nx/wm/workroom/42545630/${segment}`)?.kind).toBe('workroom');
    },
  );
});

describe('any text', () => {
  it('is looked at without throwing', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), (text) => void detect(text)));
  });

  it('is no contract under any other host', () => {
    const paths = fc.constantFrom(...EXAMPLES.map(({ example }) => example.slice(ORIGIN.length)));
    fc.assert(
      fc.property(fc.domain(), paths, (host, path) => {
        fc.pre(host !== 'www.upwork.com' && host !== 'upwork.com');
        expect(detect(`https://${host}${path}`)).toBeNull();
        expect(detect(`https://www.upwork.com.${host}${path}`)).toBeNull();
        expect(detect(`https://${host}/?next=https://www.upwork.com${path}`)).toBeNull();
      }),
    );
  });

  it('after the id changes neither the id nor that it is a contract', () => {
    const segment = fc.string({ unit: fc.constantFrom(...'abc-xyz019%_~.'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 5 }), fc.webQueryParameters(), (segments, query) => {
        // Dots alone are steps in an address, not names.
        const suffix = segments.filter((part) => !/^(?:\.|%2e)+$/i.test(part)).map(encodeURIComponent);
        const url = `${ORIGIN}/${['nx/wm/workroom/42545630', ...suffix].join('/')}?${query}`;
        expect(detect(url)?.contractId).toBe('42545630');
        expect(['workroom', 'contract-end']).toContain(detect(url)?.kind);
      }),
    );
  });

  it('matches at most one row of the table', () => {
    const word = fc.constantFrom(
      ...[
        'nx',
        's',
        'wm',
        'ab',
        'c',
        'd',
        'e',
        'f',
        'v2',
        'contracts',
        'workroom',
        'workdiary',
        'freelancer',
      ],
      ...[
        'client',
        'home',
        'end',
        'end-contract',
        'active',
        'flservices',
        '42545630',
        '~0123456789abcdef',
        '',
      ],
    );
    const query = fc.constantFrom('', '?contractId=42545630', '?contractId=no');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 7 }), query, (words, search) => {
        const url = new URL(`${ORIGIN}/${words.join('/')}${search}`);
        expect(KINDS.filter((row) => matchRow(row, url) !== undefined).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 5000 },
    );
  });
});
