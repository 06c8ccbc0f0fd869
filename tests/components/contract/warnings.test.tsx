// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { Notes } from '../../../components/contract/plan/Notes.tsx';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { access, clientEnded, fixed, hourly, milestone } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';
import { endingOf } from '../ending-of.ts';
import { person, prepare } from '../prepare.ts';

prepare();

const show = (record: Contract) => render(<Notes ending={endingOf(record).ending} />);
const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-warning]')];
const isFolded = (row: HTMLElement): boolean => row.closest('details:not([open]):not(.fold-small)') !== null;
const openIds = () => rows().flatMap((row) => (isFolded(row) ? [] : [row.dataset.warning]));
const fold = () => screen.getByText('Notes and sources').closest('summary') as HTMLElement;

describe('the notes that stand open', () => {
  it('are the critical ones that the verdict does not say', () => {
    show(fixed([milestone(), milestone({ id: 'm2', state: 'submitted', submittedAt: at({ days: -1 }) })]));
    expect(openIds()).toEqual([]);
    cleanup();
    show(hourly({ unloggedHours: 3, trackerRunning: true }));
    expect(openIds()).toEqual(['tracker-running']);
  });

  it('are none where none is critical', () => {
    show(hourly({ manualHours: 2, hoursOverLimit: 1 }));
    expect(openIds()).toEqual([]);
  });
});

describe('the other notes', () => {
  it('are folded and counted, and none is dropped', () => {
    const { ending } = endingOf(fixed([milestone()], {}, { access: [access()] }));
    render(<Notes ending={ending} />);
    expect(rows().map(({ dataset }) => dataset.key)).toEqual(ending.plan.warnings.map(({ key }) => key));
    expect(fold().textContent).toBe(`Notes and sources${rows().length}`);
  });

  it('keep their word of weight inside the fold', () => {
    show(hourly());
    for (const row of rows().filter(isFolded))
      expect(within(row).getByText(/^(Take care|Good to know)$/)).toBeDefined();
  });

  it('are reached by the keyboard', async () => {
    show(hourly());
    const me = person();
    for (let steps = 0; document.activeElement !== fold() && steps < 20; steps += 1) await me.tab();
    expect(document.activeElement).toBe(fold());
    // jsdom opens details by click alone; Enter and space on a summary are the browser's own.
    await me.click(fold());
    expect(rows().filter(isFolded)).toEqual([]);
  });
});

describe('a warning', () => {
  it('says what settles it on a line of its own', () => {
    show(hourly({ unloggedHours: 3 }));
    const line = within(rows()[0] as HTMLElement).getByText(/^What to do/).parentElement;
    expect(line?.textContent).toBe('What to do: Log them, then set the number to 0.');
  });

  it('names the answers it follows from', () => {
    show(hourly({ unloggedHours: 3 }));
    const first = within(rows()[0] as HTMLElement);
    expect(first.getByText(/^Not in the diary:/).textContent).toBe('Not in the diary: 3 hours');
  });

  it('that is contested says so', () => {
    show(clientEnded({ kind: 'fixed' }, { milestones: [milestone()] }));
    expect(screen.getAllByText('Contested:').length).toBeGreaterThan(0);
  });

  it('shows markup in a milestone’s name as text', () => {
    show(fixed([milestone({ name: '<b>Logo</b>', state: 'submitted', submittedAt: NOW })]));
    expect(screen.getByText(/“<b>Logo<\/b>”/)).toBeDefined();
    expect(document.querySelector('b')).toBeNull();
  });
});
