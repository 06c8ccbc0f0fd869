// @vitest-environment jsdom
import { act, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Sidebar } from '../../../components/sidebar/Sidebar.tsx';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { later } from '../../../utils/domain/time.ts';
import { CONTRACT_ID, clientEnded, hourly, settings } from '../../builders.ts';
import { NOW } from '../../clock.ts';
import { background } from '../fake-browser.ts';
import { person, prepare, stored } from '../prepare.ts';

vi.mock('wxt/browser', () => import('../fake-browser.ts'));
prepare();

const FAR_DOWN = 900;
const page = document.documentElement;
const open = async (sign: string) => {
  render(<Sidebar contractId={CONTRACT_ID} framed={false} />);
  await screen.findByRole('heading', { name: sign });
  page.scrollTop = FAR_DOWN;
  return person();
};
const expectTopAt = async (heading: string) => {
  const element = await screen.findByRole('heading', { name: heading });
  expect(document.activeElement).toBe(element);
  expect(page.scrollTop).toBe(0);
};
beforeEach(() => {
  page.scrollTop = 0;
});

describe('a new view stands at its top, with the keyboard on its heading', () => {
  it('after the first questions', async () => {
    const me = await open('Answer what you know');
    await me.click(screen.getByRole('button', { name: 'Make my checklist' }));
    await expectTopAt('Do this next');
  });

  it('after the first questions of a client who ended', async () => {
    const me = await open('Answer what you know');
    await me.click(screen.getByRole('radio', { name: 'The client ended it' }));
    await me.click(screen.getByRole('button', { name: 'Make my checklist' }));
    await expectTopAt('Do this next');
  });

  it('after "It has ended"', async () => {
    stored(hourly());
    const me = await open('Do this next');
    const ways = within(screen.getByRole('region', { name: 'How it goes on' }));
    await me.click(ways.getByText('I have ended it'));
    await me.click(ways.getByRole('button', { name: 'It has ended' }));
    await expectTopAt('Do this next');
  });

  it('after "Undo: it hasn’t ended"', async () => {
    stored(hourly({ endedAt: NOW, endedBy: 'me' }));
    const me = await open('Do this next');
    const form = document.querySelector<HTMLElement>('[data-item="end-it"]');
    await me.click(within(form as HTMLElement).getByRole('button', { name: /^About: /, hidden: true }));
    await me.click(screen.getByRole('button', { name: 'Undo: it hasn’t ended' }));
    await expectTopAt('Do this next');
    expect(background.contracts.get(CONTRACT_ID)?.facts.endedAt).toBeUndefined();
  });

  it('after "Keep the contract", and after taking that back', async () => {
    stored(hourly());
    const me = await open('Do this next');
    await me.click(screen.getByText('Keep the contract', { selector: 'summary *' }));
    await me.click(screen.getByRole('button', { name: 'Keep the contract' }));
    await expectTopAt('You keep the contract');
    page.scrollTop = FAR_DOWN;
    await me.click(screen.getByRole('button', { name: 'Take this back' }));
    await expectTopAt('Do this next');
  });

  it('after everything was deleted elsewhere', async () => {
    stored(hourly());
    await open('Do this next');
    background.contracts.clear();
    act(() => background.ring({ bell: 'all' }));
    await expectTopAt('Answer what you know');
  });
});

describe('what stays the same view', () => {
  it('does not take the keyboard or the place away when it is first shown', async () => {
    stored(hourly());
    await open('Do this next');
    expect(document.activeElement).toBe(document.body);
    expect(page.scrollTop).toBe(FAR_DOWN);
  });

  it('keeps its place when the stage moves on but the plan goes on', async () => {
    stored(hourly());
    const me = await open('Do this next');
    await me.click(screen.getByRole('checkbox', { name: /^Tell the client in Upwork Messages/ }));
    await me.click(screen.getByRole('button', { name: 'I have told the client' }));
    await waitFor(() => expect(document.querySelector('[data-stage="notice"]')).not.toBeNull());
    expect(page.scrollTop).toBe(FAR_DOWN);
    expect(document.activeElement?.tagName).toBe('BUTTON');
  });

  it('keeps its place when the last clock of an ended contract runs out', async () => {
    // Ended by me long ago with everything done: only clocks are left.
    const ended = clientEnded({ kind: 'hourly' });
    const mustDos = planFor(ended, settings(), NOW).items.filter(({ mustDo }) => mustDo);
    stored({ ...ended, ticks: Object.fromEntries(mustDos.map(({ key }) => [key, { at: NOW }])) });
    await open('Do this next');
    expect(document.querySelector('[data-stage="ended"]')).not.toBeNull();
    const years = later(NOW, 3 * 366 * 86_400_000);
    vi.spyOn(Temporal.Now, 'instant').mockReturnValue(Temporal.Instant.from(years));
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    await waitFor(() => expect(document.querySelector('[data-stage="settled"]')).not.toBeNull());
    expect(page.scrollTop).toBe(FAR_DOWN);
  });

  it('says what is next to those who hear the heading', async () => {
    stored(hourly());
    await open('Do this next');
    const heading = screen.getByRole('heading', { name: 'Do this next' });
    const described = document.getElementById(heading.getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).toMatch(/\w/);
    expect(heading.tabIndex).toBe(-1);
  });
});
