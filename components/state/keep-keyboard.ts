// Owns where the keyboard goes on when what it stood on is taken away: what came in its place, else the heading before it.
// Refuses to know a component; one that knows a better place goes there itself, in the same render.

const CAN_HOLD = ':is(a[href], button, input, select, textarea, summary, [tabindex])';

/** The change that took it away, or took away what it stood in. */
const taking = (changes: readonly MutationRecord[], held: Node): MutationRecord | undefined => {
  const change = changes.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(held)));
  return change === undefined || change.target.isConnected ? change : taking(changes, change.target);
};

/** Whether it holds the keyboard now; what is not drawn cannot. */
const goTo = (place: HTMLElement): boolean => {
  // A heading is no stop on the way with Tab.
  if (!place.matches(CAN_HOLD)) place.tabIndex = -1;
  place.focus();
  return place.ownerDocument.activeElement === place;
};

const goOn = (document: Document, changes: readonly MutationRecord[], held: Node): void => {
  const change = taking(changes, held);
  if (change === undefined) return;
  const { target, previousSibling: before } = change;
  const came = changes
    .filter((other) => other.target === target || other.target === before)
    .flatMap(({ addedNodes }) => [...addedNodes])
    .flatMap((node) =>
      node instanceof HTMLElement ? [node, ...node.querySelectorAll<HTMLElement>('*')] : [],
    );
  const isBefore = (heading: Node): boolean => {
    const place = (before ?? target).compareDocumentPosition(heading);
    const within = before === null ? 0 : Node.DOCUMENT_POSITION_CONTAINED_BY;
    return (place & (Node.DOCUMENT_POSITION_PRECEDING | within)) !== 0;
  };
  const headings = [...document.querySelectorAll<HTMLElement>('h1, h2, h3')].filter(isBefore).reverse();
  [...came.filter((element) => element.matches(CAN_HOLD)), ...headings].some(goTo);
};

/** From now on, until the returned function is called. */
export const keepKeyboard = (document: Document): (() => void) => {
  let held: Node | undefined;
  const left = new AbortController();
  const { signal } = left;
  const hold = ({ target }: Event): void => {
    held = target instanceof Node ? target : undefined;
  };
  document.addEventListener('focusin', hold, { signal });
  document.addEventListener(
    'focusout',
    // Some browsers say it of what is taken away too: then it is still held a moment later.
    ({ target }) =>
      queueMicrotask(() => {
        if (held === target && held?.isConnected) held = undefined;
      }),
    { signal },
  );
  const watch = new MutationObserver((changes) => {
    if (held === undefined || held.isConnected) return;
    const gone = held;
    held = undefined;
    // In a page that does not have the keyboard it would be taken from where somebody types.
    if (document.hasFocus() && document.activeElement === document.body) goOn(document, changes, gone);
  });
  watch.observe(document.body, { childList: true, subtree: true });
  return () => {
    left.abort();
    watch.disconnect();
  };
};
