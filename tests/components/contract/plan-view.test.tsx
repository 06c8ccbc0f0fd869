// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Sidebar } from '../../../components/sidebar/Sidebar.tsx';
import { CONTRACT_ID, clientEnded, fixed, hourly, milestone, told } from '../../builders.ts';
import { at } from '../../clock.ts';
import { background } from '../fake-browser.ts';
import { person, prepare, stored } from '../prepare.ts';

vi.mock('wxt/browser', () => import('../fake-browser.ts'));
prepare();

const open = async (framed = false) => {
  render(<Sidebar contractId={CONTRACT_ID} framed={framed} />);
  await screen.findByRole('heading', { name: 'Now' });
};
const section = (name: string) => within(screen.getByRole('region', { name }));
const all = (attribute: string) => [...document.querySelectorAll<HTMLElement>(`[${attribute}]`)];

describe('what is seen first', () => {
  it('is what to do next, what is lost otherwise, and by when', async () => {
    stored(clientEnded({ kind: 'fixed', refundAskedAt: at({ days: -3 }) }, { milestones: [milestone()] }));
    await open();
    const headline = section('Do this next');
    expect(headline.getAllByText(/^Look for a request to have held money back/)[0]).toBeDefined();
    expect(
      headline.getByText('If you do not answer within 7 days, the held money goes back to the client.'),
    ).toBeDefined();
    expect(headline.getByText('Sun 8 Nov, 11:00').getAttribute('datetime')).toBe('2026-11-08T10:00:00Z');
    expect(headline.getByText('in 4 days')).toBeDefined();
  });

  it('names the contract, the client and the stage', async () => {
    stored(hourly({ title: 'Shop redesign', client: 'Harbour & Sons', ...told() }));
    await open();
    expect(screen.getByRole('heading', { level: 1, name: 'Shop redesign' })).toBeDefined();
    expect(screen.getByText('Harbour & Sons')).toBeDefined();
    expect(document.querySelector('[data-stage="notice"]')?.textContent).toBe('Notice given');
  });

  it('names a contract without a title by its number', async () => {
    stored(hourly());
    await open();
    expect(screen.getByRole('heading', { level: 1, name: `Contract ${CONTRACT_ID}` })).toBeDefined();
  });

  it('counts what is done, but not where there is nothing to count', async () => {
    stored(hourly({}, { ticks: { reason: { at: at() } } }));
    await open();
    expect(screen.getByText(/^1 of \d+ done$/, { selector: 'header *' })).toBeDefined();
    cleanup();
    stored(hourly({}, { keptAt: at() }));
    render(<Sidebar contractId={CONTRACT_ID} framed={false} />);
    await screen.findByRole('heading', { name: 'You keep the contract' });
    expect(screen.queryByText(/of 0 done/)).toBeNull();
  });

  it('shows markup in a title as text', async () => {
    stored(hourly({ title: '<img src=x onerror=alert(1)> & "quotes"' }));
    await open();
    expect(
      screen.getByRole('heading', { level: 1, name: '<img src=x onerror=alert(1)> & "quotes"' }),
    ).toBeDefined();
    expect(document.querySelector('h1 img')).toBeNull();
  });
});

describe('warnings', () => {
  it('stand worst first, each with its weight in words and what settles it', async () => {
    stored(fixed([milestone({ state: 'funded' })]));
    await open();
    const order = ['critical', 'warning', 'info'];
    const severities = all('data-warning').map(({ dataset }) => order.indexOf(dataset.severity ?? ''));
    expect(severities).toEqual([...severities].sort());
    expect(severities[0]).toBe(0);
    const worst = within(all('data-warning')[0] as HTMLElement);
    expect(worst.getByText('Money or rights at stake')).toBeDefined();
    expect(worst.getByText('The client gets the held $400 back if you end now.')).toBeDefined();
    expect(worst.getByText('What settles it:')).toBeDefined();
  });
});

describe('deadlines', () => {
  it('show local time with UTC beside it, how long still, and what happens if nothing is done', async () => {
    stored(fixed([milestone({ state: 'submitted', submittedAt: at({ days: -5 }) })]));
    await open();
    const submit = within(document.querySelector<HTMLElement>('[data-timer="submit"]') as HTMLElement);
    expect(submit.getByText('Fri 13 Nov, 11:00').getAttribute('datetime')).toBe('2026-11-13T10:00:00Z');
    expect(submit.getByText(/Fri 13 Nov, 10:00 UTC/)).toBeDefined();
    expect(submit.getByText('in 9 days')).toBeDefined();
  });

  it('that are over or settled are greyed', async () => {
    stored(clientEnded({ kind: 'hourly', feedbackLeftAt: at(), endedAt: at({ days: -1 }) }));
    await open();
    const feedback = document.querySelector<HTMLElement>('[data-timer="fb"]');
    expect(feedback?.dataset.status).toBe('settled');
    expect(feedback?.className).toBe('mark mark-settled');
  });

  it('say which answer they came from', async () => {
    stored(hourly(told()));
    await open();
    const notice = within(document.querySelector<HTMLElement>('[data-timer="notice"]') as HTMLElement);
    expect(notice.getByText(/^you told the client on/).textContent).toBe(
      'you told the client on Wed 4 Nov, 11:00',
    );
  });

  it('carry every instant in UTC for machines', async () => {
    stored(clientEnded({ kind: 'hourly' }));
    await open();
    const instants = [...document.querySelectorAll('time')].map((time) => time.dateTime);
    expect(instants.length).toBeGreaterThan(0);
    for (const instant of instants) expect(instant).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });
});

describe('safe to end', () => {
  it('names each reason to wait', async () => {
    stored(fixed([milestone({ state: 'submitted', submittedAt: at({ days: -5 }) })]));
    await open();
    const safe = section('Timeline');
    expect(safe.getByText(/is in review/)).toBeDefined();
  });
});

describe('the close button', () => {
  it('stands only where the view is framed, and asks for closing', async () => {
    stored(hourly());
    await open(true);
    await person().click(screen.getByRole('button', { name: 'Close the checklist' }));
    await waitFor(() => expect(background.sentOf('close-sidebar')).toHaveLength(1));
  });

  it('is missing in a tab of its own', async () => {
    stored(hourly());
    await open(false);
    expect(screen.queryByRole('button', { name: 'Close the checklist' })).toBeNull();
  });
});
