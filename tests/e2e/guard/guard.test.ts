// Owns the promise that a person's "End contract" is held once while steps are open, and that nothing else is.
import type { KeyInput, Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { UNKNOWN_CONTRACT } from '../../../utils/domain/rules/guard-questions.ts';
import type { Settings } from '../../../utils/domain/settings/settings.ts';
import { isAsked } from '../../stand-in/traffic.ts';
import { until } from '../browser/time-limit.ts';
import { whileBusy } from '../storage/stall.ts';
import { inRoot } from '../tools/closed-root.ts';
import {
  answerWith,
  asks,
  asksNoMore,
  isAsking,
  isSidebarOpen,
  knows,
  WITH_OPEN_STEPS,
} from '../tools/on-page.ts';
import { onHost, press, see } from '../tools/person.ts';
import { changeSettings, sendAction } from '../tools/record.ts';
import { BROWSER, openSetting } from '../tools/setting.ts';
import { pressEnd } from '../tools/tour.ts';

declare const browser: { runtime: { sendMessage: (message: unknown) => Promise<unknown> } };

// So wide that the open sidebar covers no button of the page.
const setting = openSetting({ window: { width: 2200, height: 900 } });
const END = '[role=menuitem][data-act=end]';
const KEYS: [string, KeyInput][] = [
  ['Enter', 'Enter'],
  ['Space', ' '],
];

let own: Page;
let contractId = '45000000';
beforeAll(async () => {
  own = await setting().session.openExtensionPage('options.html');
});
// A contract of its own for each test; the stand-in shows any id as a running hourly one.
beforeEach(() => {
  contractId = String(Number(contractId) + 1);
});

const begin = () =>
  sendAction(own, contractId, { type: 'begin', facts: { situation: 'me', kind: 'hourly' } });
const send = (type: string, request: unknown) =>
  own.evaluate((message) => browser.runtime.sendMessage(message), { type, request });
const choose = (guard: Settings['guard']) => changeSettings(own, { guard });
const load = () => send('load', { contractId }) as Promise<{ contract: Contract; settings: Settings }>;
/** Opens the contract where our tab comes to have that name. */
const openContract = async (name: RegExp, tab = 'overview'): Promise<Page> => {
  const page = await setting().session.open(`/nx/wm/workroom/${contractId}/${tab}?slow=0`);
  await knows(page, name);
  return page;
};
const openWithOpenSteps = async (): Promise<Page> => {
  await begin();
  return openContract(WITH_OPEN_STEPS);
};
/** Presses the button of the last page, which ends the contract. */
const pressLast = async (page: Page): Promise<void> => {
  await (await page.waitForSelector('form[method=post] button[type=submit]'))?.click();
};
/** Ticks every must-do, or sets it aside where a tick alone does not settle it. */
const settleAll = async (): Promise<void> => {
  for (let rounds = 0; rounds < 5; rounds += 1) {
    const { contract, settings } = await load();
    const items = planFor(contract, settings, new Date().toISOString()).items;
    const open = items.filter(({ mustDo, status }) => mustDo && status === 'open');
    if (open.length === 0) return;
    for (const { key } of open)
      await sendAction(own, contractId, { type: 'set-aside', item: key, reason: 'Settled in the test.' });
  }
  throw new Error('Some must-dos stay open.');
};

const focusedInRoot = (page: Page) => inRoot(page, (root) => root.activeElement?.getAttribute('data-words'));
const pageDialog = (page: Page) => page.evaluate(() => document.querySelector('.dialog') !== null);
const pageFocus = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.act);
/** The dialog's answer and the focus come one task later. */
const focusIsBack = (page: Page): Promise<true> =>
  until(
    5_000,
    'the keyboard back on the control',
    async () => (await pageFocus(page)) === 'end' || undefined,
  ).then(() => true);

