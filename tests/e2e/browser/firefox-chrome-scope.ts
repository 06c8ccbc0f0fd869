// Owns the one way into Firefox's own scope, for what no page may do: ending an event page, seeing alerts.
import type { Browser } from 'puppeteer-core';
import { within } from './time-limit.ts';

/** Runs an expression in the browser window's scope and returns its string; throws what it throws. */
export type EvaluateInFirefox = (expression: string) => Promise<string>;

// Puppeteer speaks WebDriver BiDi to Firefox but does not offer these two commands; its connection does.
type BidiConnection = { send: (method: string, params: object) => Promise<{ result: unknown }> };
type Tree = { contexts: { context: string }[] };
type Outcome =
  | { type: 'success'; result: { value?: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };

/** Finds the browser window's scope; needs `-remote-allow-system-access`. */
export async function openChromeScope(browser: Browser): Promise<EvaluateInFirefox> {
  const { connection } = browser as Browser & { connection?: BidiConnection };
  if (!connection) throw new Error('This version of puppeteer-core does not show its BiDi connection.');
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = (tree.result as Tree).contexts[0]?.context;
  if (!context) throw new Error('Firefox shows no window of its own.');
  return async (expression) => {
    const sent = connection.send('script.evaluate', { expression, target: { context }, awaitPromise: true });
    const outcome = (await within(15_000, 'an expression in Firefox', sent)).result as Outcome;
    if (outcome.type === 'exception') throw new Error(outcome.exceptionDetails.text);
    return outcome.result.value ?? '';
  };
}
