// Owns the contact sheet: the sidebar in every state of the verdict, in light and in dark, side by side in one picture.
import type { Page } from 'puppeteer-core';
import { isProblem } from '../../../utils/domain/problems.ts';
import { VERDICT_STATES } from '../../verdict-states.ts';
import type { Session } from '../browser/launch.ts';
import { within } from '../browser/time-limit.ts';
import { sendAction } from './record.ts';

/** As wide and high as the sidebar is on most screens, in CSS px. */
const VIEW = { width: 400, height: 735 };
const COLUMNS = 4;
const FIRST_ID = 45_200_001;
const STYLE = `
  body { display: grid; grid-template-columns: repeat(${COLUMNS}, auto); gap: 24px; width: max-content; margin: 0; padding: 24px;
    background: #8b90a0; color: #15161b; font: 600 17px / 24px system-ui, sans-serif; }
  figure { margin: 0; }
  figcaption { margin-bottom: 8px; }
  img { width: ${VIEW.width / 2}px; height: ${VIEW.height / 2}px; }`;

/** PNGs as base64, one for each state in the order of the table. */
export type Drawn = readonly string[];

/** Makes an ending for each state in the session's own browser and draws its sidebar. */
export const drawVerdicts = async (session: Session): Promise<Drawn> => {
  const own = await session.openExtensionPage('options.html');
  const drawn: string[] = [];
  for (const [index, { name, state, actions }] of VERDICT_STATES.entries()) {
    const id = String(FIRST_ID + index);
    const now = new Date().toISOString();
    for (const action of actions(now)) {
      const reply = await sendAction(own, id, action);
      if (isProblem(reply)) throw new Error(`"${name}" was refused: ${JSON.stringify(reply)}`);
    }
    const view = await session.openExtensionPage(`sidebar.html?contract=${id}`);
    await view.setViewport(VIEW);
    await view.waitForSelector(`[data-verdict=${state}]`);
    drawn.push(await within(20_000, 'a picture', view.screenshot({ type: 'png', encoding: 'base64' })));
    await view.close();
  }
  await own.close();
  return drawn;
};

/** Puts the pictures of both looks side by side, in a page that nobody else needs, into `folder/verdicts.png`. */
export const drawContactSheet = async (
  page: Page,
  folder: string,
  looks: Readonly<Record<'light' | 'dark', Drawn>>,
): Promise<void> => {
  const figures = VERDICT_STATES.map(({ name }, index) => {
    const images = [looks.light, looks.dark].map((look) => {
      const picture = look[index];
      if (picture === undefined) throw new Error(`The contact sheet lacks "${name}".`);
      return `<img alt="" src="data:image/png;base64,${picture}">`;
    });
    return `<figure><figcaption>${name}</figcaption>${images.join(' ')}</figure>`;
  });
  await page.setViewport({ width: 1_800, height: 800, deviceScaleFactor: 1 });
  await page.setContent(`<!doctype html><style>${STYLE}</style>${figures.join('')}`);
  await within(
    20_000,
    'the contact sheet',
    page.screenshot({ path: `${folder}/verdicts.png`, type: 'png', fullPage: true }),
  );
};
