// Owns the promise that the stores' own check is heard out: nothing that it says is passed over but what stands in one table.
import { describe, expect, it } from 'vitest';
import { EXPECTED, faultsIn, type Message } from '../../scripts/lint-store.ts';

const WARNED: Message = { code: 'OLD', message: 'Known.', file: 'manifest.json' };
const OTHER: Message = { code: 'NEW', message: 'Something else.', file: 'background.js' };
const table = [{ code: 'OLD', file: 'manifest.json', because: 'We know.' }];
const report = (warnings: Message[], errors: Message[] = [], notices: Message[] = []) => ({
  errors,
  warnings,
  notices,
});

describe('what the check says', () => {
  it('is no fault where it stands in the table, once', () => {
    expect(faultsIn(report([WARNED]), table)).toEqual([]);
    expect(faultsIn(report([WARNED, { ...WARNED }]), table)).toHaveLength(1);
  });

  it('is a fault everywhere else: an error, a warning, a notice, another file', () => {
    expect(faultsIn(report([WARNED, OTHER]), table)).toEqual(['NEW in background.js: Something else.']);
    expect(faultsIn(report([WARNED], [OTHER]), table)).toHaveLength(1);
    expect(faultsIn(report([WARNED], [], [OTHER]), table)).toHaveLength(1);
    expect(faultsIn(report([WARNED, { ...WARNED, file: 'popup.html' }]), table)).toHaveLength(1);
  });

  it('is a fault as an error, also where the table knows it as a warning', () => {
    expect(faultsIn(report([], [WARNED]), table)).toEqual(['OLD in manifest.json: Known.']);
  });

  it('is missed once it is no longer said, so that no row outlives its reason', () => {
    expect(faultsIn(report([]), table)).toEqual(['OLD is no longer said: strike it out.']);
  });

  it('has a reason in every row', () => {
    for (const { because } of EXPECTED) expect(because.length).toBeGreaterThan(40);
  });
});
