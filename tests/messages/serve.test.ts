// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import { MESSAGES, type MessageType } from '../../utils/messages/protocol.ts';
import { type Gate, type Handlers, serve } from '../../utils/messages/serve.ts';
import { CONTRACT_ID } from '../builders.ts';
import { ACT, REQUESTS } from './requests.ts';

const SELF = { id: 'our-own-id', baseUrl: 'chrome-extension://our-own-id/' };
const PAGE = { id: SELF.id, url: `https://www.upwork.com/nx/wm/workroom/${CONTRACT_ID}`, tab: { id: 7 } };
const OWN = { id: SELF.id, url: `${SELF.baseUrl}sidebar.html`, tab: { id: 7 } };

const TYPES = Object.keys(MESSAGES) as MessageType[];

type Call = { readonly type: MessageType; readonly request: unknown; readonly tabId: number | undefined };
const GATE: Gate = { allows: () => true, showed: async () => CONTRACT_ID };
/** Handlers that write down what reached them. */
const listening = (gate = GATE) => {
  const calls: Call[] = [];
  const hear = (type: MessageType) => async (request: unknown, sender: { tabId: number | undefined }) => {
    calls.push({ type, request, tabId: sender.tabId });
    return null;
  };
  const handlers = Object.fromEntries(TYPES.map((type) => [type, hear(type)])) as unknown as Handlers;
  return { calls, listen: serve(MESSAGES, handlers, SELF, gate) };
};

test.each(TYPES)(
  '%s reaches its handler from its own sender, and no other sender may say it.',
  async (type) => {
    const { calls, listen } = listening();
    const [right, wrong] = MESSAGES[type].from === 'page' ? [PAGE, OWN] : [OWN, PAGE];
    const message = { type, request: REQUESTS[type] };
    expect(await listen(message, wrong)).toEqual({ problem: 'wrong-sender' });
    expect(await listen(message, { ...right, id: 'another' })).toEqual({ problem: 'wrong-sender' });
    expect(calls).toEqual([]);
    expect(await listen(message, right)).toBeNull();
    expect(calls).toEqual([{ type, request: REQUESTS[type], tabId: 7 }]);
  },
);

test('A content script may say nothing but what launcher and guard need.', () => {
  const allowed = TYPES.filter((type) => MESSAGES[type].from === 'page');
  expect(allowed.sort()).toEqual([
    'end-pressed',
    'frame-key',
    'layout',
    'open-panel',
    'page-armed',
    'page-left',
    'page-shown',
  ]);
});

describe('A content script speaks of the contract that its tab shows', () => {
  const at = (path: string) => ({ ...PAGE, url: `https://www.upwork.com${path}` });
  const other = at('/nx/wm/workroom/99999999/overview');
  const none = at('/nx/find-work/');
  const named = TYPES.filter(
    (type) => MESSAGES[type].from === 'page' && 'contractId' in (REQUESTS[type] as object),
  );
  // Chromium keeps the address with which a page was loaded as its sender's, however it went on since.
  const showing = (contractId: string | undefined): Gate => ({ ...GATE, showed: async () => contractId });
  const bound = named.filter((type) => type !== 'page-shown');
  test.each(bound)('%s of another contract than the tab said last is refused.', async (type) => {
    for (const shown of ['99999999', undefined]) {
      const { calls, listen } = listening(showing(shown));
      for (const sender of [other, none])
        expect(await listen({ type, request: REQUESTS[type] }, sender)).toEqual({ problem: 'other-page' });
      expect(calls).toEqual([]);
    }
  });

  test.each(bound)(
    '%s of the one that it said last is answered, wherever the page was loaded.',
    async (type) => {
      const { calls, listen } = listening(showing(CONTRACT_ID));
      for (const sender of [PAGE, other, none]) await listen({ type, request: REQUESTS[type] }, sender);
      expect(calls.map((call) => call.type)).toEqual([type, type, type]);
    },
  );

  test('before a tab said which one it shows, nothing about a contract is answered but that.', async () => {
    const { calls, listen } = listening(showing(undefined));
    for (const type of TYPES.filter((type) => MESSAGES[type].from === 'page'))
      await listen({ type, request: REQUESTS[type] }, none);
    const free = TYPES.filter(
      (type) => MESSAGES[type].from === 'page' && !(bound as readonly MessageType[]).includes(type),
    );
    expect(calls.map(({ type }) => type)).toEqual(free);
  });

  test('what is said too often is not even looked at; our own pages are not counted.', async () => {
    const { calls } = listening();
    const handlers = new Proxy({}, { get: () => async () => void calls.push({} as Call) }) as Handlers;
    const listen = serve(MESSAGES, handlers, SELF, { ...GATE, allows: () => false });
    for (const type of TYPES) {
      const isPage = MESSAGES[type].from === 'page';
      const reply = await listen(
        { type, request: isPage ? { wrong: 1 } : REQUESTS[type] },
        isPage ? PAGE : OWN,
      );
      expect(reply).toEqual(isPage ? { problem: 'too-often' } : undefined);
    }
    expect(calls.length).toBe(TYPES.filter((type) => MESSAGES[type].from === 'own').length);
  });
});

