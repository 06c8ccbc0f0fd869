// Owns the browser's alarms: a projection of what is wanted, never a memory. Firefox forgets them at exit, so the
// difference is made good at every start and after every write.
import { epochMs, type Instant } from '../../../utils/domain/time.ts';
import type { Reminders } from '../../../utils/domain/views/reminders/reminders.ts';
import { maySleepThrough } from '../../../utils/domain/views/reminders/sleep.ts';
import { type BrowserApi, isFirefox } from '../browser-api.ts';

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
const beat = async (alarms: BrowserApi['alarms'], now: Instant | undefined): Promise<void> => {
  if (now === undefined) {
    await alarms.clear(HEARTBEAT);
    return;
  }
  const nowMs = epochMs(now);
  const present = (await alarms.getAll()).find(({ name }) => name === HEARTBEAT)?.scheduledTime;
  const stands = present !== undefined && present > nowMs && present <= nowMs + BEAT_MS;
  if (!stands) await alarms.create(HEARTBEAT, { when: nowMs + BEAT_MS });
};

/** Chromium's: with it the browser rings all that is overdue. It asks nothing of us. */
export const POLL_ALARM = 'poll';
const POLL_MS = 60_000;
/**
 * Sets the alarm that rings each minute; clears it where no moment is named. An overdue one is about to ring and is left alone; one
 * that stands further ahead is from before the clock was set back.
 */
const poll = async (alarms: BrowserApi['alarms'], now: Instant | undefined): Promise<void> => {
  if (now === undefined) {
    await alarms.clear(POLL_ALARM);
    return;
  }
  const when = epochMs(now) + POLL_MS;
  const present = (await alarms.getAll()).find(({ name }) => name === POLL_ALARM)?.scheduledTime;
  if (present === undefined || present > when)
    await alarms.create(POLL_ALARM, { when, periodInMinutes: POLL_MS / 60_000 });
};

type Watching = Pick<BrowserApi, 'alarms' | 'notifications'>;
const isWanted = ({ alarmAt, announcements }: Reminders): boolean =>
  alarmAt !== undefined || announcements.length > 0;
/** Firefox rings nothing earlier for another alarm. */
const isPollWanted = (browserApi: Watching, reminders: readonly Reminders[], now: Instant): boolean =>
  !isFirefox(browserApi) && reminders.some(({ alarmAt }) => maySleepThrough(alarmAt, now));
/**
 * After a sleep the browsers ring as much too late as it lasted: while anything of these reminders is wanted, they are made to
 * look sooner.
 */
export const watch = async (browserApi: Watching, reminders: Reminders, now: Instant): Promise<void> => {
  if (isWanted(reminders)) await beat(browserApi.alarms, now);
  if (isPollWanted(browserApi, [reminders], now)) await poll(browserApi.alarms, now);
};
/** The same where these are all that there are: what is not needed for them is taken away. */
export const watchOnly = async (
  browserApi: Watching,
  reminders: readonly Reminders[],
  now: Instant,
): Promise<void> => {
  await beat(browserApi.alarms, reminders.some(isWanted) ? now : undefined);
  await poll(browserApi.alarms, isPollWanted(browserApi, reminders, now) ? now : undefined);
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
