// Owns the promise that the notice's end is announced once, also when the browser was closed at that moment.
import { expect, it } from 'vitest';
import { until } from '../browser/time-limit.ts';
import { sendAction } from '../tools/record.ts';
import { openSetting } from '../tools/setting.ts';
import { closeWelcome } from '../tools/welcome.ts';

const MINUTE_MS = 60_000;
const setting = openSetting();

/** The offset zone in which the UTC minute is midnight: there a notice of no days ends in that minute. */
const zoneWithMidnightAt = (minuteMs: number): string => {
  const minutes = (minuteMs / MINUTE_MS) % 1_440;
  const [sign, offset] = minutes > 720 ? ['+', 1_440 - minutes] : ['-', minutes];
  const text = (part: number) => String(part).padStart(2, '0');
  return `${sign}${text(Math.floor(offset / 60))}:${text(offset % 60)}`;
};

it('the end of a notice is announced when it comes, and once when the browser was closed', async () => {
  const { session } = setting();
  const first = Math.ceil((Date.now() + 5_000) / MINUTE_MS) * MINUTE_MS;
  const announced = async (contractId: string) =>
    (await session.notifications()).filter(({ id }) => id.endsWith(`|${contractId}`)).length;
  const page = await session.openExtensionPage('popup.html');
  const tell = async (contractId: string, dueMs: number) => {
    // On the day that ends at due, and never in the future.
    const at = new Date(Math.min(Date.now(), dueMs - MINUTE_MS / 2)).toISOString();
    const zone = zoneWithMidnightAt(dueMs);
    const facts = { noticeDays: 0, noticeCounting: 'calendar' } as const;
    await sendAction(page, contractId, { type: 'begin', facts: { situation: 'me', kind: 'hourly' } });
    await sendAction(page, contractId, { type: 'tell', at, zone, facts }, zone);
  };
  await tell('42545630', first);
  await tell('38901192', first + MINUTE_MS);
  expect(await announced('42545630')).toBe(0);
  await until(
    first + 10_000 - Date.now(),
    'the first notice to be announced',
    async () => (await announced('42545630')) === 1,
  );

  await session.restart(() =>
    until(
      2 * MINUTE_MS,
      'the second notice to pass while the browser is closed',
      () => Date.now() > first + MINUTE_MS,
    ),
  );
  await closeWelcome(session);
  await until(
    10_000,
    'the second notice to be announced late',
    async () => (await announced('38901192')) === 1,
  );
  await session.killWorker();
  await session.openExtensionPage('options.html');
  expect(await announced('38901192')).toBe(1);
  expect(await announced('42545630')).toBe(0);
}, 200_000);