test.each([
  ['a change event', { changed: 'all' }],
  ['a call to a tab', { call: 'toggle-sidebar' }],
  ['nothing', undefined],
  ['a bare text', 'act'],
])('%s is not ours to answer.', (_, message) => {
  expect(listening().listen(message, OWN)).toBeUndefined();
});

describe('A message of a wrong shape is refused with the place, never the content', () => {
  const secret = 'My candid words';
  const choosing = (patch: object) => ({
    type: 'change-settings',
    request: { operationId: 'operation-2', action: { type: 'choose', patch } },
  });
  test.each<[string, unknown, object]>([
    ['an unknown type', { type: 'read-all', request: {} }, { problem: 'wrong-shape', detail: 'type' }],
    ['a type from the prototype', { type: 'toString' }, { problem: 'wrong-shape', detail: 'type' }],
    ['no request', { type: 'load' }, { problem: 'wrong-shape', detail: 'request' }],
    [
      'a contract id of 30 digits',
      { type: 'load', request: { contractId: '9'.repeat(30) } },
      { problem: 'wrong-shape', detail: 'contractId' },
    ],
    [
      'a key too many',
      { type: 'load', request: { contractId: CONTRACT_ID, [secret]: 1 } },
      { problem: 'wrong-shape', detail: 'request' },
    ],
    [
      'an action that there is not',
      { type: 'act', request: { ...ACT, action: { type: secret } } },
      { problem: 'wrong-shape', detail: 'action' },
    ],
    [
      'an operation id with spaces',
      { type: 'act', request: { ...ACT, operationId: secret } },
      { problem: 'wrong-shape', detail: 'operationId' },
    ],
    [
      'a zone that there is not',
      { type: 'act', request: { ...ACT, zone: secret } },
      { problem: 'wrong-shape', detail: 'zone' },
    ],
    [
      'notes of 100,001 characters',
      { type: 'act', request: { ...ACT, action: { type: 'note', item: 'talk', text: 'x'.repeat(100_001) } } },
      { problem: 'too-long', detail: 'action.text' },
    ],
    ...([-1, 0.5, 1_000, 'two weeks', null] as unknown[]).map((days): [string, unknown, object] => [
      `a notice of ${days}`,
      choosing({ noticeDaysHourly: days }),
      { problem: 'wrong-shape', detail: 'action.patch.noticeDaysHourly' },
    ]),
    [
      'a theme that there is not',
      choosing({ theme: secret }),
      { problem: 'wrong-shape', detail: 'action.patch.theme' },
    ],
  ])('%s.', async (_, message, problem) => {
    const { calls, listen } = listening();
    const reply = await listen(message, OWN);
    expect(reply).toEqual(problem);
    expect(JSON.stringify(reply)).not.toContain(secret);
    expect(calls).toEqual([]);
  });
});

test('Notes of 100,000 characters pass.', async () => {
  const { calls, listen } = listening();
  const action = { type: 'note', item: 'talk', text: 'x'.repeat(100_000) };
  expect(await listen({ type: 'act', request: { ...ACT, action } }, OWN)).toBeNull();
  expect(calls).toHaveLength(1);
});

test('An unexpected error is logged and rejects.', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const defect = new Error('A defect.');
  const broken = { load: () => Promise.reject(defect) } as unknown as Handlers;
  const reply = serve(
    MESSAGES,
    broken,
    SELF,
    GATE,
  )({ type: 'load', request: { contractId: CONTRACT_ID } }, OWN);
  await expect(reply).rejects.toBe(defect);
  expect(logged).toHaveBeenCalledWith('The message load failed.', defect);
});
