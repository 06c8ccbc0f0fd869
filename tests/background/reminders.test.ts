// @vitest-environment node
import { expect, test, vi } from 'vitest';
import {
  MAX_ALARMS,
  POLL_ALARM,
  replaceAlarms,
  setAlarms,
} from '../../entrypoints/background/signals/alarms.ts';
import { epochMs, later } from '../../utils/domain/time.ts';
import { CONTRACT_ID as ID } from '../builders.ts';
import { at, NOW } from '../clock.ts';
import { BASE_URL, fakeBrowser } from './fake-browser.ts';
import { alarmsOf, fine, newWorker, until, type Worker, ZONE } from './worker.ts';

const ALARM = `contract:${ID}`;
const BEGIN = { type: 'begin', facts: { situation: 'me', kind: 'hourly' } } as const;
const TELL = { type: 'tell', at: NOW, zone: ZONE, facts: {} } as const;
/** 24:00 in New York on 18 November: fourteen days after NOW's day. */
const NOTICE_ENDS = '2026-11-19T05:00:00Z';
/** 09:00 there on the last day. */
const MORNING = '2026-11-18T14:00:00Z';
const NOTIFICATION = `notice|${NOTICE_ENDS}|${ID}`;
const HEARTBEAT = 'heartbeat';
const MINUTE = 60_000;

const onNotice = async (browser = fakeBrowser()): Promise<Worker> => {
  const worker = newWorker(browser);
  await worker.act(BEGIN);
  await worker.act(TELL);
  await until(() => expect(worker.browser.alarmTimes.get(ALARM)).toBe(epochMs(MORNING)));
  await worker.events().onStartup();
  return worker;
};
const announcedIn = async (worker: Worker) =>
  fine<'load'>(await worker.own('load', { contractId: ID })).contract?.announced;

test('Started notice sets one alarm for the morning of its last day, and a taken back one clears it.', async () => {
  const worker = await onNotice();
  await worker.act({ type: 'say', facts: {}, clear: ['toldAt', 'toldZone'] });
  await until(() => expect(alarmsOf(worker)).toEqual([]));
});

test('An older state does not overtake a newer one on its way to the alarm.', async () => {
  const worker = newWorker();
  const { alarms } = worker.browser;
  const create = alarms.create;
  await worker.act(BEGIN);
  await worker.events().onStartup();
  // A browser that takes its time to set an alarm.
  alarms.create = async (name?: string | object, info?: object) => {
    if (name !== ALARM) return create(name as string, info as { when: number });
    begun += 1;
    for (let turn = 0; turn < 2_000; turn += 1) await new Promise(setImmediate);
    await create(name as string, info as { when: number });
    created += 1;
  };
  let [begun, created] = [0, 0];
  await worker.act(TELL);
  await until(() => expect(begun).toBe(1));
  await worker.act({ type: 'say', facts: {}, clear: ['toldAt', 'toldZone'] });
  await worker.events().onStartup();
  await until(() => expect(created).toBe(1));
  expect(alarmsOf(worker)).toEqual([]);
});

test('A changed default moves the alarm.', async () => {
  const worker = await onNotice();
  await worker.choose({ noticeDaysHourly: 7 });
  await until(() =>
    expect(worker.browser.alarmTimes.get(ALARM)).toBe(epochMs(later(MORNING, -7 * 86_400_000))),
  );
});

test('Alarms that the browser forgot are set again at the next start.', async () => {
  const worker = await onNotice();
  await worker.closeBrowser();
  worker.restart();
  await until(() => expect(worker.browser.alarmTimes.get(ALARM)).toBe(epochMs(MORNING)));
});

