// @vitest-environment jsdom
import { act, render, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { Popup } from '../../../components/popup/Popup.tsx';
import { perform } from '../../../utils/domain/contract/perform.ts';
import { problem } from '../../../utils/domain/problems.ts';
import { contractAddress, parseContractAddress } from '../../../utils/domain/upwork/address.ts';
import { clientEnded, contract, fixed, followUp, hourly, milestone, settings, told } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';
import { background } from '../fake-browser.ts';
import { person, prepare, stored } from '../prepare.ts';

prepare();

const ID = '42545630';
const RECORD = /^Save a record of the work/;
const show = () =>
  render(<Popup readAddress={parseContractAddress} addressOf={contractAddress} open={() => {}} />);
const ending = async (id = ID) => {
  await waitFor(() => expect(document.querySelector(`[data-contract="${id}"]`)).not.toBeNull());
  return within(document.querySelector<HTMLElement>(`[data-contract="${id}"]`) as HTMLElement);
};
const order = () =>
  [...document.querySelectorAll<HTMLElement>('[data-contract]')].map(({ dataset }) => dataset.contract);
const unfold = async (id = ID) => {
  const row = await ending(id);
  const me = person();
  await me.click(row.getByRole('button', { name: /^More: / }));
  await me.click(await row.findByText(/open steps?$/));
  await row.findAllByRole('checkbox');
  return { row, me };
};

describe('an ending in the popup', () => {
  it('keeps a ticked must-do in its place, counts it off, and takes the tick back', async () => {
    stored(hourly({}, { id: ID }));
    show();
    const { row, me } = await unfold();
    const before = Number.parseInt(row.getByText(/open steps$/).textContent ?? '', 10);
    await me.click(row.getByRole('checkbox', { name: RECORD }));
    await waitFor(() => expect(row.getByText(`${before - 1} open steps`)).toBeDefined());
    await me.click(row.getByRole('checkbox', { name: RECORD }));
    await waitFor(() => expect(background.contracts.get(ID)?.ticks).toEqual({}));
    expect(row.getByText(`${before} open steps`)).toBeDefined();
  });

  it('does not move while it is ticked, also if another one is more urgent then', async () => {
    stored(hourly(told(), { id: '11111' }));
    stored(
      clientEnded(
        { kind: 'fixed', refundAskedAt: at({ days: -1 }) },
        { id: '22222', milestones: [milestone()] },
      ),
    );
    show();
    const { row, me } = await unfold('22222');
    expect(order()).toEqual(['22222', '11111']);
    for (const box of row.getAllByRole('checkbox')) await me.click(box);
    expect(order()).toEqual(['22222', '11111']);
  });

  it('says that a tick was not saved, keeps it, and sends it again with the same id', async () => {
    stored(hourly({}, { id: ID }));
    background.failNext('act', async () => problem('storage-refused'));
    show();
    const { row, me } = await unfold();
    await me.click(row.getByRole('checkbox', { name: RECORD }));
    const alert = await row.findByRole('alert');
    expect(alert.textContent).toMatch(
      /^Not saved: Ticked “Save a record of the work”\. The browser refused to store this\./,
    );
    expect(row.getByRole<HTMLInputElement>('checkbox', { name: RECORD }).checked).toBe(true);
    await me.click(within(alert).getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(row.queryByRole('alert')).toBeNull());
    const [first, second] = background.sentOf('act');
    expect(second?.operationId).toBe(first?.operationId);
  });

  it('says so beside the name too, for when the must-dos are folded away again', async () => {
    stored(hourly({}, { id: ID }));
    background.failNext('act', async () => problem('storage-refused'));
    show();
    const { row, me } = await unfold();
    expect(row.queryByText('Not saved')).toBeNull();
    await me.click(row.getByRole('checkbox', { name: RECORD }));
    // In the row, and at the item.
    await waitFor(() => expect(row.getAllByText('Not saved')).toHaveLength(2));
    await me.click(row.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(row.queryByText('Not saved')).toBeNull());
  });

  it('leaves the other endings alone when one could not be saved', async () => {
    stored(hourly({}, { id: ID }));
    stored(hourly({}, { id: '11111' }));
    background.failNext('act', () => Promise.reject(new Error('gone')));
    show();
    const { row, me } = await unfold();
    await me.click(row.getByRole('checkbox', { name: RECORD }));
    await row.findByRole('alert');
    expect((await ending('11111')).queryByRole('alert')).toBeNull();
  });

  it('takes over what a checklist in a tab changed', async () => {
    const record = stored(hourly({}, { id: ID }));
    show();
    const { row } = await unfold();
    const changed = stored(
      perform(record, 'operation-1', { type: 'tick', item: 'save-record', done: true }, NOW),
    );
    act(() => background.broadcast({ changed: 'contract', contractId: ID, rev: changed.rev }));
    await waitFor(() =>
      expect(row.getByRole<HTMLInputElement>('checkbox', { name: RECORD }).checked).toBe(true),
    );
  });

  it.each([
    ['considering', hourly()],
    ['notice', hourly(told())],
    ['ended', clientEnded({ kind: 'hourly' })],
    ['kept', hourly({}, { keptAt: NOW })],
  ])('carries its stage: %s', async (stage, record) => {
    stored({ ...record, id: ID });
    show();
    await ending();
    expect(document.querySelector<HTMLElement>(`[data-contract="${ID}"]`)?.dataset.stage).toBe(stage);
  });

  it.each([
    ['lose', fixed([milestone()]), 'Not safe to end yet: End it now and $400 goes back to the client'],
    [
      'wait',
      fixed([milestone({ state: 'paid' })], told(at({ days: -8 }))),
      /^Notice: day 8 of 14: End it on Tue 10 Nov\. \d+ steps left$/,
    ],
    ['gain', hourly({}, { keptAt: NOW }), 'Kept: You keep the contract'],
    ['ask', contract({ facts: { situation: 'me' } }), 'One question: Is it hourly or fixed-price?'],
  ] as const)('says the verdict in the words of the checklist: %s', async (state, record, words) => {
    stored({ ...record, id: ID });
    show();
    await ending();
    const line = document.querySelector<HTMLElement>(`[data-contract="${ID}"] [data-verdict]`);
    expect(line?.dataset.verdict).toBe(state);
    expect(line?.textContent).toMatch(words);
  });

  it('says the verdict anew with a tick in it, before the background has answered', async () => {
    stored(hourly({ trackerRunning: true }, { id: ID }));
    show();
    const { row, me } = await unfold();
    const state = () => document.querySelector<HTMLElement>('[data-verdict]')?.dataset.verdict;
    expect(state()).toBe('lose');
    background.failNext('act', () => new Promise(() => {}));
    await me.click(row.getByRole('checkbox', { name: 'Stop the time tracker' }));
    expect(state()).toBe('wait');
  });

  it('says plainly that nothing is left to do', async () => {
    stored(fixed([], {}, { id: ID, keptAt: NOW }));
    show();
    const row = await ending();
    expect(row.getByText('You keep the contract')).toBeDefined();
    await person().click(row.getByRole('button', { name: /^More: / }));
    expect(await row.findByText('No step is open.')).toBeDefined();
  });

  it('names the client, and the sum that would be lost', async () => {
    stored(fixed([milestone()], { title: 'Shop', client: 'Nour' }, { id: ID }));
    show();
    const row = await ending();
    expect(document.querySelector('.popup-who')?.textContent).toBe('Shop · Nour');
    expect(row.getByText('$400').className).toContain('lose');
    const verdict = document.querySelector<HTMLElement>(`[data-contract="${ID}"] [data-verdict]`);
    expect(verdict?.dataset.amountAtStake).toBe('40000 USD');
  });

  it('that ended at a moment nobody has given yet asks for it, rather than say that no deadline runs', async () => {
    const { endedAt: _, ...facts } = clientEnded({ kind: 'hourly' }).facts;
    stored(contract({ id: ID, facts }));
    show();
    const row = await ending();
    expect(row.getByText('Say when the client ended it')).toBeDefined();
  });

  it('opens its checklist and its page only as links of their own', async () => {
    stored(hourly({}, { id: ID }));
    show();
    const row = await ending();
    const [checklist] = row.getAllByRole('link');
    expect(checklist?.getAttribute('href')).toBe(`sidebar.html?contract=${ID}`);
    await person().click(row.getByRole('button', { name: /^More: / }));
    await row.findByRole('link', { name: 'Open on Upwork' });
    for (const link of row.getAllByRole<HTMLAnchorElement>('link'))
      expect([link.target, link.rel]).toEqual(['_blank', 'noreferrer']);
  });
});

describe('finding an ending', () => {
  const many = () => {
    for (let i = 0; i < 8; i += 1)
      stored(hourly({ title: `Shop ${i}`, client: i === 4 ? 'Ødegård & Søn' : 'Nour' }, { id: `1111${i}` }));
  };
  it.each([
    ['a title', 'shop 3', ['11113']],
    ['a client, in any case', 'ØDEGÅRD', ['11114']],
    ['a number', '11116', ['11116']],
    ['blanks around it', '  Shop 2  ', ['11112']],
  ])('goes by %s', async (_, words, found) => {
    many();
    show();
    await person().type(await screen.findByRole('searchbox', { name: 'Search' }), words);
    await waitFor(() => expect(order()).toEqual(found));
  });

  it('says so where none has the words, and shows all again without them', async () => {
    many();
    show();
    const me = person();
    const search = await screen.findByRole('searchbox', { name: 'Search' });
    await me.type(search, 'zzz');
    expect(await screen.findByText('No matching contracts')).toBeDefined();
    await me.clear(search);
    await waitFor(() => expect(order()).toHaveLength(8));
  });
});

describe('the popup itself', () => {
  it('says that it is opening, then what could not be read, and reads it on the second try', async () => {
    stored(hourly({ title: 'Shop' }, { id: ID }));
    background.failNext('list', () => Promise.reject(new Error('gone')));
    show();
    expect(screen.getByText('Opening your endings')).toBeDefined();
    const alert = await screen.findByRole('alert');
    await person().click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Shop' })).toBeDefined();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows for as long as it holds that nothing is kept', async () => {
    background.storage = { mode: 'memory', reason: 'The disk is full.', restored: [], quarantined: [] };
    show();
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('There’s a problem saving your data.');
    expect(alert.textContent).toContain('The disk is full. Make a backup before you close the browser.');
    expect(within(alert).queryByRole('button')).toBeNull();
    expect(within(alert).getByRole('link', { name: 'Make a backup' })).toBeDefined();
  });

  it('is light or dark as chosen', async () => {
    background.settings = settings({ theme: 'dark' });
    show();
    await waitFor(() => expect(document.documentElement.dataset.theme).toBe('dark'));
  });

  it('offers to add a contract behind a button where there are endings already', async () => {
    stored(hourly({}, { id: ID }));
    show();
    await ending();
    expect(screen.queryByRole('textbox', { name: 'Add a contract' })).toBeNull();
    await person().click(screen.getByRole('button', { name: 'Add a contract' }));
    expect(screen.getByRole('textbox', { name: 'Add a contract' })).toBeDefined();
  });

  it('leads to the options', async () => {
    show();
    expect(screen.getByRole('link', { name: 'Options' }).getAttribute('href')).toBe('options.html');
    await screen.findByText('No ending yet.');
  });
});

describe('what was planned for today', () => {
  const followed = clientEnded(
    { kind: 'hourly', endedAt: at({ days: -40 }), feedbackLeftAt: NOW, feedbackReplyAt: NOW },
    {
      id: ID,
      followUps: [followUp({ on: '2026-11-04' })],
      announced: { 'follow-up:f1': '2026-11-04T00:00:00Z' },
      reminded: { 'follow-up:f1': { lead: 0, at: at({ hours: -1 }) } },
    },
  );
  it('leads the list with its words, and can be put off in the row’s menu', async () => {
    stored(hourly(told(), { id: '11111' }));
    stored(followed);
    show();
    const row = await ending();
    expect(order()[0]).toBe(ID);
    expect(row.getByText('Ask how the launch went', { exact: false })).toBeDefined();
    const me = person();
    await me.click(row.getByRole('button', { name: /^More: / }));
    await me.click(await row.findByRole('button', { name: 'Remind me later' }));
    await me.click(row.getByRole('button', { name: 'In 1 hour' }));
    await waitFor(() =>
      expect(background.contracts.get(ID)?.snoozed).toEqual({ 'follow-up:f1': at({ hours: 1 }) }),
    );
  });
  it('is told with what happened since the last look', async () => {
    stored(
      clientEnded({ kind: 'hourly', endedAt: at({ days: -20 }) }, { id: ID, begunAt: at({ days: -20 }) }),
    );
    background.seenAt = at({ days: -10 });
    show();
    const row = await ending();
    await person().click(row.getByRole('button', { name: /^More: / }));
    expect(await row.findByText(/^Since Sun 25 Oct:/)).toBeDefined();
  });
});

it('Who comes back after days reads one line over all endings.', async () => {
  stored(hourly({}, { id: ID }));
  background.since = 'Since Sun 25 Oct: Shop: your notice ended.';
  show();
  expect(await screen.findByText(background.since)).toBeDefined();
});

it('The foot leads to the options, to Back on your feet and to Patterns.', async () => {
  show();
  const links = ['Options', 'Back on your feet', 'Patterns'].map((name) =>
    screen.getByRole('link', { name }),
  );
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    'options.html',
    'options.html#back',
    'options.html#patterns',
  ]);
});
