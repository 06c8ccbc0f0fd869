// @vitest-environment jsdom
import { act, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Sidebar } from '../../../components/sidebar/Sidebar.tsx';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { later } from '../../../utils/domain/time.ts';
import { CONTRACT_ID, clientEnded, hourly, settings } from '../../builders.ts';
import { NOW } from '../../clock.ts';
import { background } from '../fake-browser.ts';
import { fromMenu, person, prepare, stored } from '../prepare.ts';

prepare();

const FAR_DOWN = 900;
const page = document.documentElement;
const open = async (sign: string) => {
  render(<Sidebar contractId={CONTRACT_ID} framed={false} />);
  await screen.findByRole('heading', { name: sign });
  page.scrollTop = FAR_DOWN;
  return person();
};
const expectTopAt = async (heading: string | RegExp) => {
  const element = await screen.findByRole('heading', { name: heading });
  expect(document.activeElement).toBe(element);
  expect(page.scrollTop).toBe(0);
};
beforeEach(() => {
  page.scrollTop = 0;
});

describe('a new view stands at its top, with the keyboard on its heading', () => {
  it('after the first questions', async () => {
    const me = await open('Three quick questions');
    await me.click(screen.getByRole('button', { name: 'Make my checklist' }));
    await expectTopAt('Is it hourly or fixed-price?');
  });

  it('after the first questions of a client who ended', async () => {
    const me = await open('Three quick questions');
    await me.click(screen.getByRole('radio', { name: 'The client ended it' }));
    const when = within(screen.getByRole('group', { name: 'When did it end?' }));
    await me.click(when.getByRole('radio', { name: 'Not sure yet' }));
    await me.click(screen.getByRole('button', { name: 'Make my checklist' }));
    await expectTopAt('When did it end? Some windows are only days long');
  });

  it('after "It has ended"', async () => {
    stored(hourly());
    const me = await open('Now');
    const ways = within(screen.getByText('I have ended it').closest('details') as HTMLElement);
    await me.click(ways.getByText('I have ended it'));
    await me.click(ways.getByRole('radio', { name: 'Just now' }));
    await me.click(ways.getByRole('button', { name: 'It has ended' }));
    await expectTopAt(/^Leave your feedback by /);
  });

  it('after "Undo: it hasn’t ended"', async () => {
    stored(hourly({ endedAt: NOW, endedBy: 'me' }));
    const me = await open('Now');
    const form = document.querySelector<HTMLElement>('[data-item="end-it"]');
    await me.click(within(form as HTMLElement).getByRole('button', { name: /^About: /, hidden: true }));
    await me.click(screen.getByRole('button', { name: 'Undo: it hasn’t ended' }));
    await expectTopAt(/^Safe to end from .* if you tell the client today/);
    expect(background.contracts.get(CONTRACT_ID)?.facts.endedAt).toBeUndefined();
  });

  it('after "Keep the contract", and after taking that back', async () => {
    stored(hourly());
    const me = await open('Now');
    await fromMenu('Keep the contract');
    await me.click(screen.getByRole('button', { name: 'Keep the contract' }));
    await expectTopAt('You keep the contract');
    page.scrollTop = FAR_DOWN;
    await me.click(screen.getByRole('button', { name: 'Take this back' }));
    await expectTopAt(/^Safe to end from .* if you tell the client today/);
  });

  it('after everything was deleted elsewhere', async () => {
    stored(hourly());
    await open('Now');
    background.contracts.clear();
    act(() => background.broadcast({ changed: 'all' }));
    await expectTopAt('Three quick questions');
  });
});

describe('what stays the same view', () => {
  it('does not take the keyboard or the place away when it is first shown', async () => {
    stored(hourly());
    await open('Now');
    expect(document.activeElement).toBe(document.body);
    expect(page.scrollTop).toBe(FAR_DOWN);
  });

  it('keeps its place when the stage moves on but the plan goes on', async () => {
    stored(hourly());
    const me = await open('Now');
    await me.click(screen.getByRole('checkbox', { name: 'Tell the client' }));
    await me.click(screen.getByRole('button', { name: 'I have sent it' }));
    await waitFor(() => expect(document.querySelector('[data-stage="notice"]')).not.toBeNull());
    expect(page.scrollTop).toBe(FAR_DOWN);
  });

  it('keeps its place when the last clock of an ended contract runs out', async () => {
    // Ended by me long ago with everything done: only clocks are left.
    const ended = clientEnded({ kind: 'hourly' });
    const mustDos = planFor(ended, settings(), NOW).items.filter(({ mustDo }) => mustDo);
    stored({ ...ended, ticks: Object.fromEntries(mustDos.map(({ key }) => [key, { at: NOW }])) });
    await open('Now');
    expect(document.querySelector('[data-stage="ended"]')).not.toBeNull();
    const years = later(NOW, 3 * 366 * 86_400_000);
    vi.spyOn(Temporal.Now, 'instant').mockReturnValue(Temporal.Instant.from(years));
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    await waitFor(() => expect(document.querySelector('[data-stage="settled"]')).not.toBeNull());
    expect(page.scrollTop).toBe(FAR_DOWN);
  });

  it('names its first part by the verdict, for those who hear the heading', async () => {
    stored(hourly());
    await open('Now');
    const verdict = document.querySelector<HTMLElement>('[data-verdict]') as HTMLElement;
    const heading = within(verdict).getByRole('heading', { level: 2 });
    expect(verdict.getAttribute('aria-labelledby')).toBe(heading.id);
    expect(heading.textContent).toMatch(/\w/);
    expect(heading.tabIndex).toBe(-1);
  });
});
