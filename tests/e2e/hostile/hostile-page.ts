// Owns what a hostile page is to the tests: a sentence, what its script does, and what ours may look like on it.

/** Writes down what the page found out; everything is kept as text. */
export type Note = (...parts: readonly unknown[]) => void;
/** Writes down "our root" where a thing that the page got hold of is a node of our closed root. */
export type Look = (thing: unknown, how: string) => void;
export type HostilePage = {
  readonly what: string;
  /** Runs in the page before everything else; it stands on its own. */
  readonly act: (note: Note, look: Look) => void;
  /**
   * `works`: everything of ours works as on any page. `covered`: the page has taken the mouse or the place, ours keeps still.
   * `gone`: ours has stepped aside.
   */
  readonly ours: 'works' | 'covered' | 'gone';
  /** Stands beside the page's own controls. */
  readonly markup?: string;
  /** What the server says beside it. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The source of its own service worker, which then answers for it. */
  readonly worker?: string;
  /** The browser itself tells it our address, which names no contract. */
  readonly knowsAddress?: true;
  /** What it does find out, of the page itself: it shows that it looks. */
  readonly sees?: string;
};

type Act = HostilePage['act'];
/** A page on which everything of ours works all the same. */
export const works = (
  what: string,
  act: Act,
  more: Omit<HostilePage, 'what' | 'act' | 'ours'> = {},
): HostilePage => ({
  what,
  act,
  ours: 'works',
  ...more,
});
/** A page that covers ours, or takes its mouse. */
export const covered = (what: string, act: Act): HostilePage => ({ what, act, ours: 'covered' });
/** A page from which ours steps aside. */
export const gone = (what: string, act: Act): HostilePage => ({ what, act, ours: 'gone' });

/** One page that does what all of these do. */
export const allOf = (
  what: string,
  pages: readonly HostilePage[],
): Pick<HostilePage, 'what'> & { act: string } => ({
  what,
  act: `(note, look) => { for (const act of [${pages.map(({ act }) => String(act)).join(',')}]) act(note, look); }`,
});

/** The document of a hostile page: its script first, then what any contract page has. */
export const documentOf = ({
  what,
  act,
  markup = '',
}: Pick<HostilePage, 'what' | 'markup'> & {
  readonly act: HostilePage['act'] | string;
}): string => `<!doctype html>
<html lang="en" theme="air-3-0"><head><meta charset="utf-8"><title>Hostile</title>
<script>{
const seen = (globalThis.seen = []);
const text = (part) => { try { return typeof part === 'object' && part !== null ? part.outerHTML ?? JSON.stringify(part) : String(part); } catch { return '?'; } };
const known = new Set();
const isNew = (line) => !known.has(line) && known.add(line);
globalThis.note = (...parts) => {
  const line = parts.map(text).join(' ').slice(0, 4000);
  if (seen.length < 5000 && isNew(line)) seen[seen.length] = line;
};
const { setInterval: every, clearInterval: end } = globalThis;
const looking = new Set();
let rounds = 0;
globalThis.setInterval = (look, ms) => {
  const timer = every(() => { try { look(); } finally { rounds += 1; } }, ms);
  looking.add(timer);
  return timer;
};
globalThis.clearInterval = (timer) => { looking.delete(timer); end(timer); };
globalThis.rounds = () => looking.size === 0 ? null : rounds;
const look = (thing, how) => {
  try {
    const root = thing instanceof Node ? thing.getRootNode() : undefined;
    if (root instanceof ShadowRoot && root.host.hasAttribute('data-end-contract-safely')) globalThis.note(['our', 'root'].join(' '), how, root.innerHTML);
  } catch (error) { globalThis.note('look', how, error.name); }
};
(${act})(globalThis.note, look);
globalThis.ran = ${JSON.stringify(what)};
}</script></head>
<body><div id="__nuxt"><main id="main">
<p><button id="end" onclick="document.title = 'ended'">End contract</button></p>
<p><button id="other" onclick="document.title = 'used'">Pause</button></p>
<p><input id="own" aria-label="Search"></p>${markup}
</main></div></body></html>`;