test('The last day of the notice is announced once, and recorded.', async () => {
  const worker = await onNotice();
  worker.now = MORNING;
  worker.browser.alarmTimes.delete(ALARM);
  await worker.events().onAlarm();
  expect(worker.browser.announced).toEqual([NOTIFICATION]);
  expect(worker.browser.shown.get(NOTIFICATION)).toMatchObject({
    type: 'basic',
    title: 'End Contract Safely: The last day of your notice is today',
    iconUrl: `${BASE_URL}icons/128.png`,
    requireInteraction: true,
    buttons: [{ title: 'In 1 hour' }, { title: 'Tomorrow, 9:00 am' }],
  });
  expect(await announcedIn(worker)).toEqual({ notice: NOTICE_ENDS });
  await worker.events().onAlarm();
  worker.restart();
  await worker.events().onStartup();
  expect(worker.browser.announced).toEqual([NOTIFICATION]);
  expect(worker.browser.alarmTimes.has(ALARM)).toBe(false);
});

test('A heartbeat rings every quarter of an hour while anything is wanted, and no longer.', async () => {
  const worker = await onNotice();
  const { alarmTimes } = worker.browser;
  await until(() => expect(alarmTimes.get(HEARTBEAT)).toBe(epochMs(NOW) + 15 * MINUTE));
  // Asleep for a day: the alarm of the morning is late by as much, the heartbeat rings soon.
  alarmTimes.delete(HEARTBEAT);
  worker.now = later(MORNING, MINUTE);
  await worker.events().onAlarm();
  expect(worker.browser.announced).toEqual([NOTIFICATION]);
  await worker.act({ type: 'keep' });
  await worker.events().onAlarm();
  expect([...alarmTimes.keys()]).toEqual(['export-reminder']);
});

const POLL = POLL_ALARM;
/** What is due in two days: a computer that is closed now may sleep through it. */
const soonOnNotice = async (browser = fakeBrowser()): Promise<Worker> => {
  const worker = await onNotice(browser);
  worker.now = later(MORNING, -2 * 86_400_000);
  await worker.events().onAlarm({ name: HEARTBEAT });
  return worker;
};

test('Chromium looks each minute while a reminder is so near that a sleep may hide it, and no longer.', async () => {
  const worker = await onNotice();
  const { alarmTimes } = worker.browser;
  expect(alarmTimes.has(POLL)).toBe(false);
  worker.now = later(MORNING, -3 * 86_400_000);
  await worker.events().onAlarm({ name: HEARTBEAT });
  expect(alarmTimes.get(POLL)).toBe(epochMs(worker.now) + MINUTE);
  // Left alone where it stands right, also by a look in between.
  const create = vi.spyOn(worker.browser.alarms, 'create');
  worker.now = later(worker.now, MINUTE / 2);
  await worker.events().onAlarm({ name: HEARTBEAT });
  expect(create.mock.calls.filter(([name]) => (name as unknown) === POLL)).toEqual([]);
  // Overdue after a sleep, it is about to ring: set anew it would ring a minute later.
  alarmTimes.set(POLL, epochMs(worker.now) - 60 * MINUTE);
  await worker.events().onAlarm({ name: HEARTBEAT });
  expect(alarmTimes.get(POLL)).toBe(epochMs(worker.now) - 60 * MINUTE);
  // Set anew where the clock was set back: Chromium would wait until it has caught up.
  alarmTimes.set(POLL, epochMs(worker.now) + 60 * MINUTE);
  await worker.events().onAlarm({ name: HEARTBEAT });
  expect(alarmTimes.get(POLL)).toBe(epochMs(worker.now) + MINUTE);
  await worker.act({ type: 'keep' });
  await worker.events().onAlarm({ name: HEARTBEAT });
  expect([...alarmTimes.keys()]).toEqual(['export-reminder']);
});

test('A change that brings a reminder near begins that at once.', async () => {
  const worker = newWorker();
  await worker.act(BEGIN);
  worker.now = later(MORNING, -2 * 86_400_000);
  await worker.events().onStartup();
  expect(worker.browser.alarmTimes.has(POLL)).toBe(false);
  await worker.act(TELL);
  await until(() => expect(worker.browser.alarmTimes.get(POLL)).toBe(epochMs(worker.now) + MINUTE));
});

