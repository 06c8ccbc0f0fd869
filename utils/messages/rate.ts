// Owns how often one tab may speak: a page that broke into our script there must not keep the views of others waiting.
// Refuses to know what was said.

/** As much at once as a busy page of ours says, and as much each second from then on. */
export const RATE = { atOnce: 60, perSecond: 20 } as const;

/** Whether this tab may say one thing more; what it may not is not counted. */
export type Rate = { readonly allows: (tabId: number) => boolean };

type Left = { readonly messages: number; readonly atMs: number };

/** `nowMs` never goes back; a tab that has been silent for a while is not remembered. */
export const createRate = (nowMs: () => number): Rate => {
  const tabs = new Map<number, Left>();
  const leftAt = ({ messages, atMs }: Left, now: number): number =>
    Math.min(RATE.atOnce, messages + ((now - atMs) * RATE.perSecond) / 1_000);
  return {
    allows: (tabId) => {
      const now = nowMs();
      for (const [id, left] of tabs) if (leftAt(left, now) >= RATE.atOnce) tabs.delete(id);
      const left = tabs.get(tabId);
      const messages = left === undefined ? RATE.atOnce : leftAt(left, now);
      if (messages < 1) return false;
      tabs.set(tabId, { messages: messages - 1, atMs: now });
      return true;
    },
  };
};
