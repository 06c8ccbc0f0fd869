// Owns the check of what a tab hands over as its page's text. Nothing of it is kept, whatever it holds.
import * as z from 'zod/mini';
import { MAX_LINE_LENGTH, MAX_PAGE_DEPTH, MAX_PAGE_LINES, type PageText } from '../domain/page-text.ts';

const WordsSchema = z.string().check(z.maxLength(MAX_LINE_LENGTH));
const LineSchema = z.strictObject({
  text: WordsSchema,
  parts: z.array(WordsSchema).check(z.maxLength(MAX_LINE_LENGTH)),
  path: z.array(z.string().check(z.maxLength(20))).check(z.maxLength(MAX_PAGE_DEPTH)),
  heading: z.int().check(z.minimum(0), z.maximum(6)),
  mark: z.string().check(z.maxLength(MAX_LINE_LENGTH)),
});
export const PageTextSchema: z.ZodMiniType<PageText> = z.array(LineSchema).check(z.maxLength(MAX_PAGE_LINES));