test('In Firefox an alarm each minute would help nothing, so there is none.', async () => {
  const worker = await soonOnNotice(fakeBrowser(undefined, 'firefox'));
  expect([...worker.browser.alarmTimes.keys()].sort()).toEqual([ALARM, 'export-reminder', HEARTBEAT].sort());
});

test('A worker that began for the alarm of each minute alone looks at nothing, in the browser or in the database.', async () => {
  const worker = await soonOnNotice();
  const { alarms, notifications, action, storage } = worker.browser;
  const spies = [alarms, notifications, action, storage.local, storage.session].flatMap((part) =>
    Object.entries(part)
      .filter(([, call]) => typeof call === 'function')
      .map(([name]) => vi.spyOn(part as unknown as Record<string, () => unknown>, name)),
  );
  const open = vi.spyOn(worker.factory as IDBFactory, 'open');
  worker.restart();
  await worker.events().onAlarm({ name: POLL });
  for (let turn = 0; turn < 200; turn += 1) await new Promise(setImmediate);
  expect(spies.filter(({ mock }) => mock.calls.length > 0)).toEqual([]);
  expect(open).not.toHaveBeenCalled();

  // Another event makes it a life like every other.
  await worker.own('load-settings', {});
  await until(() => expect(open).toHaveBeenCalled());
  vi.restoreAllMocks();
});

test('A heartbeat from before the clock was set back is set anew.', async () => {
  const worker = await onNotice();
  await until(() => expect(worker.browser.alarmTimes.has(HEARTBEAT)).toBe(true));
  worker.now = at({ hours: -2 });
  await worker.events().onAlarm();
  expect(worker.browser.alarmTimes.get(HEARTBEAT)).toBe(epochMs(at({ hours: -2 })) + 15 * MINUTE);
});

test('An alarm that rings early says nothing, and its moment stays wanted.', async () => {
  const worker = await onNotice();
  worker.browser.alarmTimes.delete(ALARM);
  worker.now = later(MORNING, -2 * 60 * MINUTE);
  await worker.events().onAlarm();
  expect(worker.browser.announced).toEqual([]);
  expect(worker.browser.alarmTimes.get(ALARM)).toBe(epochMs(MORNING));
});

test('Firefox is told nothing that it does not know, and what it did not show comes again.', async () => {
  const worker = await onNotice(fakeBrowser(undefined, 'firefox'));
  worker.now = MORNING;
  await worker.events().onAlarm();
  expect(worker.browser.announced).toEqual([NOTIFICATION]);
  expect(await announcedIn(worker)).toEqual({});
  worker.browser.tellShown = (id) => worker.events().onNotificationShown(id);
  await worker.events().onAlarm();
  expect(worker.browser.announced).toEqual([NOTIFICATION, NOTIFICATION]);
  expect(await announcedIn(worker)).toEqual({ notice: NOTICE_ENDS });
  await worker.events().onAlarm();
  expect(worker.browser.announced).toHaveLength(2);
});

const endings = async (worker: Worker, count: number): Promise<void> => {
  for (let index = 0; index < count; index += 1) {
    const id = `${22_222 + index}`;
    await worker.act(BEGIN, undefined, id);
    await worker.act(TELL, undefined, id);
  }
  await worker.events().onStartup();
};

test('Several that are due at once are one notification, and each is recorded.', async () => {
  const worker = newWorker();
  await endings(worker, 5);
  worker.now = MORNING;
  await worker.events().onAlarm();
  const [id = ''] = worker.browser.announced;
  expect(worker.browser.announced).toHaveLength(1);
  expect(worker.browser.shown.get(id)).toMatchObject({
    title: 'End Contract Safely: 5 reminders',
    message: expect.stringContaining('4 more'),
  });
  await worker.events().onAlarm();
  expect(worker.browser.announced).toHaveLength(1);
  await worker.events().onNotificationClicked(id);
  expect(worker.browser.opened).toEqual([`${BASE_URL}popup.html`]);
  expect(worker.browser.shown.size).toBe(0);
});

