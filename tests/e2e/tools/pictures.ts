// Owns the pictures of the tour: in light, in dark, on a narrow window; the popup, the options, the guard; and every state of the
// verdict on one sheet. The wide ones have the size that stores take (1280 x 800).
import type { LaunchOptions } from '../browser/driver.ts';
import { launch, type Session } from '../browser/launch.ts';
import { type Drawn, drawContactSheet, drawVerdicts } from './contact-sheet.ts';
import { closeSidebar, see } from './person.ts';
import { drawStorePictures } from './store-pictures.ts';
import {
  beginHourly,
  goToFixed,
  listMilestones,
  pressEnd,
  review,
  type Show,
  setNotice,
  tickThree,
} from './tour.ts';
import { closeWelcome } from './welcome.ts';

/** Takes the tour in a fresh browser for each look and saves `folder/name.png`; gives the number of pictures. */
export const takePictures = async (
  options: Omit<LaunchOptions, 'colorScheme' | 'window'>,
  folder: string,
  taken: (name: string) => void,
): Promise<number> => {
  let count = 0;
  const look = async (
    suffix: string,
    settings: Partial<LaunchOptions>,
    visit: (session: Session, show: Show) => Promise<void>,
  ): Promise<void> => {
    const session = await launch({ ...options, ...settings });
    try {
      await closeWelcome(session);
      await visit(session, async (name, page) => {
        const picture = `${name}-${suffix}`;
        await session.screenshot(page, `${folder}/${picture}.png`);
        count += 1;
        taken(picture);
      });
    } finally {
      await session.close();
    }
  };

  const verdicts: { light: Drawn; dark: Drawn } = { light: [], dark: [] };
  const wide = { width: 1280, height: 800 };
  for (const colorScheme of ['light', 'dark'] as const)
    await look(colorScheme, { colorScheme, window: wide }, async (session, show) => {
      const { page, frame } = await beginHourly(session, show, `?theme=${colorScheme}`);
      await tickThree(frame);
      await show('ticked', page);
      const fixed = await goToFixed(session, page, show);
      await listMilestones(fixed);
      await show('milestones', page);
      await closeSidebar(page, fixed);
      await pressEnd(page);
      await show('guard', page);
      await (await review(session, show)).close();
      await (await setNotice(session, '21', show)).close();
      const welcome = await session.openExtensionPage('welcome.html');
      await see(welcome, 'never');
      await show('welcome', welcome);
      verdicts[colorScheme] = await drawVerdicts(session);
    });
  await look('narrow', { window: { width: 360, height: 740 } }, async (session, show) => {
    await beginHourly(session, show);
    const page = await session.browser.newPage();
    count += await drawStorePictures(page, folder, taken);
    await drawContactSheet(page, folder, verdicts);
    count += 1;
    taken('verdicts');
  });
  return count;
};
