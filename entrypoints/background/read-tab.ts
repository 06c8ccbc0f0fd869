// Owns reading the page of one tab: its text is asked for once, checked, read, and dropped. Only facts come out.
import { type Problem, problem } from '../../utils/domain/problems.ts';
import type { Day } from '../../utils/domain/time.ts';
import type { Reading } from '../../utils/domain/upwork/reading.ts';
import type { TabCall } from '../../utils/messages/change-events.ts';
import { PageTextSchema } from '../../utils/messages/page-text.ts';
import { factsIn } from '../../utils/page/reader/facts.ts';
import { TOP_FRAME } from './broadcast.ts';
import type { Parts } from './deps.ts';
import { unlessGone } from './unless-gone.ts';

/** What the page in a tab says of this contract; a problem where that is switched off, or the tab shows another page. */
export const readTab = async (
  { areas, store }: Pick<Parts, 'areas' | 'store'>,
  tabId: number | undefined,
  contractId: string,
  today: Day | undefined,
): Promise<Reading | Problem> => {
  const { readPage } = await store.settings.read();
  if (!readPage) return problem('reading-off');
  if (tabId === undefined) return problem('page-not-there');
  const call: TabCall = { call: 'read-page', contractId };
  // undefined where nobody answers: the tab shows another page by now, or none of Upwork's.
  let answer: unknown;
  await unlessGone(
    areas.tabs.sendMessage(tabId, call, TOP_FRAME).then((reply: unknown) => {
      answer = reply;
    }),
  );
  const text = PageTextSchema.safeParse(answer);
  return text.success ? factsIn(text.data, contractId, today) : problem('page-not-there');
};