const seeHeld = async (page: Page): Promise<void> => {
  await asks(page);
  expect(await pageDialog(page)).toBe(false);
  expect(await onHost(page)).toBe(true);
  expect(await focusedInRoot(page)).toBe('Back to the checklist');
};
const seePassed = async (page: Page): Promise<void> => {
  await until(5_000, 'the dialog of the page', () => pageDialog(page));
  expect(await isAsking(page)).toBe(false);
};
const pressAgain = async (page: Page): Promise<void> => {
  await (await page.waitForSelector(END))?.click();
};
/** What reached the stand-in that neither a test, a link, a form nor the browser itself asks for. */
const caused = () =>
  setting().standIn.requests.filter(({ cause }) => cause === 'unexpected' || cause === 'refused');

describe('with open steps', () => {
  it('a mouse press is held, going back opens the checklist, and a second press passes', async () => {
    const page = await openWithOpenSteps();
    const before = setting().standIn.requests.filter(isAsked);
    await pressEnd(page);
    await seeHeld(page);
    await page.keyboard.press('Escape');
    await asksNoMore(page);
    await until(5_000, 'the sidebar to open', () => isSidebarOpen(page));
    await focusIsBack(page);
    expect(new URL(page.url()).pathname).toBe(`/nx/wm/workroom/${contractId}/overview`);
    await pressAgain(page);
    await seePassed(page);
    expect(setting().standIn.requests.filter(isAsked)).toEqual(before);
    await page.close();
  });

  it('the dialog names what is open, worst first, and offers going back before letting go', async () => {
    const page = await openWithOpenSteps();
    await pressEnd(page);
    await seeHeld(page);
    const said = await inRoot(page, (root) => ({
      role: root.querySelector('dialog')?.getAttribute('role'),
      items: [...root.querySelectorAll('li')].map((item) => item.getAttribute('data-words')),
      buttons: [...root.querySelectorAll('dialog button')].map((button) => button.getAttribute('data-words')),
    }));
    expect(said?.role).toBe('alertdialog');
    expect(said?.items).toContain('Log every hour now');
    expect(said?.buttons).toEqual(['Back to the checklist', 'I know, let me end it']);
    await page.close();
  });

  it.each([
    ['320 x 568', 320, 568],
    ['320 x 568 at 200 %', 160, 284],
    ['1280 x 800', 1280, 800],
  ])('title and both buttons are in view at %s, in at most 60 words', async (_, width, height) => {
    await sendAction(own, contractId, { type: 'begin', facts: { situation: 'me', kind: 'fixed' } });
    const milestone = { id: 'm1', name: 'Calendar', amount: { cents: 40_000, currency: 'USD' } };
    await sendAction(own, contractId, {
      type: 'put',
      list: 'milestones',
      entry: { ...milestone, state: 'funded' },
    });
    const page = await openContract(WITH_OPEN_STEPS);
    await pressEnd(page);
    await seeHeld(page);
    await page.setViewport({ width, height });
    const shown = await inRoot(page, (root) => {
      const dialog = root.querySelector('dialog');
      const isInView = (element: Element) => {
        const { top, left, right, bottom, height: tall } = element.getBoundingClientRect();
        return tall >= 18 && top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
      };
      const said = [...(dialog?.querySelectorAll('[data-words]') ?? [])];
      return {
        inView: [...(dialog?.querySelectorAll('h2, button') ?? [])].map(isInView),
        scrolled: dialog?.scrollTop,
        words: said.flatMap((element) => element.getAttribute('data-words')?.split(' ') ?? []).length,
        sum: said.some((element) => element.getAttribute('data-words')?.includes('$400')),
      };
    });
    expect(shown?.inView).toEqual([true, true, true]);
    expect(shown?.scrolled).toBe(0);
    expect(shown?.words).toBeLessThanOrEqual(60);
    expect(shown?.sum).toBe(true);
    await page.close();
  });

  it.runIf(BROWSER === 'chromium')('a screen reader finds the dialog by role, name and buttons', async () => {
    const page = await openWithOpenSteps();
    await pressEnd(page);
    await seeHeld(page);
    const dialog = '::-p-aria([name="Before you end this contract"][role="alertdialog"])';
    expect(await page.$(dialog)).not.toBeNull();
    for (const name of ['Back to the checklist', 'I know, let me end it'])
      expect(await page.$(`::-p-aria([name="${name}"][role="button"])`)).not.toBeNull();
    await page.close();
  });

  it('the button that goes back does the same as Escape', async () => {
    const page = await openWithOpenSteps();
    await pressEnd(page);
    await seeHeld(page);
    await answerWith(page, 'back');
    await until(5_000, 'the sidebar to open', () => isSidebarOpen(page));
    await focusIsBack(page);
    await page.close();
  });

  it('"I know" lets the person’s own presses through to the end, which nobody else reaches', async () => {
    const { standIn } = setting();
    const page = await openWithOpenSteps();
    await pressEnd(page);
    await seeHeld(page);
    await answerWith(page, 'go');
    await focusIsBack(page);
    expect(await isSidebarOpen(page)).toBe(false);
    expect(await pageDialog(page)).toBe(false);
    await pressAgain(page);
    await seePassed(page);
    await (await page.waitForSelector('[data-act=confirm]'))?.click();
    const last = await page.waitForSelector('form[method=post] button[type=submit]');
    expect(standIn.state().ended[contractId]).toBeUndefined();
    await last?.click();
    await until(5_000, 'the end of the contract', () => standIn.state().ended[contractId] === 'freelancer');
    expect(
      standIn.requests.filter(({ cause, path }) => cause === 'form' && path.includes(contractId)),
    ).toHaveLength(1);
    await page.close();
  });

  it('"I know" still holds after the page was loaded anew, and in its own tab only', async () => {
    const { standIn } = setting();
    const page = await openWithOpenSteps();
    await pressEnd(page);
    await seeHeld(page);
    await answerWith(page, 'go');
    const other = await openContract(WITH_OPEN_STEPS, 'end-contract');
    await pressLast(other);
    await asks(other);
    expect(standIn.state().ended[contractId]).toBeUndefined();
    await other.close();
    await page.goto(standIn.url(`/nx/wm/workroom/${contractId}/end-contract?slow=0`));
    await knows(page, WITH_OPEN_STEPS);
    await pressLast(page);
    await until(5_000, 'the end of the contract', () => standIn.state().ended[contractId] === 'freelancer');
    await page.close();
  });

  it.each(KEYS)('%s is held as a press of the mouse is', async (_, key) => {
    const page = await openWithOpenSteps();
    await page.click('article [data-act=menu]');
    await page.focus(END);
    await page.keyboard.press(key);
    await seeHeld(page);
    await page.keyboard.press('Escape');
    await asksNoMore(page);
    await focusIsBack(page);
    await page.keyboard.press(key);
    await seePassed(page);
    await page.close();
  });

  it.each(KEYS)('%s on a menu item that is no button is held too', async (_, key) => {
    const page = await openWithOpenSteps();
    // The page hears keys itself here: a browser makes no click of them.
    await page.evaluate(() => {
      const item = document.createElement('div');
      item.setAttribute('role', 'menuitem');
      item.tabIndex = 0;
      item.textContent = 'End contract';
      item.addEventListener('keydown', () => item.setAttribute('data-heard', ''));
      document.querySelector('main')?.append(item);
      item.focus();
    });
    const heard = () => page.evaluate(() => document.querySelector('[data-heard]') !== null);
    await page.keyboard.press(key);
    await seeHeld(page);
    expect(await heard()).toBe(false);
    await page.keyboard.press('Escape');
    await asksNoMore(page);
    await page.keyboard.press(key);
    expect(await heard()).toBe(true);
    expect(await isAsking(page)).toBe(false);
    await page.close();
  });

  it.each([
    ['menu', 'ul[data-test=menu] > li[data-act=end]'],
    ['listbox', 'ul[role=listbox] > li[role=option][data-act=end]'],
  ])('an item of Upwork’s own kind of %s is held too', async (kind, item) => {
    await begin();
    const page = await setting().session.open(`/nx/wm/workroom/${contractId}/overview?slow=0&items=${kind}`);
    await knows(page, WITH_OPEN_STEPS);
    await page.click('#dropdown-secondary-label-0');
    await page.click(item);
    await asks(page);
    expect(await pageDialog(page)).toBe(false);
    await answerWith(page, 'go');
    await page.click(item);
    await seePassed(page);
    await page.close();
  });

  it('the answer of its modal, which is no dialog to the browser, is held too', async () => {
    await begin();
    const path = `/nx/wm/workroom/${contractId}/overview/end-contract-modal?slow=0&items=menu`;
    const page = await setting().session.open(path);
    await knows(page, WITH_OPEN_STEPS);
    const answer = 'body > .air3-fullscreen-element .air3-modal-footer [data-act=confirm]';
    await (await page.waitForSelector(answer))?.click();
    await asks(page);
    expect(new URL(page.url()).pathname).toContain('/end-contract-modal');
    await answerWith(page, 'go');
    await page.click(answer);
    await page.waitForSelector('form[method=post]');
    await page.close();
  });

  it('no other control is ever held', async () => {
    const page = await openWithOpenSteps();
    await page.evaluate(() => {
      document.querySelector('article')?.addEventListener('click', () => {
        const heard = Number(document.documentElement.dataset.heard ?? 0);
        document.documentElement.dataset.heard = String(heard + 1);
      });
    });
    const heard = () => page.evaluate(() => Number(document.documentElement.dataset.heard ?? 0));
    const others = ['.room-head [data-act=menu]', '[role=menuitem]:not([data-act])', 'section button'];
    for (const [index, selector] of others.entries()) {
      await page.click(`article ${selector}`);
      expect(await heard()).toBe(index + 1);
      expect(await isAsking(page)).toBe(false);
    }
    // The hold is still there for the one control that it is meant for.
    await pressEnd(page);
    await seeHeld(page);
    await page.close();
  });
});

