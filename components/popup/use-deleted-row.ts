// Owns what a list of endings says after one was deleted in it, and where the keyboard goes on: at the row that takes its
// place, or at the words where none does.
import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ListView } from './use-list.ts';

type DeletedRow = {
  /** Empty until one was deleted. */
  readonly said: string;
  /** For the element that says it; it stands beside the list. */
  readonly place: RefObject<HTMLParagraphElement | null>;
  /** Told which one was deleted. */
  readonly deleted: (contractId: string) => void;
};
type Gone = { readonly contractId: string; readonly title: string; readonly next: string | undefined };

export const useDeletedRow = ({ data, look }: Pick<ListView, 'data' | 'look'>): DeletedRow => {
  const endings = data?.endings;
  const place = useRef<HTMLParagraphElement | null>(null);
  const [gone, setGone] = useState<Gone>();
  const wentOn = useRef<Gone | undefined>(undefined);
  const deleted = useCallback(
    (contractId: string) => {
      const index = endings?.findIndex((one) => one.contractId === contractId) ?? -1;
      const next = endings?.[index + 1] ?? endings?.[index - 1];
      setGone({ contractId, title: endings?.[index]?.title ?? contractId, next: next?.contractId });
      // Not only with the change event, which may be lost.
      look(true);
    },
    [endings, look],
  );
  // With the picture in which the row is gone, and the keyboard with it.
  useLayoutEffect(() => {
    if (gone === undefined || wentOn.current === gone) return;
    if (endings?.some(({ contractId }) => contractId === gone.contractId)) return;
    wentOn.current = gone;
    const rows = place.current?.parentElement;
    const next = rows?.querySelector<HTMLElement>(`[data-contract="${gone.next}"] a`);
    (next ?? place.current)?.focus();
  }, [endings, gone]);
  return { said: gone === undefined ? '' : `Deleted: ${gone.title}.`, place, deleted };
};