test('A notification of several goes when the last of them is answered, not before.', async () => {
  const worker = newWorker();
  await endings(worker, 2);
  worker.now = MORNING;
  await worker.events().onAlarm();
  expect(worker.browser.shown.size).toBe(1);
  await worker.act({ type: 'keep' }, undefined, '22222');
  await worker.events().onAlarm();
  expect(worker.browser.shown.size).toBe(1);
  await worker.act({ type: 'keep' }, undefined, '22223');
  await until(() => expect(worker.browser.shown.size).toBe(0));
});

test('What was answered or moved is taken off the screen.', async () => {
  const worker = await onNotice();
  worker.now = MORNING;
  await worker.events().onAlarm();
  expect(worker.browser.shown.size).toBe(1);
  await worker.act({ type: 'say', facts: { lastDay: '2026-11-25' }, clear: [] });
  await until(() => expect(worker.browser.shown.size).toBe(0));
});

test('A button puts a reminder off: it goes, and comes once more at that moment.', async () => {
  const worker = await onNotice();
  worker.now = MORNING;
  await worker.events().onAlarm();
  await worker.events().onNotificationButton(NOTIFICATION, 0);
  const until1 = later(MORNING, 60 * MINUTE);
  await until(() => expect(worker.browser.alarmTimes.get(ALARM)).toBe(epochMs(until1)));
  expect(worker.browser.shown.size).toBe(0);
  worker.now = until1;
  worker.restart();
  await worker.events().onAlarm();
  expect(worker.browser.announced).toEqual([NOTIFICATION, NOTIFICATION]);
});

test('A reminder that was put off in a view is taken off the screen.', async () => {
  const worker = await onNotice();
  worker.now = MORNING;
  await worker.events().onAlarm();
  await worker.act({ type: 'snooze', timer: 'notice', until: later(MORNING, 60 * MINUTE) });
  await until(() => expect(worker.browser.shown.size).toBe(0));
});

test('In the quiet hours nothing comes; after them it does.', async () => {
  const worker = await onNotice();
  // 23:00 in New York, after the morning was slept through.
  worker.now = '2026-11-19T04:00:00Z';
  await worker.events().onAlarm();
  expect(worker.browser.announced).toEqual([]);
  expect(worker.browser.alarmTimes.get(ALARM)).toBe(epochMs('2026-11-19T13:00:00Z'));
  worker.now = '2026-11-19T13:00:00Z';
  await worker.events().onAlarm();
  expect(worker.browser.shown.get(NOTIFICATION)?.title).toContain('Your notice is over');
});

test('What fell due while the browser was closed comes once, late, at the next start.', async () => {
  const worker = await onNotice();
  await worker.closeBrowser();
  worker.now = later(MORNING, 3 * 86_400_000);
  worker.restart();
  // Start, browser start and a late alarm ask at the same time.
  await Promise.all([worker.events().onStartup(), worker.events().onAlarm(), worker.events().onStartup()]);
  expect(worker.browser.announced).toEqual([`notice|${NOTICE_ENDS}|${ID}`]);
  expect(worker.browser.toPages).toContainEqual({ changed: 'contract', contractId: ID, rev: 3 });
});

test('A worker that ended between showing and recording repeats itself in the same notification.', async () => {
  const worker = await onNotice();
  const id = `notice|${NOTICE_ENDS}|${ID}`;
  await worker.browser.notifications.create(id, { type: 'basic', title: 'Your notice is over', message: '' });
  worker.now = MORNING;
  worker.restart();
  await worker.events().onStartup();
  expect([...worker.browser.shown.keys()]).toEqual([id]);
});

