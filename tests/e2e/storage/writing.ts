// Owns views that write without pause, to records of every kind: what the background acknowledged to each of them, and whether all
// of it is stored, once.
import type { Frame, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Comeback } from '../../../utils/domain/comeback/record.ts';
import type { ComebackAction } from '../../../utils/domain/comeback/reducer.ts';
import type { Action } from '../../../utils/domain/contract/action-schema.ts';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import type { SettingsAction } from '../../../utils/domain/settings/reducer.ts';
import type { Settings } from '../../../utils/domain/settings/settings.ts';
import type { Exported, SettingsLoaded } from '../../../utils/messages/protocol.ts';
import type { Session } from '../browser/launch.ts';
import { openSidebar } from '../tools/person.ts';

declare const browser: { runtime: { sendMessage: (message: unknown) => Promise<unknown> } };

export type Place = Page | Frame;
export type Written = { readonly kind: 'contracts' | 'settings' | 'comeback'; readonly operationId: string };
export type Everything = Pick<SettingsLoaded, 'storage'> & {
  readonly contracts: readonly Contract[];
  readonly settings: Settings;
  readonly comeback?: Comeback;
};
type Writing = {
  acknowledged: Written[];
  over: boolean;
  written: Promise<void>;
  /** How often the browser refused a write for a moment; the same again was then taken. */
  refusals: number;
  /** Why the writer gave up. */
  refused?: string;
};
/** Refusals in a row that are more than a moment. */
const MOST_REFUSALS = 20;

/** Two tabs of Upwork with the sidebar open, and the popup. */
export const openViews = async (session: Session, paths: readonly string[]): Promise<Place[]> => {
  const frames: Frame[] = [];
  for (const path of paths) {
    const page = await session.open(path);
    frames.push(await openSidebar(session, page));
  }
  return [...frames, await session.openExtensionPage('popup.html')];
};

type Message =
  | { readonly type: 'act'; readonly action: Action }
  | { readonly type: 'change-settings'; readonly action: SettingsAction }
  | { readonly type: 'change-comeback'; readonly action: ComebackAction };
declare global {
  var askAsViews: (message: unknown) => Promise<unknown>;
  var writeOf: (sent: number, who: string) => Message;
}
/** In the page: what a writer writes at its turn: each kind of record, each part of it that a person fills in. */
const installWrites = (): void => {
  globalThis.writeOf = (sent, who) => {
    const text = `${who} ${sent}`;
    // So that no two writes are alike: one that changes nothing is not counted.
    let own = 0;
    for (const char of text) own = (own * 31 + char.charCodeAt(0)) % 1_000_000_000;
    const on = '2027-06-01';
    const amount = { cents: own, currency: 'USD' };
    const answerAfter = new Date(Date.UTC(2030, 0) + own).toISOString();
    const id = who.slice(-40);
    const act = (action: Action): Message => ({ type: 'act', action });
    const choose = (action: SettingsAction): Message => ({ type: 'change-settings', action });
    const plan = (action: ComebackAction): Message => ({ type: 'change-comeback', action });
    const turns: readonly (() => Message)[] = [
      () => act({ type: 'note', item: `note-${who}`, text }),
      () => act({ type: 'draft', draft: 'reflection-keep', text }),
      () => act({ type: 'say', facts: { answerAfter }, clear: [] }),
      () => act({ type: 'put', list: 'ownSteps', entry: { id, text, when: 'before' } }),
      () =>
        choose({ type: 'own', change: { ownMessages: { [id]: { title: 'Thanks', step: 'talk', text } } } }),
      () => plan({ type: 'put', list: 'steps', entries: [{ id, text, on }] }),
      () => plan({ type: 'put', list: 'income', entries: [{ id, text, amount, on }] }),
      () => plan({ type: 'put', list: 'habits', entries: [{ id, text, weeks: [] }] }),
      () => plan({ type: 'budget', patch: { savings: amount } }),
    ];
    return (turns[sent % turns.length] ?? turns[0])?.() as Message;
  };
};
/**
 * In the page: asks as our views do (send.ts). A killed worker answers with a rejection or with nothing, then the same question
 * is sent again; where a message lies with a dead one, a wake message starts the next.
 */
const installAsking = (): void => {
  globalThis.askAsViews = async (message) => {
    const send = (sent: unknown) => browser.runtime.sendMessage(sent).catch(() => undefined);
    const waking = setInterval(() => send({ wake: true }), 1_000);
    try {
      for (;;) {
        const reply = await send(message);
        if (reply !== undefined) return reply;
      }
    } finally {
      clearInterval(waking);
    }
  };
};
/** The background's reply, asked for as our views do. */
export const askAs = async (place: Place, type: string, request: unknown = {}): Promise<unknown> => {
  await place.evaluate(installAsking);
  return place.evaluate((message) => globalThis.askAsViews(message), { type, request });
};

type Spread = { readonly first?: number; readonly toEach?: number };
/**
 * Writes one thing after another until told to stop; all writers write to the same records, so many to each contract in turn,
 * from the number of the first on: a record keeps a thousand entries of its history, and every one is counted here.
 */
