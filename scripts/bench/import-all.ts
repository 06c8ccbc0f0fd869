// Owns importing a backup file in the options page, as a person does.
import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from '../../tests/e2e/browser/time-limit.ts';
import { find, press } from '../../tests/e2e/tools/person.ts';

const LONG_MS = 120_000;

/** Resolves when everything in the file is stored. */
export const importAll = async (page: Page, path: string): Promise<void> => {
  const input = (await find(page, 'Import a backup', 'input')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
  const says = (text: string) =>
    until(LONG_MS, text, () =>
      page.evaluate((wanted) => document.body.textContent?.includes(wanted) === true, text),
    );
  await says('Import the chosen ones');
  // A long preview is drawn for longer than a press usually waits.
  await until(LONG_MS, 'the press', async () => {
    await press(page, 'Import the chosen ones');
    return true;
  });
  await says('The import is done.');
};
