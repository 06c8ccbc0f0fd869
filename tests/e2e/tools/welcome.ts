// Owns the page that opens at the installation: it must come, and it must not stand before the others.
import type { Session } from '../browser/launch.ts';
import { until, within } from '../browser/time-limit.ts';

/** Waits for the one page that opens at the installation, and closes it so that it does not stand before the others. */
export const closeWelcome = async (session: Session): Promise<void> => {
  const address = session.extensionUrl('welcome.html');
  const welcome = await until(10_000, 'the welcome page', async () => {
    const seen: string[] = [];
    for (const page of await within(2_000, 'the list of pages', session.browser.pages())) {
      // A tab that is about to load something else may never answer; the others are asked all the same.
      const answer = within(
        2_000,
        'an address',
        page.evaluate(() => location.href),
      );
      const href = await answer.catch((error: unknown) => `${page.url()}: ${error}`);
      if (href === address) return page;
      seen.push(href);
    }
    throw new Error(`Only these: ${seen.join(', ')}`);
  });
  await welcome.close();
};
