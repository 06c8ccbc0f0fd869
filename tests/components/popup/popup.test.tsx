// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../../components/popup/Popup.tsx';
import { contractAddress, parseContractAddress } from '../../../utils/domain/upwork/address.ts';
import { clientEnded, contract, fixed, hourly, milestone, told } from '../../builders.ts';
import { at } from '../../clock.ts';
import { background } from '../fake-browser.ts';
import { person, prepare, stored } from '../prepare.ts';

prepare();

const show = () => {
  const open = vi.fn<(contractId: string) => void>();
  render(<Popup readAddress={parseContractAddress} addressOf={contractAddress} open={open} />);
  return open;
};
const ending = async (id: string) => {
  await waitFor(() => expect(document.querySelector(`[data-contract="${id}"]`)).not.toBeNull());
  return within(document.querySelector<HTMLElement>(`[data-contract="${id}"]`) as HTMLElement);
};
const openSteps = async (row: Awaited<ReturnType<typeof ending>>, me = person()) => {
  await me.click(row.getByRole('button', { name: /^More: / }));
  await me.click(await row.findByText(/open steps?$/));
};
const named = (id: string, title: string) => hourly({ title }, { id });

describe('the popup without an ending', () => {
  it('explains how to begin, and takes an address', async () => {
    show();
    expect(await screen.findByText('No ending yet.')).toBeDefined();
    expect(screen.getByRole('textbox', { name: 'Add a contract' })).toBeDefined();
  });

  it('does not list a contract whose first questions are open', async () => {
    const { begunAt: _, ...unbegun } = hourly();
    stored(unbegun);
    show();
    expect(await screen.findByText('No ending yet.')).toBeDefined();
  });
});

