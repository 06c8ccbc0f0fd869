// Owns what becomes of several voices that speak of one fact: they agree, or nothing is found.
import type { Seen } from '../../domain/upwork/reading.ts';
import type { OpenLine } from './regions.ts';
import { quoted } from './words.ts';

/** A value with the quotation that shows it; nothing where there is none. */
export const seenAs = <T>(seen: string, { under }: OpenLine, value: T | undefined): Seen<NonNullable<T>>[] =>
  value === undefined || value === null ? [] : [{ value, ...quoted(seen, under) }];

/** Everything that speaks of it says the same; one voice that differs is a doubt, and a doubt is "not found". */
export const agreed = <T>(all: readonly Seen<T>[]): Seen<T> | undefined =>
  new Set(all.map(({ value }) => JSON.stringify(value))).size === 1 ? all[0] : undefined;

/** The entry of a reading, absent where nothing was found. */
export const when = <K extends string, T>(key: K, found: T | undefined) =>
  (found === undefined ? {} : { [key]: found }) as { readonly [P in K]?: T };
