// Owns the check of what a tab hands over as its page's text. Nothing of it is kept, whatever it holds.
import * as z from 'zod/mini';
import { MAX_PAGE_TOKENS, MAX_WORDS_LENGTH, type PageText } from '../domain/upwork/page-text.ts';

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
export const PageTextSchema: z.ZodMiniType<PageText> = z
  .array(z.union([WordsSchema, OpeningSchema, z.null()]))
  .check(z.maxLength(MAX_PAGE_TOKENS));
