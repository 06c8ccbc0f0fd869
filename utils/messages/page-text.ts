// Owns the check of what a tab hands over as its page's text. Nothing of it is kept, whatever it holds.
import * as z from 'zod/mini';
import { MAX_LINE_LENGTH, MAX_PAGE_DEPTH, MAX_PAGE_LINES, type PageText } from '../domain/page-text.ts';

const MAX_LOOK_LENGTH = 10_000;
const LineSchema = z.strictObject({
  pieces: z.array(
    z.strictObject({
      text: z.string().check(z.maxLength(MAX_LINE_LENGTH)),
      look: z.string().check(z.maxLength(MAX_LOOK_LENGTH)),
    }),
  ),
  path: z.array(z.string()).check(z.maxLength(MAX_PAGE_DEPTH)),
  heading: z.number(),
  mark: z.string(),
});
export const PageTextSchema: z.ZodMiniType<PageText> = z.array(LineSchema).check(z.maxLength(MAX_PAGE_LINES));