test('Who switched reminders off gets neither alarm nor notification.', async () => {
  const worker = await onNotice();
  await worker.choose({ reminders: false });
  await until(() => expect(alarmsOf(worker)).toEqual([]));
  worker.now = MORNING;
  await worker.events().onStartup();
  expect(worker.browser.announced).toEqual([]);
});

test('A browser that shows no notification still gets its alarms and badges, and the fault is logged.', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const worker = await onNotice();
  await worker.act(BEGIN, undefined, '22222');
  await worker.act(TELL, undefined, '22222');
  await worker.events().onStartup();
  worker.browser.notifications.create = () => Promise.reject(new Error('Refused.'));
  worker.browser.alarmTimes.clear();
  worker.now = MORNING;
  await worker.act({ type: 'tell', at: MORNING, zone: ZONE, facts: {} }, undefined, '22222');
  await worker.events().onStartup();
  expect(alarmsOf(worker)).toEqual(['contract:22222']);
  expect(logged).toHaveBeenCalledWith(expect.objectContaining({ message: 'Refused.' }));
});

test('A press on a notification opens the checklist of that ending at the step, and takes it away.', async () => {
  const worker = await onNotice();
  worker.now = MORNING;
  await worker.events().onAlarm();
  await worker.events().onNotificationClicked(NOTIFICATION);
  expect(worker.browser.opened).toEqual([`${BASE_URL}sidebar.html?contract=${ID}`]);
  expect(worker.browser.shown.size).toBe(0);
  const load = async () => fine<'load'>(await worker.own('load', { contractId: ID })).asked;
  expect(await load()).toBe('notice');
  expect(await load()).toBeUndefined();
});

test('Where a tab shows the contract, a press brings that to the front and opens a closed checklist.', async () => {
  const worker = await onNotice();
  await worker.page('page-shown', { contractId: ID }, 7);
  worker.browser.standing.set(7, ID);
  worker.now = MORNING;
  await worker.events().onAlarm();
  await worker.events().onNotificationClicked(NOTIFICATION);
  expect(worker.browser.broughtToFront).toEqual([7]);
  expect(worker.browser.opened).toEqual([]);
  expect(worker.browser.toTabs).toContainEqual({ tabId: 7, message: { call: 'toggle-sidebar' } });
});

test('A checklist that is open there stays open and looks for the step.', async () => {
  const worker = await onNotice();
  worker.waits = { shownMs: 10, takenMs: 30_000 };
  worker.restart();
  await worker.page('page-shown', { contractId: ID }, 7);
  worker.browser.standing.set(7, ID);
  worker.now = MORNING;
  await worker.events().onAlarm();
  worker.browser.toTabs.length = 0;
  const pressed = worker.events().onNotificationClicked(NOTIFICATION);
  await until(() => expect(worker.browser.toTabs).toContainEqual(expect.objectContaining({ tabId: 7 })));
  expect(fine<'load'>(await worker.own('load', { contractId: ID })).asked).toBe('notice');
  await pressed;
  expect(worker.browser.toTabs).not.toContainEqual({ tabId: 7, message: { call: 'toggle-sidebar' } });
});

test('A tab that went elsewhere meanwhile is left alone.', async () => {
  const worker = await onNotice();
  await worker.page('page-shown', { contractId: ID }, 7);
  worker.browser.standing.set(7, '99999');
  worker.now = MORNING;
  await worker.events().onAlarm();
  await worker.events().onNotificationClicked(NOTIFICATION);
  expect(worker.browser.broughtToFront).toEqual([]);
  expect(worker.browser.opened).toEqual([`${BASE_URL}sidebar.html?contract=${ID}`]);
});

test.each([
  ['Chromium says no more than that it was sent', 'chromium', true, 'sent'],
  ['Firefox says that it was shown', 'firefox', true, 'shown'],
  ['a desktop without notifications shows none', 'firefox', false, 'unseen'],
] as const)('Of a test notification %s.', async (_, kind, isShown, outcome) => {
  const worker = newWorker(fakeBrowser(undefined, kind));
  if (isShown) worker.browser.tellShown = (id) => worker.events().onNotificationShown(id);
  expect(await worker.own('test-notification', {})).toBe(outcome);
  expect(worker.browser.announced).toEqual(['test']);
});