describe('where nothing was said of the contract yet', () => {
  /** Opens it and waits for the background's answer, which the tab's name does not show. */
  const openUnknown = async (): Promise<Page> => {
    const page = await openContract(/No checklist yet/);
    await load();
    return page;
  };

  it('a press is held with the three questions that cost money, and a second one passes', async () => {
    const page = await openUnknown();
    await pressEnd(page);
    await seeHeld(page);
    const asked = await inRoot(page, (root) =>
      [...root.querySelectorAll('dialog li')].map((item) => item.getAttribute('data-words')),
    );
    expect(asked).toEqual(UNKNOWN_CONTRACT.map(({ text }) => text));
    await answerWith(page, 'back');
    await until(5_000, 'the sidebar to open', () => isSidebarOpen(page));
    await pressAgain(page);
    await seePassed(page);
    await page.close();
  });
});

describe('when the plan cannot be had in time', () => {
  const next = async (): Promise<void> => {
    contractId = String(Number(contractId) + 1);
    await begin();
  };

  it('a press passes, and does not use up the hold', async () => {
    const page = await whileBusy(
      own,
      async () => {
        const opened = await openWithOpenSteps();
        await next();
        return opened;
      },
      async (opened) => {
        // Another contract, in the same document.
        await opened.evaluate(
          (path) => history.pushState({ soft: true }, '', path),
          `/nx/wm/workroom/${contractId}/overview`,
        );
        await pressEnd(opened);
        await seePassed(opened);
      },
    );
    await page.click('[data-act=cancel]');
    await knows(page, WITH_OPEN_STEPS);
    await pressEnd(page);
    await seeHeld(page);
    await page.close();
  });

  it('a press passes too where what was known last may be old', async () => {
    const { session, standIn } = setting();
    const page = await whileBusy(
      own,
      async () => {
        const opened = await openWithOpenSteps();
        await opened.evaluate(() => Object.assign(globalThis, { kept: true }));
        await opened.goto(standIn.url('/nx/workdiary/'));
        return opened;
      },
      async (opened) => {
        await session.back(opened);
        // Out of the cache it still knows what was open then; that counts for 150 ms.
        const returnedMs = await opened.evaluate(() => performance.now());
        await opened.waitForFunction((ms) => performance.now() - ms > 300, {}, returnedMs);
        await pressEnd(opened);
        await seePassed(opened);
      },
    );
    expect(await page.evaluate(() => 'kept' in globalThis)).toBe(true);
    await page.close();
  });
});

