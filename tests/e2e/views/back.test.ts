// Owns the journey after a loss: how long the money lasts, a plan in one press, the first habit; all of it there after a restart.
import { expect, it } from 'vitest';
import { until } from '../browser/time-limit.ts';
import { fill, find, painted, press, see } from '../tools/person.ts';
import { sendAction, storedComeback } from '../tools/record.ts';
import { openSetting } from '../tools/setting.ts';
import { closeWelcome } from '../tools/welcome.ts';

const setting = openSetting();

it('a runway, a plan and a habit are written, and found again when the browser was closed', async () => {
  const { session } = setting();
  const page = await session.openExtensionPage('options.html#back');
  await fill(page, 'Money now', '9000');
  await fill(page, 'Monthly cost', '2000');
  await page.keyboard.press('Tab');
  await see(page, 'At $2,000 a month, your money lasts until');
  // The picture of the months pushes the rest of the page down.
  await painted(page);
  await press(page, 'Begin with a plan of six steps');
  const steps = () => page.evaluate(() => document.querySelectorAll('input[type=checkbox]').length);
  await until(5_000, 'the six steps', async () => (await steps()) === 6);
  await press(page, 'Add the habit: Learn for one hour');
  await press(page, 'Learn for one hour', 'label');
  await see(page, 'Kept in 1 of the last 8 weeks');
  // It is shown before it is stored, and a browser that is closed in between takes it along.
  await until(5_000, 'the week to be stored', async () =>
    (await storedComeback(page)).habits.some(({ weeks }) => weeks.length === 1),
  );

  await session.restart();
  await closeWelcome(session);
  const again = await session.openExtensionPage('options.html#back');
  await see(again, 'At $2,000 a month, your money lasts until');
  await see(again, 'Kept in 1 of the last 8 weeks');
  expect(await again.evaluate(() => document.querySelectorAll('input[type=checkbox]').length)).toBe(7);
  await press(again, 'Undo');
  await see(again, 'Kept in 0 of the last 8 weeks');
});

it('patterns begin with three ended contracts', async () => {
  const { session } = setting();
  const page = await session.openExtensionPage('options.html#patterns');
  await see(page, 'Patterns begin with 3 ended contracts');
  const endedAt = new Date(Date.now() - 86_400_000).toISOString();
  for (const id of ['42545630', '38901192', '38901193'])
    await sendAction(page, id, { type: 'begin', facts: { situation: 'client', reason: 'done', endedAt } });
  await see(page, 'Counted over 3 ended contracts');
  await find(page, 'The work is done', 'th');
  await until(5_000, 'every bar to have its width', () =>
    page.evaluate(() => [...document.querySelectorAll('.share.gain')].some((bar) => bar.clientWidth > 20)),
  );
});