describe('the popup', () => {
  it('says which step of the plan after a loss is due, and leads to that plan', async () => {
    stored(hourly({ title: 'Calm one' }));
    const step = { id: 's1', text: 'Ask Ana for a referral', on: '2026-11-04' };
    background.comeback = { ...background.comeback, steps: [step] };
    show();
    const line = (await screen.findByText('Ask Ana for a referral')).closest('p') as HTMLElement;
    expect(line.textContent).toMatch(/^Planned for today: Ask Ana/);
    const link = within(line).getByRole('link', { name: 'Open your plan' });
    expect(link.getAttribute('href')).toBe('options.html#back');
  });

  it('lists endings by urgency, with the time left, what to do and the sum', async () => {
    stored(hourly({ title: 'Calm one' }, { id: '11111', keptAt: at() }));
    stored(
      clientEnded(
        { title: 'Urgent one', kind: 'fixed', refundAskedAt: at({ days: -6 }) },
        { id: '22222', milestones: [milestone()] },
      ),
    );
    show();
    const urgent = await ending('22222');
    const order = [...document.querySelectorAll<HTMLElement>('[data-contract]')].map(
      ({ dataset }) => dataset.contract,
    );
    expect(order).toEqual(['22222', '11111']);
    expect(urgent.getByRole('heading', { name: 'Urgent one' })).toBeDefined();
    expect(document.querySelector('[data-contract="22222"]')?.getAttribute('data-stage')).toBe('ended');
    const pill = document.querySelector('[data-contract="22222"] time');
    expect(pill?.textContent).toBe('24 hours');
    expect(pill?.getAttribute('datetime')).toBe('2026-11-05T10:00:00Z');
    expect(urgent.getByText('Answer the client’s refund request')).toBeDefined();
    expect(urgent.getByText('$400').className).toContain('lose');
  });

  it('ticks a must-do in place', async () => {
    stored(named('11111', 'Shop'));
    show();
    const shop = await ending('11111');
    const me = person();
    await openSteps(shop, me);
    await me.click(await shop.findByRole('checkbox', { name: /^Save a record of the work/ }));
    await waitFor(() => expect(background.contracts.get('11111')?.ticks).toHaveProperty('save-record'));
  });

  it('points to the checklist for a must-do that needs a date', async () => {
    stored(named('11111', 'Shop'));
    show();
    const shop = await ending('11111');
    const me = person();
    await openSteps(shop, me);
    await me.click(await shop.findByRole('checkbox', { name: /^Tell the client/ }));
    const link = shop.getByRole<HTMLAnchorElement>('link', { name: 'Give it in the checklist' });
    expect(link.getAttribute('href')).toBe('sidebar.html?contract=11111');
    expect(background.sentOf('act')).toEqual([]);
    await me.tab();
    expect(document.activeElement).toBe(link);
    // Said of what the person is at, and no longer.
    await me.tab();
    expect(shop.queryByText(/This needs a date/)).toBeNull();
  });

  it('opens Upwork only as a plain link, by the person’s own click', async () => {
    stored(named('42545630', 'Shop'));
    show();
    const shop = await ending('42545630');
    await person().click(shop.getByRole('button', { name: 'More: Shop' }));
    const link = await shop.findByRole<HTMLAnchorElement>('link', { name: 'Open on Upwork' });
    expect(link.href).toBe('https://www.upwork.com/nx/wm/workroom/42545630/overview');
    expect(link.target).toBe('_blank');
    expect(link.rel).toBe('noreferrer');
  });

  it('finds one among eight', async () => {
    for (let i = 0; i < 8; i += 1) stored(named(`1111${i}`, i === 3 ? 'Wedding site' : `Shop ${i}`));
    show();
    await person().type(await screen.findByRole('searchbox', { name: 'Search' }), 'wedding');
    await waitFor(() => expect(document.querySelectorAll('[data-contract]')).toHaveLength(1));
    expect(screen.getByRole('heading', { name: 'Wedding site' })).toBeDefined();
  });

  it('shows the most urgent of many, more when asked, and finds the others by their words', async () => {
    for (let i = 10; i < 40; i += 1) stored(named(`111${i}`, `Shop ${i}`));
    show();
    const rows = () => document.querySelectorAll('[data-contract]').length;
    expect(await screen.findByText('The 10 most urgent of 30.')).toBeDefined();
    await waitFor(() => expect(rows()).toBe(10));
    const me = person();
    await me.type(screen.getByRole('searchbox', { name: 'Search' }), 'shop 39');
    await waitFor(() => expect(rows()).toBe(1));
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
    await me.clear(screen.getByRole('searchbox', { name: 'Search' }));
    await me.click(await screen.findByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(rows()).toBe(30));
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('asks for a whole record only where its menu is opened, and then for that one', async () => {
    stored(named('11111', 'Shop'));
    stored(named('22222', 'Site'));
    show();
    const shop = await ending('11111');
    await ending('22222');
    expect(background.sentOf('load')).toEqual([]);
    await openSteps(shop);
    await shop.findAllByRole('checkbox');
    expect(background.sentOf('load')).toEqual([{ contractId: '11111' }]);
  });

  it('searches fewer than eight only where that is asked for', async () => {
    for (let i = 0; i < 7; i += 1) stored(named(`1111${i}`, `Shop ${i}`));
    show();
    await ending('11110');
    expect(screen.queryByRole('searchbox')).toBeNull();
    await person().click(screen.getByRole('button', { name: 'Search' }));
    expect(screen.getByRole('searchbox', { name: 'Search' })).toBeDefined();
  });

  it('stands in groups, of which those that can wait are folded', async () => {
    stored(
      clientEnded(
        { title: 'Refund', kind: 'fixed', refundAskedAt: at({ days: -6 }) },
        { id: '11111', milestones: [milestone()] },
      ),
    );
    stored(hourly(told(), { id: '22222' }));
    stored(named('33333', 'Undated'));
    stored(hourly({}, { id: '44444', keptAt: at() }));
    show();
    await ending('44444');
    const groups = [...document.querySelectorAll('.endings-list :is(h2, summary)')];
    expect(groups.map(({ textContent }) => textContent)).toEqual([
      'Needs you now',
      'Coming up',
      'No date · 1',
      'Done · 1',
    ]);
    expect(groups.map((group) => group.closest('details')?.open)).toEqual([
      undefined,
      undefined,
      false,
      false,
    ]);
  });

  it('folds nothing away where that is all there is, what was searched for, or where clocks may run unseen', async () => {
    stored(named('33333', 'Undated'));
    show();
    await ending('33333');
    expect(document.querySelector('details [data-contract]')).toBeNull();
    cleanup();
    const { endedAt: _, ...facts } = clientEnded({ kind: 'hourly' }).facts;
    stored(contract({ id: '22222', facts }));
    stored(hourly(told(), { id: '44444' }));
    show();
    await ending('22222');
    expect(document.querySelector('details [data-contract="22222"]')).toBeNull();
  });

  it('goes from row to row with the arrow keys, over folded ones', async () => {
    stored(hourly(told(), { id: '22222' }));
    stored(fixed([], told(at({ days: -2 })), { id: '33333' }));
    stored(named('44444', 'Undated'));
    show();
    await ending('44444');
    const me = person();
    const focused = () => document.activeElement?.closest<HTMLElement>('[data-contract]')?.dataset.contract;
    document.querySelector<HTMLElement>('[data-contract] a')?.focus();
    const [first, second] = ['33333', '22222'];
    expect(focused()).toBe(first);
    await me.keyboard('{ArrowDown}');
    expect(focused()).toBe(second);
    await me.keyboard('{ArrowDown}');
    expect(focused()).toBe(second);
    await me.keyboard('{ArrowUp}');
    expect(focused()).toBe(first);
    await me.keyboard('{End}');
    expect(focused()).toBe(second);
    await me.keyboard('{Home}');
    expect(focused()).toBe(first);
  });

  it('follows the change event', async () => {
    stored(fixed([], { title: 'First' }, { id: '11111' }));
    show();
    await ending('11111');
    stored(named('22222', 'Second'));
    background.broadcast({ changed: 'contract', contractId: '22222', rev: 1 });
    expect(await ending('22222')).toBeDefined();
  });
});

describe('adding a contract', () => {
  it.each([
    ['https://www.upwork.com/nx/wm/workroom/42545630/overview', '42545630'],
    [' 42545630 ', '42545630'],
  ])('takes %s', async (text, id) => {
    const open = show();
    const me = person();
    await me.type(await screen.findByRole('textbox', { name: 'Add a contract' }), text);
    await me.click(screen.getByRole('button', { name: 'Open its checklist' }));
    expect(open).toHaveBeenCalledWith(id);
  });

  it.each([
    ['empty', '', /^Paste the address/],
    ['too long', `https://www.upwork.com/${'x'.repeat(3000)}`, /longer than an address/],
    ['another site', 'https://www.example.com/nx/wm/workroom/42545630', /not an address on www\.upwork\.com/],
    ['another page', 'https://www.upwork.com/nx/find-work/', /not a contract page/],
    ['no single contract', 'https://www.upwork.com/nx/wm/workroom/', /names no single contract/],
    ['thirty digits', '1'.repeat(30), /not the number of a contract/],
    ['the client’s page', 'https://www.upwork.com/ab/c/1234567/contracts/42545630', /client’s page/],
  ])('refuses what names none (%s) in a clear sentence, and keeps it', async (_, text, sentence) => {
    const open = show();
    const me = person();
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Add a contract' });
    if (text !== '') {
      await me.click(field);
      await me.paste(text);
    }
    await me.click(screen.getByRole('button', { name: 'Open its checklist' }));
    expect(screen.getByText(sentence)).toBeDefined();
    expect(field.value).toBe(text);
    expect(open).not.toHaveBeenCalled();
  });
});

describe('the side panel', () => {
  const showWith = (openPanel?: () => Promise<void>) =>
    render(
      <Popup
        readAddress={parseContractAddress}
        addressOf={contractAddress}
        open={() => undefined}
        openPanel={openPanel}
      />,
    );
  const more = async () => person().click(await screen.findByRole('button', { name: 'More' }));
  beforeEach(() => void stored(named('11111', 'Shop')));
  const button = () => screen.queryByRole('button', { name: 'Open in the side panel' });

  it.each(['panel', 'both'] as const)('opens with one press where "%s" is chosen', async (where) => {
    background.settings = { ...background.settings, where };
    const openPanel = vi.fn(() => Promise.resolve());
    showWith(openPanel);
    await more();
    await person().click(await screen.findByRole('button', { name: 'Open in the side panel' }));
    expect(openPanel).toHaveBeenCalledOnce();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says what to do where the browser refuses', async () => {
    showWith(() => Promise.reject(new Error('refused')));
    await more();
    await person().click(await screen.findByRole('button', { name: 'Open in the side panel' }));
    expect((await screen.findByRole('alert')).textContent).toContain('The browser did not open it.');
  });

  it('is not offered where only the page is chosen, or where the browser has none', async () => {
    showWith();
    await more();
    expect(button()).toBeNull();
    cleanup();
    background.settings = { ...background.settings, where: 'page' };
    showWith(() => Promise.resolve());
    await more();
    expect(button()).toBeNull();
  });
});
