// Owns the rows of the lists: what a plan says of each ending, planned anew only where the record, the settings, the zone or the time may
// change it, and kept for the next life of the worker. Refuses to decide any of it (domain/views/listing.ts).
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import type { Plan } from '../../../utils/domain/plan/types.ts';
import { isProblem, type Problem } from '../../../utils/domain/problems.ts';
import type { Settings } from '../../../utils/domain/settings/settings.ts';
import { epochMs, type Instant } from '../../../utils/domain/time.ts';
import { FIRST_LIST } from '../../../utils/domain/views/first-list.ts';
import {
  holdsAt,
  type ListQuery,
  type ListRow,
  listRowOf,
  type ShownList,
  shownListOf,
} from '../../../utils/domain/views/listing.ts';
import type { BrowserApi } from '../browser-api.ts';
import type { FirstDeps } from '../deps.ts';
import { mapInTurns } from '../in-turns.ts';
import { createEarlyList } from './early-list.ts';
import { ALL_PARTS, createKeptRows, type HeldRows, madeForOf, partOf } from './kept-rows.ts';

export type ListRows = {
  /** The list as it is now, and what is said beside it. */
  listed(settings: Settings, choice: ListQuery): Promise<ShownList | Problem>;
  /** As they are now. */
  all(settings: Settings): Promise<readonly ListRow[] | Problem>;
  /** After a write: brings the rows of what it changed up to date, where that takes no look at all endings. */
  follow(settings: Settings): Promise<void>;
  /** Reads and plans all endings anew, and gives what `make` makes of each. */
  renew<T>(
    settings: Settings,
    make: (contract: Contract, plan: Plan, at: Instant) => T,
  ): Promise<readonly T[] | Problem>;
};

/** More than these are not read one by one. */
const FEW = 200;
const nothing = () => undefined;

type Parts = Pick<FirstDeps, 'store' | 'now' | 'zone'> & {
  readonly runtime: Pick<BrowserApi['runtime'], 'getManifest'>;
  /** What was listed before all endings had been looked at is not what they say. */
  readonly onNews: () => void;
};
export const createListRows = ({ store, runtime, now, zone, onNews }: Parts): ListRows => {
  const { contracts, lists } = store;
  let held: HeldRows | undefined;
  const keptRows = createKeptRows(store, () => held);
  const early = createEarlyList(keptRows, onNews);

  const madeFor = (settings: Settings): string => madeForOf(runtime.getManifest().version, zone(), settings);
  let renewing: Promise<unknown> | undefined;
  const renew: ListRows['renew'] = (settings, make) => {
    const work = async () => {
      const mark = await lists.newest();
      if (isProblem(mark)) return mark;
      const all = await contracts.readAll();
      if (isProblem(all)) return all;
      const made = { madeFor: madeFor(settings), hiddenOn: settings.hiddenOn };
      const here = zone();
      const rows: HeldRows['rows'] = new Map();
      const given = await mapInTurns(all, (contract) => {
        const at = now();
        const plan = planFor(contract, settings, at, here);
        rows.set(contract.id, listRowOf(contract, plan, epochMs(at), here));
        return make(contract, plan, at);
      });
      early.compare(held, rows);
      held = { ...made, rows, mark, unkept: new Set(ALL_PARTS) };
      keptRows.keep();
      return given;
    };
    const renewed = work();
    renewing = renewed.then(nothing, nothing); // Whoever asked is told, and has what was made.
    return renewed;
  };

  /** What was written since is planned anew, and of `all` what holds no more; undefined where all have to be. */
  const refresh = async (
    settings: Settings,
    which: 'written' | 'all',
  ): Promise<HeldRows | Problem | undefined> => {
    const current = held;
    if (current === undefined || current.madeFor !== madeFor(settings)) return undefined;
    const newest = await lists.newest();
    if (isProblem(newest)) return newest;
    const changed = lists.changedBetween(current.mark, newest);
    if (changed === undefined) return undefined;
    const { rows, unkept } = current;
    const nowMs = epochMs(now());
    const over = which === 'written' ? [] : [...rows].filter(([, row]) => !holdsAt(row, nowMs));
    const wanted = new Set([...changed, ...over.map(([id]) => id)]);
    if (wanted.size > FEW) return undefined;
    const here = zone();
    for (const id of wanted) {
      const contract = await contracts.read(id);
      if (isProblem(contract)) return undefined;
      const at = now();
      if (contract === undefined) rows.delete(id);
      else rows.set(id, listRowOf(contract, planFor(contract, settings, at, here), epochMs(at), here));
      unkept.add(partOf(id));
    }
    // With a removal the store forgot all parts, since titles stand in them.
    if ([...changed].some((id) => !rows.has(id))) for (const part of ALL_PARTS) unkept.add(part);
    // What only time changed is kept with the next write: whoever asks first in a life shall not wait for the store.
    if (newest.seq !== current.mark.seq) keptRows.keep();
    current.mark = newest;
    current.hiddenOn = settings.hiddenOn;
    return current;
  };

  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: what an earlier one read must not take the place of what a later one read. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined); // Whoever asked is told.
    return done;
  };
  let loading: Promise<void> | undefined;
  const all: ListRows['all'] = (settings) =>
    inTurn(async () => {
      loading ??= keptRows.load().then((kept) => {
        held ??= kept;
      });
      await loading;
      const found =
        (await refresh(settings, 'all')) ??
        // A look at all endings may be on its way, and serves here too.
        (await renewing?.then(() => refresh(settings, 'all'))) ??
        (await renew(settings, nothing).then((made) => (isProblem(made) ? made : held)));
      // Not of `held`: a look that ended meanwhile may have begun before what was written last.
      return isProblem(found) ? found : [...(found?.rows.values() ?? [])];
    });
  return {
    all,
    renew,
    follow: (settings) => inTurn(() => refresh(settings, 'written')).then(nothing),
    listed: async (settings, choice) => {
      const isFirst = choice.words === FIRST_LIST.words && choice.count === FIRST_LIST.count;
      const isEarly = held === undefined && isFirst;
      const page = isEarly && (await early.ask(madeFor(settings), settings.hiddenOn, epochMs(now())));
      if (page) return page;
      const rows = await all(settings);
      return isProblem(rows) ? rows : shownListOf(rows, choice, settings.hiddenOn);
    },
  };
};
