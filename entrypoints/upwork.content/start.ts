// Owns the meeting of the page side with the browser: what the session asks of the background, and what it is told.
// Refuses to know what a contract holds, or what stands on the page.
import './style.css';
import { browser } from '../../utils/browser.ts';
import { isProblem } from '../../utils/domain/problems.ts';
import { contractOn } from '../../utils/domain/upwork/detect.ts';
import type { PageText } from '../../utils/domain/upwork/page-text.ts';
import { askHere } from '../../utils/messages/ask-here.ts';
import { isChangeEvent, isTabCall, type ReadCall } from '../../utils/messages/change-events.ts';
import { ask } from '../../utils/messages/send.ts';
import type { TabStanding } from '../../utils/messages/tab-status.ts';
import { wentThrough } from '../../utils/page/guard/guard.ts';
import { pageText } from '../../utils/page/reader/page-text.ts';
import { startPageSession } from '../../utils/page/session.ts';
import { createRefresh } from './refresh.ts';

/** Whether the extension that this script belongs to is gone; in Chromium its own id then is. */
const isOver = (): boolean => browser.runtime.id === undefined;

/** At such an address a press may not be the last one. */
const ENDING = 'contract-end';
const LINE = 'Reload this tab to go on with End Contract Safely.';
const IN_THE_PANEL =
  "Your checklist is in the browser's side panel. Press End Contract Safely in the toolbar to open it.";

/** Runs once in each document of Upwork's. */
export const start = (): void => {
  // Not that of the frame's address, which Chromium gives out for this session alone.
  const ourOrigin = new URL(browser.runtime.getURL('/')).origin;
  // Asked for now: once the extension is gone the browser throws, and a contract may be opened then too.
  const address = browser.runtime.getURL('/sidebar.html');
  let shown: string | undefined;
  let removed = false;
  // Something on the page hides the guard's question.
  let unseen = false;

  /** An extension that is gone answers nothing; where it is still there, the person's next press asks again. */
  const unlessOver = (error: unknown): void => {
    if (!isOver()) console.error(error);
  };
  const refreshOf = (contractId: string, signal: AbortSignal) => {
    let isSettled = false;
    const refresh = createRefresh({
      ask: async () => {
        const settled = isSettled;
        isSettled = false;
        const view = await askHere('page-shown', { contractId, settled }, signal);
        if (!isProblem(view)) session.update(contractId, view);
        return !isProblem(view);
      },
      markStale: () => session.markStale(contractId),
    });
    return (settled = false): void => {
      isSettled ||= settled;
      refresh().catch(unlessOver);
    };
  };
  let refresh: (settled?: boolean) => void = () => undefined;
  /** Once, at this moment. Where the tab shows another contract by now, nobody answers. */
  const textFor = async ({ contractId, withheld }: ReadCall): Promise<PageText | undefined> =>
    contractOn(location.href)?.contractId === contractId
      ? pageText(document, location.href, withheld)
      : undefined;
  const standing = (contractId: string): TabStanding => {
    const guard = unseen ? 'unseen' : session.isBlind() ? 'blind' : undefined;
    return { contractId, removed, ...(guard === undefined ? {} : { guard }) };
  };
  const listener = (message: unknown): Promise<TabStanding | PageText | undefined> | undefined => {
    if (isTabCall(message)) {
      if (message.call === 'how-it-stands' && shown !== undefined) return Promise.resolve(standing(shown));
      if (message.call === 'read-page') return textFor(message);
      if (message.call === 'toggle-sidebar') session.toggle();
      if (message.call === 'close-sidebar') session.close();
    } else if (isChangeEvent(message) && shown !== undefined) refresh();
    return undefined;
  };
  // Of an extension that is gone there is nothing left to be called.
  const deafen = () => {
    if (!isOver()) browser.runtime.onMessage.removeListener(listener);
  };
  const session = startPageSession({
    window,
    over: new AbortController(),
    now: Date.now,
    frame: (contractId) => ({
      address,
      origin: ourOrigin,
      key: async () => {
        const reply = await askHere('frame-key', { contractId });
        return isProblem(reply) ? undefined : reply.key;
      },
    }),
    life: { isOver, line: LINE },
    onContract: ({ contractId, kind }, signal) => {
      shown = contractId;
      // Out of the back/forward cache, a page that had taken ours away still has.
      removed = signal.aborted;
      unseen = false;
      if (isOver()) return;
      // Heard only on a contract: where nobody listens, the background knows that the tab went elsewhere.
      browser.runtime.onMessage.addListener(listener);
      refresh = refreshOf(contractId, signal);
      refresh(kind !== ENDING);
    },
    onMoved: ({ kind }) => {
      if (kind !== ENDING && !isOver()) refresh(true);
    },
    onLeave: () => {
      if (shown === undefined) return;
      shown = undefined;
      deafen();
      if (!isOver()) ask('page-left', {}).catch(unlessOver);
    },
    onRemoved: () => {
      removed = true;
    },
    onOpen: (open) => {
      ask('layout', { open }).catch(unlessOver);
    },
    onMove: (moved) => {
      ask('layout', moved).catch(unlessOver);
    },
    onPanel: (say) => {
      ask('open-panel', {}).then((reply) => {
        if (isProblem(reply)) say(IN_THE_PANEL);
      }, unlessOver);
    },
    onGuard: (outcome, contractId) => {
      unseen ||= outcome === 'unseen';
      if (outcome === 'armed') askHere('page-armed', { contractId }).catch(unlessOver);
      if (wentThrough(outcome)) askHere('end-pressed', { contractId }).catch(unlessOver);
    },
  });
};
