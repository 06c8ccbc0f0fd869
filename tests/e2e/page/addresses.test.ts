// Owns the promise that the sidebar stands on contract pages and nowhere else, for every known address.
import { describe, expect, it } from 'vitest';
import cases from '../../fixtures/url-cases.json' with { type: 'json' };
import { until } from '../browser/time-limit.ts';
import { hostCount } from '../tools/person.ts';
import { openSetting } from '../tools/setting.ts';

const WITH_SIDEBAR = ['workroom', 'contract-end', 'contract-legacy', 'workdiary'];
const addresses = cases.filter(({ url }) => /^https:\/\/www\.upwork\.com\//i.test(url));
const setting = openSetting();

/** Waits until the content script has had its say: it runs before `load` is over, a frame later it has mounted. */
const settled = (page: import('puppeteer-core').Page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))),
  );

describe('each address of Upwork, loaded', () => {
  it.each(addresses)('$kind: $url', async ({ url, kind }) => {
    const { session } = setting();
    const page = await session.open(url);
    await settled(page);
    expect(await hostCount(page)).toBe(WITH_SIDEBAR.includes(kind) ? 1 : 0);
    await page.close();
  });
});

describe('soft navigation', () => {
  it('takes the sidebar along from contract to contract, and away from contracts', async () => {
    const { session } = setting();
    const page = await session.open('/nx/wm/workroom/42545630/overview');
    const go = (path: string, method: 'pushState' | 'replaceState' = 'pushState') =>
      page.evaluate((to, how) => history[how](null, '', to), path, method);
    const count = (wanted: number) =>
      until(2_000, `${wanted} sidebars`, async () => (await hostCount(page)) === wanted);
    await count(1);
    await go('/nx/wm/freelancer/contracts');
    await count(0);
    await go('/nx/wm/workroom/38901192/overview');
    await count(1);
    await go('/nx/wm/offer/26984475', 'replaceState');
    await count(0);
    await session.back(page);
    await count(0);
    await session.back(page);
    await count(1);
    await page.close();
  });

  it('mounts within one frame of the new address', async () => {
    const { session } = setting();
    const page = await session.open('/nx/wm/freelancer/contracts');
    const frames = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          history.pushState(null, '', '/nx/wm/workroom/42545630/overview');
          let passed = 0;
          const look = () => {
            if (document.querySelector('div[data-end-contract-safely]') !== null || passed > 20) done(passed);
            else {
              passed += 1;
              requestAnimationFrame(look);
            }
          };
          requestAnimationFrame(look);
        }),
    );
    expect(frames).toBeLessThanOrEqual(1);
    await page.close();
  });
});
