// Owns the browser's alarms: a projection of what is wanted, never a memory. Firefox forgets them at exit, so the
// difference is made good at every start and after every write.
import { epochMs, type Instant } from '../../../utils/domain/time.ts';
import type { BrowserApi } from '../browser-api.ts';

// Ours may have alarms that are no contract's (the monthly reminder); those are left alone here.
const PREFIX = 'contract:';
/** Rings when the copy of a deleted ending has to go. */
export const DELETED_ALARM = 'deleted-endings';
/** Rings for the next step of the plan after a loss. */
export const PLAN_ALARM = 'plan-steps';
/** Chromium refuses more than 500 for one extension; the later ones get theirs when the earlier ones have gone off. */
export const MAX_ALARMS = 400;

/** Contract id to the next instant (UTC) at which something is to be announced; undefined for none. */
type Wanted = ReadonlyMap<string, Instant | undefined>;

const apply = async (
  alarms: BrowserApi['alarms'],
  present: ReadonlyMap<string, number>,
  wanted: ReadonlyMap<string, number>,
) => {
  const soonest = new Map([...wanted].sort(([, a], [, b]) => a - b).slice(0, MAX_ALARMS));
  // First the clearing, which makes room.
  await Promise.all(
    [...present.keys()].filter((name) => !soonest.has(name)).map((name) => alarms.clear(name)),
  );
  // An alarm that stands right is not set again: at a start that would be hundreds of calls for nothing.
  const changed = [...soonest].filter(([name, when]) => present.get(name) !== when);
  await Promise.all(changed.map(([name, when]) => alarms.create(name, { when })));
};
const presentIn = async (alarms: BrowserApi['alarms']): Promise<Map<string, number>> => {
  const ours = (await alarms.getAll()).filter(({ name }) => name.startsWith(PREFIX));
  return new Map(ours.map(({ name, scheduledTime }) => [name, scheduledTime]));
};
const put = (names: Map<string, number>, wanted: Wanted): Map<string, number> => {
  for (const [contractId, at] of wanted)
    if (at === undefined) names.delete(`${PREFIX}${contractId}`);
    else names.set(`${PREFIX}${contractId}`, epochMs(at));
  return names;
};

const HEARTBEAT = 'heartbeat';
const BEAT_MS = 15 * 60_000;
/**
 * Sets the alarm that rings a quarter of an hour later, whatever else is set; clears it where no moment is named. One that stands
 * further ahead is from before the clock was set back.
 */
export const beat = async (alarms: BrowserApi['alarms'], now: Instant | undefined): Promise<void> => {
  if (now === undefined) {
    await alarms.clear(HEARTBEAT);
    return;
  }
  const nowMs = epochMs(now);
  const present = (await alarms.getAll()).find(({ name }) => name === HEARTBEAT)?.scheduledTime;
  const stands = present !== undefined && present > nowMs && present <= nowMs + BEAT_MS;
  if (!stands) await alarms.create(HEARTBEAT, { when: nowMs + BEAT_MS });
};

/** Sets or clears one alarm that is no contract's. */
export const setAlarm = async (
  alarms: BrowserApi['alarms'],
  name: string,
  at: Instant | undefined,
): Promise<void> => {
  if (at === undefined) await alarms.clear(name);
  else await alarms.create(name, { when: epochMs(at) });
};
/** Sets or clears the alarms of these contracts and leaves the others. */
export const setAlarms = async (alarms: BrowserApi['alarms'], wanted: Wanted): Promise<void> => {
  const present = await presentIn(alarms);
  await apply(alarms, present, put(new Map(present), wanted));
};
/** How many contracts have an alarm: Chromium keeps alarms apart from everything that we store. */
export const alarmCount = async (alarms: BrowserApi['alarms']): Promise<number> =>
  (await presentIn(alarms)).size;
/** Makes these the only ones. */
export const replaceAlarms = async (alarms: BrowserApi['alarms'], wanted: Wanted): Promise<void> =>
  apply(alarms, await presentIn(alarms), put(new Map(), wanted));
