// Owns the promise that the extension asks nobody for anything: every request that leaves the browser is counted.
import { expect, it } from 'vitest';
import { isAsked } from '../../stand-in/traffic.ts';
import { openSidebar, press, see } from '../tools/person.ts';
import { openSetting } from '../tools/setting.ts';

const setting = openSetting();

it('the whole use of it causes not one request', async () => {
  const { session, standIn } = setting();
  const page = await session.open('/nx/wm/workroom/42545630/overview?slow=0');
  const frame = await openSidebar(session, page);
  await press(frame, 'Read this page and go on');
  await press(frame, 'Make my checklist');
  await see(frame, 'Show me how');
  for (const path of ['popup.html', 'options.html', 'welcome.html', 'sidebar.html?contract=42545630'])
    await (await session.openExtensionPage(path)).close();
  await session.killWorker();
  expect(standIn.requests.filter(isAsked).map(({ cause }) => cause)).toEqual(['typed']);
});

it('our pages could not reach the network if they tried', async () => {
  const { session, standIn } = setting();
  const before = standIn.requests.length;
  for (const path of ['popup.html', 'options.html', 'welcome.html', 'sidebar.html?contract=42545630']) {
    const page = await session.openExtensionPage(path);
    const outcomes = await page.evaluate(async () => {
      const image = new Image();
      const drawn = new Promise((done, failed) => {
        image.onload = done;
        image.onerror = () => failed(new Error('refused'));
      });
      image.src = 'https://www.upwork.com/favicon.ico';
      const tried = await Promise.allSettled([fetch('https://www.upwork.com/'), drawn]);
      return tried.map(({ status }) => status);
    });
    expect(outcomes, path).toEqual(['rejected', 'rejected']);
    await page.close();
  }
  expect(standIn.requests.slice(before).filter(isAsked)).toEqual([]);
});
