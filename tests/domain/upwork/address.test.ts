// Owns the proof that a pasted text names a contract or is refused for its own reason.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contractAddress, parseContractAddress } from '../../../utils/domain/upwork/address.ts';
import { contractOn } from '../../../utils/domain/upwork/detect.ts';

const WORKROOM = { contractId: '42545630', kind: 'workroom' };

describe('a person may paste', () => {
  it.each([
    ['an address', 'https://www.upwork.com/nx/wm/workroom/42545630/overview', WORKROOM],
    ['one without a scheme', 'www.upwork.com/nx/wm/workroom/42545630', WORKROOM],
    ['one without www', 'upwork.com/nx/wm/workroom/42545630', WORKROOM],
    ['an old http link', 'http://www.upwork.com/nx/wm/workroom/42545630', WORKROOM],
    ['one in capitals', 'HTTPS://WWW.UPWORK.COM/nx/wm/workroom/42545630', WORKROOM],
    ['spaces and line ends around it', ' \n\t42545630\r\n ', WORKROOM],
    ['an id alone', '42545630', WORKROOM],
    ['a cipher text', '~0123456789abcdef', { contractId: '~0123456789abcdef', kind: 'workroom' }],
    [
      'a work diary',
      'www.upwork.com/nx/workdiary/?contractId=41069448',
      { contractId: '41069448', kind: 'workdiary' },
    ],
    [
      'an end page',
      'www.upwork.com/contracts/12345678/end',
      { contractId: '12345678', kind: 'contract-end' },
    ],
  ])('%s', (_what, text, expected) => {
    expect(parseContractAddress(text)).toEqual(expected);
  });
});

describe('each refusal has its own code', () => {
  it.each([
    ['empty', ''],
    ['empty', ' \n '],
    ['too-long', `https://www.upwork.com/nx/wm/workroom/42545630?${'a'.repeat(2048)}`],
    ['too-long', '4'.repeat(100_000)],
    ['not-upwork', 'https://example.com/nx/wm/workroom/42545630'],
    ['not-upwork', 'https://www.upwork.com.example.net/nx/wm/workroom/42545630'],
    ['not-upwork', 'https://me@www.upwork.com/nx/wm/workroom/42545630'],
    ['not-upwork', 'ftp://www.upwork.com/nx/wm/workroom/42545630'],
    ['not-upwork', 'javascript:alert(1)//www.upwork.com/contracts/12345678'],
    ['not-upwork', 'my contract with Acme'],
    ['not-a-contract', 'https://www.upwork.com/nx/wm/offer/26984475'],
    ['not-a-contract', 'https://www.upwork.com/jobs/~022042680904818466794'],
    ['not-a-contract', 'www.upwork.com'],
    ['no-id', 'https://www.upwork.com/nx/wm/workroom/'],
    ['no-id', 'https://www.upwork.com/nx/wm/freelancer/contracts'],
    ['no-id', 'https://www.upwork.com/contracts'],
    ['no-id', 'https://www.upwork.com/nx/workdiary/'],
    ['bad-id', '4'.repeat(30)],
    ['bad-id', '1234'],
    ['bad-id', '-1'],
    ['bad-id', 'workroom'],
    ['bad-id', 'https://www.upwork.com/nx/wm/workroom/abc'],
    ['bad-id', `https://www.upwork.com/contracts/${'4'.repeat(30)}/end`],
    ['bad-id', 'https://www.upwork.com/nx/workdiary/?contractId=abc'],
    ['client-page', 'https://www.upwork.com/ab/c/2315977/contracts/21713898#terms'],
    ['client-page', 'https://www.upwork.com/nx/wm/client/dashboard'],
  ])('%s: %s', (problem, text) => {
    expect(parseContractAddress(text)).toEqual({ problem });
  });

  it('no text makes it throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseContractAddress(text)));
  });
});

describe('the address of a contract', () => {
  it('is its workroom, and names the same contract again', () => {
    expect(contractAddress('42545630')).toBe('https://www.upwork.com/nx/wm/workroom/42545630/overview');
    expect(contractOn(contractAddress('42545630'))).toEqual(WORKROOM);
  });

  it('of a cipher text is the short one, the only place where those were seen', () => {
    expect(contractOn(contractAddress('~0123456789abcdef'))?.contractId).toBe('~0123456789abcdef');
  });
});
