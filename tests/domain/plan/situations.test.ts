// @vitest-environment node
// Owns the check of each real situation: verdict, stake, warnings, moments and the next step, before anything is lost.
import { describe, expect, it, test } from 'vitest';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { sourceOf } from '../../../utils/domain/rules/sources.ts';
import { amountsText } from '../../../utils/domain/text/format.ts';
import { timedText } from '../../../utils/domain/text/moments.ts';
import { epochMs } from '../../../utils/domain/time.ts';
import { pageViewFor } from '../../../utils/domain/views/page-view.ts';
import { hourly, settings, told } from '../../builders.ts';
import { NOW } from '../../clock.ts';
import { SITUATIONS as TOLD } from './situations.ts';
import { SITUATIONS_MENDED } from './situations-mended.ts';

const SITUATIONS = [...TOLD, ...SITUATIONS_MENDED];

const open = ({ status }: { readonly status: string }): boolean => status === 'open' || status === 'running';

describe('in a real situation the plan says in time what would be lost', () => {
  it('tried on at least forty, no two alike', () => {
    expect(SITUATIONS.length).toBeGreaterThanOrEqual(40);
    expect(new Set(SITUATIONS.map(({ what }) => what)).size).toBe(SITUATIONS.length);
  });
  test.each(SITUATIONS)('$what', ({ record, now = NOW, state, says, stake, ...row }) => {
    const plan = planFor(record, settings(), now, 'UTC');
    const { verdict, timeline, items, timers } = plan;
    const warnings = plan.warnings.map(({ id }) => id);
    for (const code of row.sources) expect(sourceOf(code), code).toBeDefined();
    expect({
      state: verdict.state,
      says: timedText(verdict, now, 'UTC'),
      stake: amountsText(verdict.atStake, verdict.orMore, 'nothing'),
      next: plan.next,
    }).toEqual({ state, says, stake, next: row.next });
    expect(warnings).toEqual(expect.arrayContaining([...row.warns]));
    const running = timers.filter(open).map(({ key }) => key);
    for (const unsaid of row.never ?? []) expect([...warnings, ...running]).not.toContain(unsaid);
    if (row.mark !== undefined) {
      const [key, at] = row.mark;
      expect(timeline.find((entry) => entry.key === key)).toMatchObject({ at, isPast: false });
      expect(epochMs(at)).toBeGreaterThan(epochMs(now));
    }
    const steps = items.filter(open).map(({ key }) => key);
    expect(steps).toEqual(
      expect.arrayContaining([...(row.steps ?? []), ...(row.next === undefined ? [] : [row.next])]),
    );
    // The page of Upwork is told the same answer before an end.
    const page = pageViewFor(record, settings(), now, 'UTC');
    if (state === 'lose' && page.verdict !== undefined) {
      expect(page.held).toBe(`${says}.`);
      expect(page.atStake ?? 'nothing').toBe(stake);
    }
  });

  it('and of a last day that was chosen earlier than the notice what leaving early means', () => {
    const record = hourly({ ...told(NOW, 'UTC'), lastDay: '2026-11-05', agreementNoticeDays: 14 });
    const step = planFor(record, settings(), NOW).items.find(({ key }) => key === 'serve-notice');
    expect(step?.text).toBe('Work until your last day, 5 November 2026');
    expect(step?.why).toMatch(
      /^Your notice of 14 days would end on 18 November 2026\. Leaving earlier costs nothing on Upwork/,
    );
  });
});
