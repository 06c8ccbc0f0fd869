// Owns the promise that a tick outranks no money: with every step ticked, each place still names the sum that would go back.
import { expect, it } from 'vitest';
import type { Milestone } from '../../../utils/domain/contract/entries.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { DEFAULT_SETTINGS } from '../../../utils/domain/settings/settings.ts';
import { dollars } from '../../builders.ts';
import { inRoot } from '../tools/closed-root.ts';
import { asks, knows } from '../tools/on-page.ts';
import { see } from '../tools/person.ts';
import { sendAction, storedRecord } from '../tools/record.ts';
import { openSetting } from '../tools/setting.ts';
import { pressEnd } from '../tools/tour.ts';

const setting = openSetting();

it.each<[string, string, Pick<Milestone, 'state' | 'submittedAt'>]>([
  ['funded', '46300001', { state: 'funded' }],
  ['in review', '46300002', { state: 'submitted', submittedAt: new Date().toISOString() }],
])(
  'Everything is ticked, a milestone is %s: verdict, tab, question and popup name its sum.',
  async (_, contract, state) => {
    const { session } = setting();
    const own = await session.openExtensionPage(`sidebar.html?contract=${contract}`);
    await sendAction(own, contract, { type: 'begin', facts: { situation: 'me', kind: 'fixed' } });
    const entry = { id: 'a', name: 'Course calendar', amount: dollars(437), ...state };
    await sendAction(own, contract, { type: 'put', list: 'milestones', entry });
    const record = await storedRecord(own, contract);
    if (record === null) throw new Error('The ending is not stored.');
    const { items } = planFor(record, DEFAULT_SETTINGS, new Date().toISOString());
    const open = items.filter(({ status }) => status === 'open').map(({ key }) => key);
    expect(open.length).toBeGreaterThan(5);
    for (const key of open) await sendAction(own, contract, { type: 'tick', item: key, done: true });
    const ticked = await storedRecord(own, contract);
    expect(Object.keys(ticked?.ticks ?? {})).toEqual(expect.arrayContaining(open));

    await see(own, 'Not safe to end yet');
    const verdict = await own.$eval('[data-verdict]', (part) => (part as HTMLElement).innerText);
    expect(verdict).toContain('$437');

    const popup = await session.openExtensionPage('popup.html');
    await popup.waitForSelector(`[data-contract="${contract}"]`);
    const row = await popup.$eval(`[data-contract="${contract}"]`, (part) => (part as HTMLElement).innerText);
    expect(row).toContain('$437');

    const page = await session.open(`/nx/wm/workroom/${contract}/overview?slow=0`);
    await knows(page, /\$437/);
    await pressEnd(page);
    await asks(page);
    const asked = await inRoot(page, (root) =>
      [...root.querySelectorAll('dialog [data-words]')]
        .map((part) => part.getAttribute('data-words'))
        .join(' '),
    );
    expect(asked).toContain('$437');
    for (const one of [page, popup, own]) await one.close();
  },
);