describe('after a press that went through', () => {
  const sidebar = () => setting().session.openExtensionPage(`sidebar.html?contract=${contractId}`);
  const asksWhether = (view: Page) =>
    view.evaluate(() => document.body.innerText.includes('Did you end it?') || undefined);

  it('the sidebar asks once for each, and "Yes" turns it to what comes after the end', async () => {
    const { session, standIn } = setting();
    const page = await openWithOpenSteps();
    const view = await sidebar();
    await see(view, 'Show me how');
    await page.bringToFront();
    await pressEnd(page);
    await seeHeld(page);
    expect(await asksWhether(view)).toBeUndefined();
    await answerWith(page, 'go');
    await pressAgain(page);
    await seePassed(page);
    // Upwork still asks; whether it ended can be said only after that.
    await load();
    expect(await asksWhether(view)).toBeUndefined();
    await page.click('[data-act=cancel]');
    await see(view, 'Did you end it?');
    await view.bringToFront();
    await press(view, 'No, not yet');
    await until(5_000, 'the question to go', async () => !(await asksWhether(view)));
    await page.bringToFront();
    await pressEnd(page);
    await seePassed(page);
    await (await page.waitForSelector('[data-act=confirm]'))?.click();
    const before = new Date().toISOString();
    // The last press loads another page, and the background has to be started for it.
    standIn.setState({ answerMs: 1_000 });
    await session.killWorker();
    await pressLast(page);
    await until(5_000, 'the end on the page', () => standIn.state().ended[contractId] === 'freelancer');
    standIn.setState({ answerMs: 0 });
    await see(view, 'Did you end it?');
    await view.bringToFront();
    await press(view, 'Yes, I ended it');
    await see(view, 'Leave your feedback');
    const { facts } = (await load()).contract;
    expect(facts).toMatchObject({ endedBy: 'me', endedAt: expect.any(String) });
    expect(Date.parse(facts.endedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(before) - 1_000);
    expect(await asksWhether(view)).toBeUndefined();
    await Promise.all([page.close(), view.close()]);
  });
});

describe('where nothing is to be held', () => {
  it('"only open the checklist" opens it, and the press passes', async () => {
    await choose('tell');
    const page = await openWithOpenSteps();
    await pressEnd(page);
    await seePassed(page);
    await until(5_000, 'the sidebar to open', () => isSidebarOpen(page));
    await page.close();
    await choose('hold');
  });

  it('"do nothing" does nothing', async () => {
    await choose('off');
    const page = await openWithOpenSteps();
    await pressEnd(page);
    await seePassed(page);
    expect(await isSidebarOpen(page)).toBe(false);
    await page.close();
    await choose('hold');
  });

  it('a press passes when every must-do is settled', async () => {
    await begin();
    await settleAll();
    const page = await openContract(/ 0 steps open/);
    await pressEnd(page);
    await seePassed(page);
    await page.close();
  });
});

it('all this caused not one request', () => {
  expect(caused()).toEqual([]);
});
