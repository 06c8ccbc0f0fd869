// Owns views that write without pause: what the background acknowledged to each of them, and whether all of it is stored, once.
import type { Frame, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import type { Exported, SettingsLoaded } from '../../../utils/messages/protocol.ts';
import type { Session } from '../browser/launch.ts';
import { openSidebar } from '../tools/person.ts';

declare const browser: { runtime: { sendMessage: (message: unknown) => Promise<unknown> } };

export type Place = Page | Frame;
export type Written = { readonly contractId: string; readonly operationId: string };
export type Everything = Pick<SettingsLoaded, 'storage'> & { readonly contracts: readonly Contract[] };
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

declare global {
  var askAsViews: (message: unknown) => Promise<unknown>;
}
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
 * Writes one note after another until told to stop; all writers write to the same contracts, so many to each in turn, from
 * the number of the first on: a record keeps a thousand entries of its history, and every one is counted here.
 */
export const startWriting = async (
  place: Place,
  who: string,
  { first = 42_000_000, toEach = 100 }: Spread = {},
): Promise<void> => {
  await place.evaluate(installAsking);
  await place.evaluate(
    (name, firstContract, perContract, most) => {
      const writing: Writing = { acknowledged: [], over: false, written: Promise.resolve(), refusals: 0 };
      const write = async () => {
        let inARow = 0;
        for (let sent = 1; !writing.over; sent += 1) {
          const contractId = String(firstContract + Math.floor(sent / perContract));
          const operationId = `${name}-${String(sent).padStart(8, '0')}`;
          const action = { type: 'note', item: `note-${name}`, text: String(sent) };
          const message = { type: 'act', request: { contractId, operationId, action, zone: 'UTC' } };
          const reply = await globalThis.askAsViews(message);
          const { problem } = reply as { problem?: string };
          if (problem === undefined) {
            inARow = 0;
            writing.acknowledged.push({ contractId, operationId });
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
  const { storage } = (await askAs(place, 'load-settings')) as SettingsLoaded;
  const contracts: Contract[] = [];
  for (let after = {}; ; ) {
    const { text, next } = (await askAs(place, 'export-all', after)) as Exported;
    contracts.push(...(JSON.parse(text) as { contracts: Contract[] }).contracts);
    if (next === undefined) return { contracts, storage };
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
/** Nothing acknowledged is missing, nothing at all is there twice. */
export const expectEachOnce = (acknowledged: readonly Written[], contracts: readonly Contract[]): void => {
  const times = timesStored(contracts);
  expect(acknowledged.filter(({ operationId }) => times.get(operationId) !== 1)).toEqual([]);
  expect([...times].filter(([, count]) => count > 1)).toEqual([]);
};
