// Owns running a script in a page as the page's own script runs: without the person's activation, which puppeteer lends.
import type { Page } from 'puppeteer-core';

type BidiConnection = { send: (method: string, params: object) => Promise<{ result: unknown }> };

/** What the script gives, as plain data; throws where it threw. */
export const runRaw = async <T>(page: Page, script: () => T): Promise<T> => {
  const text = `JSON.stringify((${script})()) ?? 'null'`;
  const browser = page.browser();
  if ('connection' in browser) {
    const { _id: context } = page.mainFrame() as unknown as { _id: string };
    const { result } = await (browser.connection as BidiConnection).send('script.evaluate', {
      expression: text,
      target: { context },
      awaitPromise: false,
      userActivation: false,
    });
    const { result: value, exceptionDetails } = result as {
      result: { value: string };
      exceptionDetails?: object;
    };
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
    return JSON.parse(value.value) as T;
  }
  const session = await page.createCDPSession();
  try {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: text,
      userGesture: false,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description);
    return JSON.parse(result.value as string) as T;
  } finally {
    await session.detach();
  }
};
