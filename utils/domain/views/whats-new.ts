// Owns what is new, one sentence for each version that brought something to notice, and when a person should hear of it.
// Refuses to know how an update is noticed and where the marks are kept.
import * as z from 'zod/mini';

export type News = { readonly version: string; readonly text: string };

/** The newest first. A version that only fixes things has no row. */
export const NEWS: readonly News[] = [
  {
    version: '0.1.0',
    text: 'The checklist is also in the browser’s side panel, and what you did can be undone.',
  },
];

/** The version that was there before the first update of which nothing was read, and the newest of which it was. */
export const NewsFlagsSchema = z.strictObject({
  before: z.exactOptional(z.string()),
  read: z.exactOptional(z.string()),
});
type NewsFlags = z.infer<typeof NewsFlagsSchema>;

/** Positive where the first is the later version, by its numbers. */
export const compareVersions = (a: string, b: string): number => {
  const numbers = b.split('.').map(Number);
  for (const [place, number] of a.split('.').map(Number).entries())
    if (number !== numbers[place]) return number - (numbers[place] ?? 0);
  return 0;
};

/** The newest that came after the version before the update, until it was read. Nothing without an update. */
export const newsFor = ({ before, read }: NewsFlags, news: readonly News[] = NEWS): News | undefined => {
  const [newest] = news;
  if (before === undefined || newest === undefined) return undefined;
  const isNew = (than: string | undefined) => than === undefined || compareVersions(newest.version, than) > 0;
  return isNew(before) && isNew(read) ? newest : undefined;
};
