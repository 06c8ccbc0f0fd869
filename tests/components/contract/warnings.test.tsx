// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Warnings } from '../../../components/contract/plan/Warnings.tsx';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { access, clientEnded, fixed, hourly, milestone } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';
import { endingOf } from '../ending-of.ts';
import { person, prepare } from '../prepare.ts';

vi.mock('wxt/browser', () => import('../fake-browser.ts'));
prepare();

const show = (record: Contract) => render(<Warnings ending={endingOf(record).ending} />);
const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-warning]')];
const isFolded = (row: HTMLElement): boolean => row.closest('details:not([open]):not(.fold-small)') !== null;
const openIds = () => rows().flatMap((row) => (isFolded(row) ? [] : [row.dataset.warning]));
const fold = () => screen.getByText(/things? to know$/).closest('summary') as HTMLElement;

describe('the warnings that stand open', () => {
  it('are all critical ones, and no other where there is one', () => {
    show(fixed([milestone(), milestone({ id: 'm2', state: 'submitted', submittedAt: at({ days: -1 }) })]));
    expect(openIds()).toEqual(['held-money', 'in-review']);
  });

  it('are every critical one of an hourly contract', () => {
    show(hourly({ unloggedHours: 3, trackerRunning: true }));
    expect(openIds()).toEqual(['unlogged-hours', 'tracker-running']);
  });

  it('are two at most that follow from this contract’s own facts, where none is critical', () => {
    show(hourly({ manualHours: 2, hoursOverLimit: 1 }));
    expect(openIds()).toEqual(['manual-hours', 'over-limit-hours']);
  });

  it.each([
    ['hours-unchecked', hourly()],
    ['cannot-be-undone', fixed()],
  ])('are the first that holds for everybody, where no fact warns: %s', (id, record) => {
    show(record);
    expect(openIds()).toEqual([id]);
  });

  it('are seven at most, so that the must-dos can be found', () => {
    const many = Array.from({ length: 9 }, (_, i) =>
      milestone({ id: `m${i}`, state: 'submitted', submittedAt: NOW }),
    );
    show(fixed(many));
    expect(openIds()).toHaveLength(7);
    expect(rows().filter(isFolded)[0]?.dataset.severity).toBe('critical');
  });
});

describe('the other warnings', () => {
  it('are folded, none is dropped, and the fold counts them in the same words', () => {
    const { ending } = endingOf(fixed([milestone()], {}, { access: [access()] }));
    render(<Warnings ending={ending} />);
    expect(rows().map(({ dataset }) => dataset.key)).toEqual(ending.plan.warnings.map(({ key }) => key));
    const counts = (severity: string) =>
      ending.plan.warnings.filter((warning) => warning.severity === severity).length;
    expect(fold().textContent).toBe(
      `${rows().length - 1} more things to know` +
        `Take care: ${counts('warning')} · Good to know: ${counts('info')}`,
    );
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

  it('are absent without any, heading and all', () => {
    const { ending } = endingOf(hourly({}, { keptAt: NOW }));
    render(<Warnings ending={ending} />);
    expect(screen.queryByRole('heading', { name: 'Warnings' })).toBeNull();
  });

  it('say "things to know" where nothing stands open', () => {
    const { ending } = endingOf(hourly());
    const infos = ending.plan.warnings.filter(({ severity }) => severity === 'info');
    render(<Warnings ending={{ ...ending, plan: { ...ending.plan, warnings: infos } }} />);
    expect(fold().textContent).toBe(`${infos.length} things to knowGood to know: ${infos.length}`);
  });

  it('are called one where there is one', () => {
    const { ending } = endingOf(hourly());
    const [first] = ending.plan.warnings;
    const warnings = [first, first].flatMap((warning, index) =>
      warning === undefined ? [] : [{ ...warning, key: `${index}` }],
    );
    render(<Warnings ending={{ ...ending, plan: { ...ending.plan, warnings } }} />);
    expect(fold().textContent).toBe('One more thing to knowTake care: 1');
  });
});

describe('a warning', () => {
  it('says what settles it on a line of its own', () => {
    show(hourly({ unloggedHours: 3 }));
    const line = within(rows()[0] as HTMLElement).getByText(/^What settles it/).parentElement;
    expect(line?.textContent).toBe('What settles it: Log them, then set the number to 0.');
  });

  it('names the answers it follows from', () => {
    show(hourly({ unloggedHours: 3 }));
    const first = within(rows()[0] as HTMLElement);
    expect(first.getByText(/hours are not in the diary$/).textContent).toBe('3 hours are not in the diary');
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
