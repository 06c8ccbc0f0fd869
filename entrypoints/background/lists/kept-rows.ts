// Owns the rows of the lists as they are kept from one life of the worker to the next: in parts, so that a change of one ending writes
// one of them. Refuses to make rows (list-rows.ts) and to know where they are kept (utils/storage/lists.ts).
import { isProblem } from '../../../utils/domain/problems.ts';
import type { Settings } from '../../../utils/domain/settings/settings.ts';
import { type FrontPage, frontPageOf, holdsAt, type ListRow } from '../../../utils/domain/views/listing.ts';
import { isSameMark, LIST_PARTS, type Mark } from '../../../utils/storage/lists.ts';
import type { Store } from '../../../utils/storage/store.ts';

export type HeldRows = {
  readonly madeFor: string;
  /** One for each record that can be read, by contract id. */
  readonly rows: Map<string, ListRow>;
  /** The write after which the rows say what is stored. */
  mark: Mark;
  /** The contracts that are hidden. */
  hiddenOn: readonly string[];
  /** The parts that are not kept as they stand now. */
  readonly unkept: Set<number>;
  /** An earlier life made them. */
  readonly isLoaded?: true;
};
export type KeptRows = {
  /** What an earlier life kept; undefined where it kept nothing that is whole. */
  load(): Promise<HeldRows | undefined>;
  /** The first list, where it was made for the same, nothing was written since, and it holds at this moment (epoch ms). */
  frontFor(madeFor: string, hiddenOn: readonly string[], ms: number): Promise<FrontPage | undefined>;
  /** Keeps what is held once it has its turn. Nobody waits for it; what could not be kept is kept with the next. */
  keep(): void;
};

// Opening the sidebar changes settings too, but none that a plan asks for.
const askedOf = ({
  rev: _,
  layout: __,
  hiddenOn: ___,
  done: ____,
  undo: _____,
  redo: ______,
  ...asked
}: Settings): object => asked;
/** What rows are made for: the version's rules, the zone in which days are counted, and what a plan asks of the settings. */
export const madeForOf = (version: string, zone: string, settings: Settings): string =>
  JSON.stringify([version, zone, askedOf(settings)]);

// The first one is the front page.
const ROW_PARTS = LIST_PARTS - 1;
export const partOf = (contractId: string): number =>
  1 + ([...contractId].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % ROW_PARTS);
export const ALL_PARTS: readonly number[] = Array.from({ length: ROW_PARTS }, (_, part) => 1 + part);

/** The text of the front page, and of each part that is not kept yet; the other ones are undefined. */
const textsOf = ({ madeFor, rows, hiddenOn, unkept }: HeldRows): (string | undefined)[] => {
  const all = [...rows.values()];
  const parts = Map.groupBy(all, ({ contractId }) => partOf(contractId));
  return [
    JSON.stringify({ madeFor, front: frontPageOf(all, hiddenOn) }),
    ...ALL_PARTS.map((part) =>
      unkept.has(part) ? JSON.stringify({ madeFor, rows: parts.get(part) ?? [] }) : undefined,
    ),
  ];
};
// Our own texts, each with its checksum.
const frontIn = (text: string) => JSON.parse(text) as { readonly madeFor: string; readonly front: FrontPage };
const rowsIn = (text: string) => JSON.parse(text) as { readonly madeFor: string; readonly rows: ListRow[] };

export const createKeptRows = (
  { lists, access }: Pick<Store, 'lists' | 'access'>,
  held: () => HeldRows | undefined,
): KeptRows => {
  let last: Promise<void> = Promise.resolve();
  const keep = async (): Promise<void> => {
    const now = held();
    if (now === undefined) return;
    const { mark, unkept } = now;
    // A record that nobody can read is in no row, and has to be told: who starts next shall find it.
    const isWhole = access.unreadable.size === 0;
    const tried = isWhole ? [...unkept] : ALL_PARTS;
    const parts = isWhole ? textsOf(now) : undefined;
    unkept.clear();
    const isKept = await lists.keep({ seq: mark.seq, parts });
    if (!isKept || !isWhole) for (const part of tried) unkept.add(part);
  };
  return {
    load: async () => {
      const kept = await lists.kept(LIST_PARTS);
      if (kept === undefined) return undefined;
      const { mark, parts } = kept;
      const [first = '', ...others] = parts;
      const { madeFor, front } = frontIn(first);
      const all = others.map(rowsIn);
      if (all.some((part) => part.madeFor !== madeFor)) return undefined;
      const rows = all.flatMap((part) => part.rows).map((row) => [row.contractId, row] as const);
      return {
        madeFor,
        rows: new Map(rows),
        mark,
        hiddenOn: front.hiddenOn,
        unkept: new Set(),
        isLoaded: true,
      };
    },
    frontFor: async (madeFor, hiddenOn, ms) => {
      const [kept, newest] = await Promise.all([lists.kept(1), lists.newest()]);
      const [first] = kept?.parts ?? [];
      if (kept === undefined || first === undefined || isProblem(newest)) return undefined;
      const { front, ...made } = frontIn(first);
      const isSame =
        isSameMark(kept.mark, newest) &&
        made.madeFor === madeFor &&
        front.hiddenOn.join() === hiddenOn.join();
      return isSame && holdsAt(front, ms) ? front : undefined;
    },
    keep: () => {
      last = last.then(keep).catch((error: unknown) => console.error(error));
    },
  };
};