export const startWriting = async (
  place: Place,
  who: string,
  { first = 42_000_000, toEach = 100 }: Spread = {},
): Promise<void> => {
  await place.evaluate(installAsking);
  await place.evaluate(installWrites);
  await place.evaluate(
    (name, firstContract, perContract, most) => {
      const writing: Writing = { acknowledged: [], over: false, written: Promise.resolve(), refusals: 0 };
      const write = async () => {
        let inARow = 0;
        for (let sent = 1; !writing.over; sent += 1) {
          const contractId = String(firstContract + Math.floor(sent / perContract));
          const operationId = `${name}-${String(sent).padStart(8, '0')}`;
          const { type, action } = globalThis.writeOf(sent, name);
          const isAct = type === 'act';
          const place = isAct ? { contractId, zone: 'UTC' } : {};
          const reply = await globalThis.askAsViews({ type, request: { ...place, operationId, action } });
          const { problem } = reply as { problem?: string };
          if (problem === undefined) {
            inARow = 0;
            const kind = isAct ? 'contracts' : type === 'change-settings' ? 'settings' : 'comeback';
            writing.acknowledged.push({ kind, operationId });
            continue;
          }
          // As a person does who presses "Try again": a refused write was not acknowledged, and is sent unchanged.
          inARow += 1;
          writing.refusals += 1;
          sent -= 1;
          if (problem !== 'storage-refused' || inARow > most) {
            writing.refused = JSON.stringify(reply);
            return;
          }
        }
      };
      writing.written = write();
      Object.assign(globalThis, { writing });
    },
    who,
    first,
    toEach,
    MOST_REFUSALS,
  );
};

/** What was acknowledged after the first so many. */
export const acknowledgedBy = (place: Place, after = 0): Promise<Written[]> =>
  place.evaluate((known) => {
    const { writing } = globalThis as unknown as { writing: Writing };
    // A refusal is an answer that no view may get here; it says more than a count that stands still.
    if (writing.refused !== undefined) throw new Error(writing.refused);
    return writing.acknowledged.slice(known);
  }, after);

/** Lets the last write end; gives all that was acknowledged. */
export const stopWriting = (place: Place): Promise<Written[]> =>
  place.evaluate(async () => {
    const { writing } = globalThis as unknown as { writing: Writing };
    writing.over = true;
    await writing.written;
    if (writing.refused !== undefined) throw new Error(writing.refused);
    return writing.acknowledged;
  });

/** How often a write was refused for a moment. */
export const refusalsOf = (place: Place): Promise<number> =>
  place.evaluate(() => (globalThis as unknown as { writing: Writing }).writing.refusals);

/** All that is stored, and what the background says of its storage. */
export const everything = async (place: Place): Promise<Everything> => {
  const { storage, settings } = (await askAs(place, 'load-settings')) as SettingsLoaded;
  const contracts: Contract[] = [];
  for (let after = {}; ; ) {
    const { text, next } = (await askAs(place, 'export-all', after)) as Exported;
    const { comeback, ...part } = JSON.parse(text) as { contracts: Contract[]; comeback?: Comeback };
    contracts.push(...part.contracts);
    if (next === undefined)
      return { contracts, storage, settings, ...(comeback === undefined ? {} : { comeback }) };
    after = { after: next };
  }
};
export const deleteEverything = async (place: Place): Promise<void> => {
  expect(await askAs(place, 'delete-everything', { confirmation: 'DELETE' })).toBeNull();
};

/** How often each operation stands in the records. */
const timesStored = (contracts: readonly Contract[]): Map<string, number> => {
  const times = new Map<string, number>();
  for (const { history } of contracts) for (const { id } of history) times.set(id, (times.get(id) ?? 0) + 1);
  return times;
};
/**
 * Nothing acknowledged is missing, nothing at all is there twice. Records of which there is one keep the newest operations alone:
 * their revision grows by one with each, so it counts them all; `before` is what they were before the first. `isCutOff`: the writers
 * were ended with the browser, so what each wrote last nobody heard of.
 */
export const expectEachOnce = (
  acknowledged: readonly Written[],
  { contracts, settings, comeback }: Everything,
  before: Pick<Everything, 'settings' | 'comeback'>,
  isCutOff = false,
): void => {
  const idsOf = (wanted: Written['kind']) =>
    acknowledged.filter(({ kind }) => kind === wanted).map(({ operationId }) => operationId);
  const times = timesStored(contracts);
  expect(idsOf('contracts').filter((id) => times.get(id) !== 1)).toEqual([]);
  expect([...times].filter(([, count]) => count > 1)).toEqual([]);
  const singles = [
    ['settings', settings, before.settings],
    ['comeback', comeback, before.comeback],
  ] as const;
  for (const [kind, record, first] of singles) {
    const heard = idsOf(kind).length;
    const written = (record?.rev ?? 0) - (first?.rev ?? 0);
    expect(written, kind).toBeGreaterThanOrEqual(heard);
    if (!isCutOff) expect(written, kind).toBe(heard);
    const done = record?.done ?? [];
    expect(new Set(done).size, kind).toBe(done.length);
  }
};
