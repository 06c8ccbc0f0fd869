// Owns the page that opens at the installation: it must come, and it must not stand before the others.
import type { Session } from './browser/launch.ts';
import { until } from './browser/time-limit.ts';

/** Waits for the one page that opens at the installation, and closes it so that it does not stand before the others. */
export const closeWelcome = async (session: Session): Promise<void> => {
  const welcome = await until(10_000, 'the welcome page', async () => {
    for (const page of await session.browser.pages())
      if ((await page.evaluate(() => location.href)) === session.extensionUrl('welcome.html')) return page;
    return undefined;
  });
  await welcome.close();
};
