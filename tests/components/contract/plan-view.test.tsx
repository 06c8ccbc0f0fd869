// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { Sidebar } from '../../../components/sidebar/Sidebar.tsx';
import { CONTRACT_ID, clientEnded, contract, fixed, hourly, milestone, told } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';
import { background } from '../fake-browser.ts';
import { person, prepare, stored } from '../prepare.ts';

prepare();

const open = async (framed = false) => {
  render(<Sidebar contractId={CONTRACT_ID} framed={framed} />);
  await screen.findByRole('heading', { name: 'Now' });
};
const section = (name: string) => within(screen.getByRole('region', { name }));
const all = (attribute: string) => [...document.querySelectorAll<HTMLElement>(`[${attribute}]`)];

describe('what is seen first', () => {
  it('is the verdict with its moment, and what to do next', async () => {
    stored(clientEnded({ kind: 'fixed', refundAskedAt: at({ days: -3 }) }, { milestones: [milestone()] }));
    await open();
    const answer = 'Answer by Sun 8 Nov, 11:00 am, or $400 goes back';
    const verdict = section(answer.replace(' am', '\u00a0am'));
    expect(verdict.getByText('Answer needed')).toBeDefined();
    expect(verdict.getByText(answer).getAttribute('datetime')).toBe('2026-11-08T10:00:00Z');
    expect(
      verdict.getByRole('checkbox', { name: 'Check for a refund request, and answer it' }),
    ).toBeDefined();
  });

  it('is one question alone while nobody gave the kind, and everything else behind it', async () => {
    stored(contract({ begunAt: NOW, facts: { situation: 'me' } }));
    render(<Sidebar contractId={CONTRACT_ID} framed={false} />);
    await screen.findByRole('heading', { name: 'Is it hourly or fixed-price?' });
    expect(all('data-item').length).toBeGreaterThan(0);
    for (const row of all('data-item'))
      expect(
        [...document.querySelectorAll('main > details:not([open])')].some((fold) => fold.contains(row)),
      ).toBe(true);
    await person().click(screen.getByRole('button', { name: 'Hourly' }));
    expect(await screen.findByRole('heading', { name: 'Now' })).toBeDefined();
  });

  it('leaves changing the milestones to the menu', async () => {
    stored(fixed([milestone({ name: 'Course calendar' })]));
    await open();
    await person().click(screen.getByText('Milestones', { selector: '.menu-entry' }));
    const sheet = within(screen.getByRole('dialog', { name: 'Milestones' }));
    expect(sheet.getByText('Course calendar')).toBeDefined();
  });

  it('names the contract, the client and the stage', async () => {
    stored(hourly({ title: 'Shop redesign', client: 'Harbour & Sons', ...told() }));
    await open();
    expect(screen.getByRole('heading', { level: 1, name: 'Shop redesign' })).toBeDefined();
    expect(screen.getByText('Harbour & Sons')).toBeDefined();
    expect(document.querySelector('header')?.dataset.stage).toBe('notice');
  });

  it('names a contract without a title by its number too, never by that alone', async () => {
    stored(hourly());
    await open();
    expect(screen.getByRole('heading', { level: 1, name: 'This contract' })).toBeDefined();
    expect(screen.getByText(`Contract ${CONTRACT_ID}`)).toBeDefined();
  });

  it('names the money that is held, or the rate', async () => {
    stored(fixed([milestone()]));
    await open();
    expect(screen.getByText('$400 held', { selector: 'header *' })).toBeDefined();
    cleanup();
    stored(hourly({ rate: { cents: 6200, currency: 'USD' } }));
    await open();
    expect(screen.getByText('$62/h', { selector: 'header *' })).toBeDefined();
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
    expect(worst.getByText('You would lose money')).toBeDefined();
    expect(worst.getByText('The client gets the held $400 back if you end now.')).toBeDefined();
    expect(worst.getByText('What to do:')).toBeDefined();
  });
});

describe('deadlines', () => {
  it('show local time and how long still', async () => {
    stored(fixed([milestone({ state: 'submitted', submittedAt: at({ days: -5 }) })]));
    await open();
    const submit = within(document.querySelector<HTMLElement>('[data-timer="submit"]') as HTMLElement);
    expect(submit.getByText(/^Fri 13 Nov/).getAttribute('datetime')).toBe('2026-11-13T10:00:00Z');
    expect(submit.getByText('11:00 am')).toBeDefined();
    expect(submit.getByText('in 9 days')).toBeDefined();
  });

  it('that are over or settled are greyed', async () => {
    stored(clientEnded({ kind: 'hourly', feedbackLeftAt: at(), endedAt: at({ days: -1 }) }));
    await open();
    await waitFor(() => {
      const feedback = document.querySelector<HTMLElement>('[data-timer="fb"]');
      expect(feedback?.dataset.status).toBe('settled');
      expect(feedback?.className).toBe('mark soft');
    });
  });

  it('say which answer they came from', async () => {
    stored(hourly(told()));
    await open();
    await person().click(screen.getByText('Show UTC and sources'));
    const notice = within(document.querySelector<HTMLElement>('[data-timer="notice"]') as HTMLElement);
    expect(notice.getByText(/^You told the client on/).textContent).toBe(
      'You told the client on Wed 4 Nov, 11:00\u00a0am',
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
    const safe = within(document.querySelector<HTMLElement>('[data-safe-to-end]') as HTMLElement);
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
