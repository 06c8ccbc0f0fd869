// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { isHidden, withHidden } from '../../../utils/domain/settings/hidden.ts';
import { MAX_HIDDEN } from '../../../utils/domain/settings/settings.ts';
import { CONTRACT_ID, settings } from '../../builders.ts';

describe('hiding', () => {
  it('holds for one contract, and may be taken back', () => {
    const hiddenOn = withHidden([], CONTRACT_ID, true);
    expect(isHidden(settings({ hiddenOn }), CONTRACT_ID)).toBe(true);
    expect(isHidden(settings({ hiddenOn }), '11111111')).toBe(false);
    expect(withHidden(hiddenOn, CONTRACT_ID, false)).toEqual([]);
  });
  it('holds for all, whatever was chosen for one', () => {
    expect(isHidden(settings({ hidden: true }), CONTRACT_ID)).toBe(true);
  });
  it('names each contract once, and shows the oldest again beyond the limit', () => {
    expect(withHidden(['11111111', CONTRACT_ID], '11111111', true)).toEqual([CONTRACT_ID, '11111111']);
    const many = Array.from({ length: MAX_HIDDEN }, (_, index) => String(10_000_000 + index));
    expect(withHidden(many, CONTRACT_ID, true)).toEqual([...many.slice(1), CONTRACT_ID]);
  });
});
