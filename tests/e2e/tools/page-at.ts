// Owns finding a page that the extension opened by itself, in a tab that the test did not open.
import type { Page } from 'puppeteer-core';
import type { Session } from '../browser/launch.ts';
import { until, within } from '../browser/time-limit.ts';

/** The page of ours at a path, as soon as it is there. */
export const pageAt = (session: Session, path: string): Promise<Page> => {
  const address = session.extensionUrl(path);
  return until(10_000, `the page ${path}`, async () => {
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
};
