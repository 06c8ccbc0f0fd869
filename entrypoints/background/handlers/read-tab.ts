// Owns reading the page of one tab: its text is asked for once, checked, read, and dropped. Only facts come out.
import * as z from 'zod/mini';
import { type Problem, problem } from '../../../utils/domain/problems.ts';
import type { Day } from '../../../utils/domain/time.ts';
import { MAX_PAGE_TOKENS, MAX_WORDS_LENGTH, type PageText } from '../../../utils/domain/upwork/page-text.ts';
import type { Reading } from '../../../utils/domain/upwork/reading.ts';
import { WITHHELD } from '../../../utils/domain/upwork/withheld.ts';
import { callTab } from '../../../utils/messages/call-tab.ts';
import { factsIn } from '../../../utils/page/reader/facts.ts';
import type { Deps } from '../deps.ts';

const WordsSchema = z.string().check(z.maxLength(MAX_WORDS_LENGTH));
const AttributeSchema = z.nullable(z.string());
const OpeningSchema = z.tuple([
  z.string(),
  z.string(),
  AttributeSchema,
  AttributeSchema,
  AttributeSchema,
  AttributeSchema,
]);
/** The shape and its limits; whether the elements are balanced is not checked, and the readers bear it. */
export const PageTextSchema: z.ZodMiniType<PageText> = z.lazy(() =>
  z.array(z.union([WordsSchema, OpeningSchema, z.null()])).check(z.maxLength(MAX_PAGE_TOKENS)),
);

/** What the page in a tab says of this contract; a problem where that is switched off, or the tab shows another page. */
export const readTab = async (
  { browserApi, store }: Pick<Deps, 'browserApi' | 'store'>,
  tabId: number | undefined,
  contractId: string,
  today: Day | undefined,
): Promise<Reading | Problem> => {
  const { readPage } = await store.settings.read();
  if (!readPage) return problem('reading-off');
  if (tabId === undefined) return problem('page-not-there');
  const text = PageTextSchema.safeParse(
    await callTab(browserApi.tabs, tabId, { call: 'read-page', contractId, withheld: WITHHELD }),
  );
  return text.success ? factsIn(text.data, contractId, today) : problem('page-not-there');
};
