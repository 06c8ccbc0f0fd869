// @vitest-environment node
// Owns who may have a page read, which tab is asked, and what becomes of the answer.
import { expect, test } from 'vitest';
import { HOLE, MAX_PAGE_TOKENS, type PageText } from '../../utils/domain/upwork/page-text.ts';
import { WITHHELD } from '../../utils/domain/upwork/withheld.ts';
import { CONTRACT_ID as ID } from '../builders.ts';
import { type FakeBrowser, fakeBrowser } from './fake-browser.ts';
import { newWorker } from './worker.ts';

const TAB = 7;
const PAGE: PageText = [
  ['main', 'block', null, null, null, null],
  ['h1', 'block', null, null, null, null],
  'Shop redesign',
  null,
  ['p', 'block', null, null, null, null],
  'Hired by Acme',
  null,
  HOLE,
  null,
];
type SendMessage = FakeBrowser['tabs']['sendMessage'];

/** A worker in whose tab our script hands over this text, and the calls that the tab heard. */
const withTab = (text: unknown) => {
  const browser = fakeBrowser();
  const calls: unknown[] = [];
  const sendMessage: SendMessage = async (...call) => {
    calls.push(call);
    return text as never;
  };
  return { worker: newWorker({ ...browser, tabs: { ...browser.tabs, sendMessage } }), calls };
};

test('The tab that holds the sidebar is asked once, in its top frame, and the facts come back.', async () => {
  const { worker, calls } = withTab(PAGE);
  expect(await worker.own('read-page', { contractId: ID }, TAB)).toEqual({
    title: { value: 'Shop redesign', seen: 'Shop redesign' },
    client: { value: 'Acme', seen: 'Hired by Acme' },
    milestones: [],
  });
  expect(calls).toEqual([[TAB, { call: 'read-page', contractId: ID, withheld: WITHHELD }, { frameId: 0 }]]);
});

test('What the page says in "weeks ago" is read where the view names its day, and not at all where it does not.', async () => {
  const { worker } = withTab([
    ...PAGE.slice(0, -2),
    ['p', 'block', null, null, null, null],
    'Last activity: yesterday',
    null,
    null,
  ]);
  const seen = { value: '2026-11-03', seen: 'Last activity: yesterday' };
  expect(await worker.own('read-page', { contractId: ID, today: '2026-11-04' }, TAB)).toMatchObject({
    lastActivityOn: seen,
  });
  expect(await worker.own('read-page', { contractId: ID }, TAB)).not.toHaveProperty('lastActivityOn');
});

test('Nothing of it is stored.', async () => {
  const { worker } = withTab(PAGE);
  await worker.own('read-page', { contractId: ID }, TAB);
  const { local, session } = worker.browser.storage;
  expect(JSON.stringify([await local.get(null), await session.get(null)])).not.toContain('Shop redesign');
  expect(await worker.own('load', { contractId: ID })).toMatchObject({ contract: null });
});

test('Switched off, no tab is asked.', async () => {
  const { worker, calls } = withTab(PAGE);
  await worker.choose({ readPage: false });
  calls.length = 0;
  expect(await worker.own('read-page', { contractId: ID }, TAB)).toEqual({ problem: 'reading-off' });
  expect(calls).toEqual([]);
});

test('A page of Upwork may not have itself read.', async () => {
  const { worker, calls } = withTab(PAGE);
  expect(await worker.page('read-page', { contractId: ID }, TAB)).toEqual({ problem: 'wrong-sender' });
  expect(calls).toEqual([]);
});

test('A view that stands in no tab is told so.', async () => {
  const { worker } = withTab(PAGE);
  expect(await worker.own('read-page', { contractId: ID })).toEqual({ problem: 'page-not-there' });
});

test('A tab in which nobody listens is no page of this contract.', async () => {
  const worker = newWorker();
  expect(await worker.own('read-page', { contractId: ID }, TAB)).toEqual({ problem: 'page-not-there' });
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['a text', '<main>'],
  ['an object', { title: 'Shop' }],
  ['words that are too long', ['x'.repeat(601)]],
  ['more than a page holds', Array.from({ length: MAX_PAGE_TOKENS + 1 }, () => null)],
  ['an opening that is too short', [['p', 'block']]],
  ['an opening with something else in it', [['p', 'block', null, null, null, 7]]],
])('An answer that is %s is not read.', async (_, text) => {
  const { worker } = withTab(text);
  expect(await worker.own('read-page', { contractId: ID }, TAB)).toEqual({ problem: 'page-not-there' });
});

test.each<[string, PageText]>([
  ['ends more than begin', [null, null, 'x', null]],
  ['nothing ends', [['main', 'block', null, null, null, null], 'Hired by Acme']],
  ['nothing at all', []],
])('An answer in which %s gives no fact and no error.', async (_, text) => {
  const { worker } = withTab(text.filter((token) => token !== 'Hired by Acme'));
  expect(await worker.own('read-page', { contractId: ID }, TAB)).toEqual({ milestones: [] });
});
