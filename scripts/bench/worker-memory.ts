// Owns how much memory the background takes: in Chromium its JavaScript heap by the DevTools protocol, in Firefox the
// whole process of extensions, which also holds our open pages.
import { openChromeScope } from '../../tests/e2e/browser/firefox-chrome-scope.ts';
import type { Session } from '../../tests/e2e/browser/launch.ts';

const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

const inChromium = async ({ browser }: Session): Promise<string> => {
  const target = browser.targets().find((one) => one.type() === 'service_worker');
  if (target === undefined) return 'Memory of the background: it is not running.';
  const session = await target.createCDPSession();
  const before = await session.send('Runtime.getHeapUsage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return `Memory of the background (heap, CDP): ${mb(before.usedSize)} as it was, ${mb(usedSize)} after collecting.`;
};
const inFirefox = async ({ browser }: Session): Promise<string> => {
  const evaluate = await openChromeScope(browser);
  const bytes = await evaluate(
    "ChromeUtils.requestProcInfo().then(({ children }) => String(children.find(({ type }) => type === 'extension')?.memory))",
  );
  return `Memory of the process of extensions (ChromeUtils.requestProcInfo): ${mb(Number(bytes))}.`;
};

/** One sentence on the memory of the background, in MB. */
export const workerMemory = (session: Session): Promise<string> =>
  session.name === 'firefox' ? inFirefox(session) : inChromium(session);
