// @vitest-environment node
// Owns the promise that the contact sheet has a picture of every state of the verdict, at whatever moment it is drawn.
import { describe, expect, it } from 'vitest';
import { newContract } from '../../../utils/domain/contract/record.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { timedText } from '../../../utils/domain/text/moments.ts';
import { after, settings } from '../../builders.ts';
import { countFrom, seedOfRun } from '../../chance.ts';
import { at } from '../../clock.ts';
import { isIn, VERDICT_STATES } from '../../verdict-states.ts';
import { contracts, instants, settingsOf } from '../arbitraries.ts';
import { rulesOn } from '../rules-on.ts';

const holds = rulesOn(countFrom('RUNS', 2_000), seedOfRun());
// Every seventh hour of a week: the weekly clocks of hourly contracts are asked at each of their turns.
const MOMENTS = Array.from({ length: 24 }, (_, index) => at({ hours: 7 * index }));

describe('every state of the verdict', () => {
  it.each(VERDICT_STATES)('is reached by its actions at any moment: $name', (row) => {
    for (const now of MOMENTS) {
      const record = after(newContract('45200000', now), row.actions(now), now);
      const { verdict } = planFor(record, settings(), now);
      expect(VERDICT_STATES.filter((one) => isIn(verdict, one)).map(({ name }) => name)).toEqual([row.name]);
    }
  });

  holds(
    'leaves names with braces as they are typed',
    [contracts, instants, settingsOf],
    (record, now, chosen) => {
      const name = '{on}{when}{n}{sums}{what}';
      const named = {
        ...record,
        begunAt: now,
        milestones: record.milestones.map((one) => ({ ...one, name })),
        followUps: record.followUps.map((one) => ({ ...one, text: name })),
      };
      const said = timedText(planFor(named, chosen, now).verdict, now, 'UTC');
      expect(said.replaceAll(name, '')).not.toMatch(/[{}]/);
    },
  );

  holds('is one of those with a picture', [contracts, instants, settingsOf], (record, now, chosen) => {
    const { verdict } = planFor({ ...record, begunAt: now }, chosen, now);
    const rows = VERDICT_STATES.filter((row) => isIn(verdict, row));
    expect(
      rows.map(({ name }) => name),
      `${verdict.label}: ${verdict.sentence}`,
    ).toHaveLength(1);
  });
});
