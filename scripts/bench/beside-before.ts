// Owns the measure of this build beside an older one, in turn in one run: `BEFORE=folder node scripts/bench/beside-before.ts`, where
// the folder is `.output/chrome-mv3` of a checkout of the older version. Tells ratios and judges none.
import { resolve } from 'node:path';
import { launch } from '../../tests/e2e/browser/launch.ts';
import { beginHourly } from '../../tests/e2e/tools/record.ts';
import { closeWelcome } from '../../tests/e2e/tools/welcome.ts';
import { startStandIn } from '../../tests/stand-in/server.ts';
import { findBrowser } from '../find-browser.ts';
import { answerOf, CONTRACT, ID, inTurn, loadOf, OTHER, openingOf, popupOf, type Side } from './waits.ts';

const { BEFORE } = process.env;
if (BEFORE === undefined) throw new Error('BEFORE names no folder with the older build.');

/** Ten endings: more than the popup shows at once. */
const IDS = [ID, ...Array.from({ length: 9 }, (_, index) => String(42545640 + index))];
const WORKS: readonly (readonly [string, (side: Side) => Promise<number>])[] = [
  ['load of a contract page', (side) => loadOf(side, CONTRACT)],
  ['load of another page', (side) => loadOf(side, OTHER)],
  ['press on the tab to the checklist, worker awake', (side) => openingOf(side, false)],
  ['press on the tab to the checklist, worker killed', (side) => openingOf(side, true)],
  ['popup with ten endings, worker awake', (side) => popupOf(side, false)],
  ['popup with ten endings, worker killed', (side) => popupOf(side, true)],
  ['start of a killed worker to its first answer', answerOf],
];
const [only = ''] = process.argv.slice(2);

findBrowser('chromium');
const standIn = await startStandIn();
const open: Side[] = [];
try {
  for (const extensionDir of [resolve('.output', 'chrome-mv3'), resolve(BEFORE)]) {
    const session = await launch({ browser: 'chromium', extensionDir, standInPort: standIn.port });
    open.push({ session, remembers: true });
    await closeWelcome(session);
    await beginHourly(session, ...IDS);
  }
  for (const [name, work] of WORKS.filter(([name]) => name.includes(only)))
    await inTurn(name, open as [Side, Side], work);
} finally {
  for (const { session } of open) await session.close();
  await standIn.close();
}
