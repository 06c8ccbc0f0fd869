// @vitest-environment jsdom
// Owns the promise that the line below the verdict never names another day than the verdict's own sentence.
import { cleanup, render } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { VerdictCard } from '../../../components/contract/plan/VerdictCard.tsx';
import { newContract } from '../../../utils/domain/contract/record.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { after, settings } from '../../builders.ts';
import { at } from '../../clock.ts';
import { VERDICT_STATES } from '../../verdict-states.ts';
import { endingOf } from '../ending-of.ts';
import { prepare } from '../prepare.ts';

prepare();

const DAY = /(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d+ \w{3}/;
const ZONES = ['UTC', 'America/Los_Angeles', 'Europe/Berlin', 'Asia/Kathmandu', 'Pacific/Auckland'];
const MOMENTS = Array.from({ length: 12 }, (_, index) => at({ hours: 14 * index }));

it.each(VERDICT_STATES)('$name: the day of the sentence is the day of its mark', ({ actions }) => {
  for (const now of MOMENTS)
    for (const zone of ZONES) {
      const record = after(newContract('45200000', now), actions(now), now);
      const plan = planFor(record, settings(), now);
      render(<VerdictCard ending={{ ...endingOf(record).ending, plan, now, zone }} heading={null} />);
      const [day] = DAY.exec(document.querySelector('h2')?.textContent ?? '') ?? [];
      const marks = [...document.querySelectorAll('.dates time')].map(({ textContent }) => textContent);
      if (day !== undefined && marks.length > 0) expect(marks, `${now} in ${zone}`).toContain(day);
      cleanup();
    }
});
