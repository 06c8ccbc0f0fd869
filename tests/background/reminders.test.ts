// @vitest-environment node
import { expect, test, vi } from 'vitest';
import { MAX_ALARMS, replaceAlarms, setAlarms } from '../../entrypoints/background/alarms.ts';
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

const onNotice = async (): Promise<Worker> => {
  const worker = newWorker();
  await worker.act(BEGIN);
  await worker.act(TELL);
  await until(() => expect(worker.browser.alarmTimes.get(ALARM)).toBe(epochMs(NOTICE_ENDS)));
  return worker;
};
const announcedIn = async (worker: Worker) =>
  fine<'load'>(await worker.own('load', { contractId: ID })).contract?.announced;

test('Started notice sets one alarm at its end, and a taken back one clears it.', async () => {
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
    expect(worker.browser.alarmTimes.get(ALARM)).toBe(epochMs(later(NOTICE_ENDS, -7 * 86_400_000))),
  );
});

test('Alarms that the browser forgot are set again at the next start.', async () => {
  const worker = await onNotice();
  await worker.closeBrowser();
  worker.restart();
  await until(() => expect(worker.browser.alarmTimes.get(ALARM)).toBe(epochMs(NOTICE_ENDS)));
});

test('The end of the notice is announced once, and recorded.', async () => {
  const worker = await onNotice();
  worker.now = NOTICE_ENDS;
  worker.browser.alarmTimes.delete(ALARM);
  await worker.events().onAlarm();
  const id = `notice|${NOTICE_ENDS}|${ID}`;
  expect(worker.browser.announced).toEqual([id]);
  expect(worker.browser.shown.get(id)).toMatchObject({
    type: 'basic',
    title: 'Your notice is over',
    iconUrl: `${BASE_URL}icons/128.png`,
  });
  expect(await announcedIn(worker)).toEqual({ notice: NOTICE_ENDS });
  await worker.events().onAlarm();
  worker.restart();
  await worker.events().onStartup();
  expect(worker.browser.announced).toEqual([id]);
  expect(worker.browser.alarmTimes.has(ALARM)).toBe(false);
});

test('What fell due while the browser was closed comes once, late, at the next start.', async () => {
  const worker = await onNotice();
  await worker.closeBrowser();
  worker.now = later(NOTICE_ENDS, 3 * 86_400_000);
  worker.restart();
  // Start, browser start and a late alarm ask at the same time.
  await Promise.all([worker.events().onStartup(), worker.events().onAlarm(), worker.events().onStartup()]);
  expect(worker.browser.announced).toEqual([`notice|${NOTICE_ENDS}|${ID}`]);
  expect(worker.browser.toPages).toContainEqual({ bell: 'contract', contractId: ID, rev: 3 });
});

test('A worker that ended between showing and recording repeats itself in the same notification.', async () => {
  const worker = await onNotice();
  const id = `notice|${NOTICE_ENDS}|${ID}`;
  await worker.browser.notifications.create(id, { type: 'basic', title: 'Your notice is over', message: '' });
  worker.now = NOTICE_ENDS;
  worker.restart();
  await worker.events().onStartup();
  expect([...worker.browser.shown.keys()]).toEqual([id]);
});

test('Who switched reminders off gets neither alarm nor notification.', async () => {
  const worker = await onNotice();
  await worker.choose({ reminders: false });
  await until(() => expect(alarmsOf(worker)).toEqual([]));
  worker.now = NOTICE_ENDS;
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
  worker.now = NOTICE_ENDS;
  await worker.act({ type: 'tell', at: NOTICE_ENDS, zone: ZONE, facts: {} }, undefined, '22222');
  await worker.events().onStartup();
  expect(alarmsOf(worker)).toEqual(['contract:22222']);
  expect(logged).toHaveBeenCalledWith(expect.objectContaining({ message: 'Refused.' }));
});

test('A click on a notification opens our own page on that contract and takes it away.', async () => {
  const worker = await onNotice();
  const id = `notice|${NOTICE_ENDS}|${ID}`;
  await worker.browser.notifications.create(id, { type: 'basic', title: '', message: '' });
  await worker.events().onNotificationClicked(id);
  expect(worker.browser.opened).toEqual([`${BASE_URL}popup.html?contract=${ID}`]);
  expect(worker.browser.shown.size).toBe(0);
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
