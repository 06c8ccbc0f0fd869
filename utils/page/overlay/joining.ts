// Owns the handshake with the page in our frame: a key that the background gave goes to our own origin alone, with a line back.
// Refuses to know what the key opens; a frame that does not answer on that line, or stops to, is not ours (any more).

/** Our page for the frame. Its address names no contract: pages and browser reports may come to read it. */
export type OurFrame = {
  readonly address: string;
  /** Of our pages; nothing is said to a page of another one. */
  readonly origin: string;
  /** For one handshake in this tab; undefined where the background gives none. */
  readonly key: () => Promise<string | undefined>;
};
/** What came of it: `refused` where nobody of ours ever answered, `lost` where our page is gone from the frame. */
type Joining = {
  readonly onJoined: () => void;
  readonly onEnd: (how: 'refused' | 'lost') => void;
};

const TRIES = 3;
/** Counted from the key's handing over, so the start of a worker is not in it. */
const ANSWER_MS = 5_000;

/** Shakes hands with each page that `frame` loads, until one is not ours; the signal ends it without a word. */
export const joinFrame = (
  frame: HTMLIFrameElement,
  our: OurFrame,
  { onJoined, onEnd }: Joining,
  signal: AbortSignal,
): void => {
  const over = new AbortController();
  const ended = AbortSignal.any([signal, over.signal]);
  let tries = 0;
  let joined = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const end = (how: 'refused' | 'lost') => {
    if (ended.aborted) return;
    over.abort();
    onEnd(how);
  };
  // A background that is gone, or says no, is a frame without an answer.
  const askForKey = () => our.key().catch(() => undefined);
  // While the page loads: where the worker has to start for it, nobody waits for both.
  let early: Promise<string | undefined> | undefined = askForKey();
  const greet = async () => {
    tries += 1;
    const asked = early ?? (tries > TRIES ? undefined : askForKey());
    early = undefined;
    const key = await asked;
    if (ended.aborted) return;
    if (key === undefined || frame.contentWindow === null) return end('refused');
    const { port1, port2 } = new MessageChannel();
    ended.addEventListener('abort', () => port1.close());
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      clearTimeout(waiting);
      if (data !== 'joined') return void greet();
      joined = true;
      onJoined();
    };
    // The other end goes with the page that holds it.
    port1.addEventListener('close', () => {
      if (joined) end('lost');
    });
    waiting = setTimeout(() => end('refused'), ANSWER_MS);
    frame.contentWindow.postMessage({ key }, our.origin, [port2]);
  };
  ended.addEventListener('abort', () => clearTimeout(waiting));
  frame.addEventListener('load', () => (joined ? end('lost') : void greet()), { signal: ended });
};