test('Where notifications are forbidden, the test says so and tries none.', async () => {
  const worker = newWorker();
  worker.browser.notifications.getPermissionLevel = async () => 'denied';
  expect(await worker.own('test-notification', {})).toBe('refused');
  expect(worker.browser.announced).toEqual([]);
});

test('The icon counts what is due within 48 hours where no contract is shown, in the colour of a loss.', async () => {
  const worker = newWorker();
  await worker.act({ type: 'begin', facts: { situation: 'client', kind: 'hourly', endedAt: NOW } });
  worker.now = at({ days: 13 });
  await worker.events().onAlarm();
  expect(worker.browser.badges.get(-1)).toBe('1');
  expect(worker.browser.grounds.get(-1)).toBe('#b3261e');
  await worker.act({ type: 'say', facts: { feedbackLeftAt: at({ days: 13 }) }, clear: [] });
  await until(() => expect(worker.browser.badges.get(-1)).toBe(''));
});

test('A first-run page opens on install and never on an update.', async () => {
  const worker = newWorker();
  await worker.events().onInstalled({ reason: 'update' });
  await worker.events().onInstalled({ reason: 'browser_update' });
  expect(worker.browser.opened).toEqual([]);
  await worker.events().onInstalled({ reason: 'install' });
  expect(worker.browser.opened).toEqual([`${BASE_URL}welcome.html`]);
});

test('The shortcut reaches the active tab, where somebody listens; other commands and tabs are left alone.', async () => {
  const worker = newWorker();
  await worker.events().onCommand('toggle-sidebar');
  worker.browser.listening.add(5);
  await worker.events().onCommand('something-else');
  await worker.events().onCommand('toggle-sidebar');
  expect(worker.browser.toTabs).toEqual([{ tabId: 5, message: { call: 'toggle-sidebar' } }]);
});

test('Wanted and present alarms are compared: kept, moved, made, cleared, and foreign ones left.', async () => {
  const { alarms, alarmTimes } = fakeBrowser();
  for (const [name, days] of [
    ['kept', 1],
    ['moved', 2],
    ['cleared', 3],
  ] as const)
    alarms.create(`contract:${name}`, { when: epochMs(at({ days })) });
  alarms.create('foreign', { when: epochMs(NOW) });
  const create = vi.spyOn(alarms, 'create');
  await replaceAlarms(
    alarms,
    new Map([
      ['kept', at({ days: 1 })],
      ['moved', at({ days: 9 })],
      ['made', at({ days: 4 })],
      ['nothing', undefined],
    ]),
  );
  expect(Object.fromEntries(alarmTimes)).toEqual({
    foreign: epochMs(NOW),
    'contract:kept': epochMs(at({ days: 1 })),
    'contract:moved': epochMs(at({ days: 9 })),
    'contract:made': epochMs(at({ days: 4 })),
  });
  expect(create).toHaveBeenCalledTimes(2);
});

test('More endings than the browser has alarms: the soonest have theirs.', async () => {
  const { alarms, alarmTimes } = fakeBrowser();
  const many = Array.from(
    { length: 1_000 },
    (_, index) => [`${10_000 + index}`, at({ hours: 1_000 - index })] as const,
  );
  await replaceAlarms(alarms, new Map(many));
  expect(alarmTimes.size).toBe(MAX_ALARMS);
  expect(alarmTimes.has('contract:10999')).toBe(true);
  expect(alarmTimes.has('contract:10000')).toBe(false);
  await setAlarms(alarms, new Map([['10000', at({ minutes: 5 })]]));
  expect(alarmTimes.size).toBe(MAX_ALARMS);
  expect(alarmTimes.has('contract:10000')).toBe(true);
});
