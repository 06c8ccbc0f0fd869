// Owns the flags of an update: which version was there before it, and whether the person has read what is new.
// Opens nothing and announces nothing: our pages say it where the person goes by itself.
import { type News, NewsFlagsSchema, newsFor } from '../../utils/domain/views/whats-new.ts';
import { createFlags } from '../../utils/storage/flags.ts';
import type { BrowserApi } from './browser-api.ts';

export type WhatsNew = {
  /** The extension was updated from that version. */
  updated(from: string): Promise<void>;
  /** What our pages say; undefined where there is nothing, or it was read. */
  shown(): Promise<News | undefined>;
  read(): Promise<void>;
  /** Everything was deleted. */
  clear(): Promise<void>;
};

export const createWhatsNew = ({ storage }: Pick<BrowserApi, 'storage'>): WhatsNew => {
  const flags = createFlags(storage.local, 'news', NewsFlagsSchema);
  const shown = async () => newsFor(await flags.read());
  return {
    shown,
    // Of two updates without a look in between, the first says since when something is new.
    updated: async (from) => {
      if ((await shown()) === undefined) await flags.set({ before: from });
    },
    read: async () => {
      const news = await shown();
      if (news !== undefined) await flags.set({ read: news.version });
    },
    clear: () => flags.clear(),
  };
};
