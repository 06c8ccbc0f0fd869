// Owns the measure of us beside the floor: what a page's load costs, a press on the tab until the checklist is painted, and a
// worker's start until its first answer. Both in turn in one run; only ratios are judged.
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { launch } from '../../tests/e2e/browser/launch.ts';
import { beginHourly } from '../../tests/e2e/tools/record.ts';
import { closeWelcome } from '../../tests/e2e/tools/welcome.ts';
import { startStandIn } from '../../tests/stand-in/server.ts';
import { findBrowser } from '../find-browser.ts';
import { run } from '../run.ts';
import { writeFloor } from './floor.ts';
import { answerOf, CONTRACT, ID, inTurn, loadOf, OTHER, openingOf, type Side } from './waits.ts';

findBrowser('chromium');
if (!process.argv.includes('--no-build'))
  await run('Building the extension for chromium', 'wxt', ['build', '-b', 'chrome', '--level', 'warn']);
const floor = await writeFloor();
const standIn = await startStandIn();
const open: Side[] = [];
try {
  const at = async (extensionDir: string, remembers: boolean): Promise<Side> => {
    const session = await launch({ browser: 'chromium', extensionDir, standInPort: standIn.port });
    open.push({ session, remembers });
    return { session, remembers };
  };
  const ours = await at(resolve('.output', 'chrome-mv3'), true);
  await closeWelcome(ours.session);
  await beginHourly(ours.session, ID);
  const sides = [ours, await at(floor, false)] as const;
  const compare = async (name: string, most: number, work: (side: Side) => Promise<number>) => {
    if (!(await inTurn(name, sides, work, most))) process.exitCode = 1;
  };
  await compare('load of a contract page', 6, (side) => loadOf(side, CONTRACT));
  await compare('load of another page', 2, (side) => loadOf(side, OTHER));
  await compare('press on the tab to the checklist, worker awake', 1.3, (side) => openingOf(side, false));
  await compare('press on the tab to the checklist, worker killed', 1.4, (side) => openingOf(side, true));
  await compare('start of a killed worker to its first answer', 2, answerOf);
} finally {
  for (const { session } of open) await session.close();
  await standIn.close();
  await rm(floor, { recursive: true, force: true });
}
