// Owns the one node that stands in Upwork's document: a plain div with a closed root, and its staying there.
// A plain div, since the page can take the root of a custom element even when it is closed.
import { rootOf } from '../native.ts';
import { element } from './element.ts';
import type { EventShield } from './event-shield.ts';
import { adoptStyles } from './styles.ts';

const HOST = 'data-end-contract-safely';
const RETURNS = 3;

/**
 * `returned`: it was away and is back this moment. `superseded`: another instance of ours has taken over. `removed`: the page took it out too often. `renewed`: the page wrote
 * its document anew, and every listener is gone with the old one.
 */
export type HostState = 'here' | 'returned' | 'superseded' | 'removed' | 'renewed';
/** Our node, its closed root, and what keeps it in place. */
type Host = {
  readonly node: HTMLElement;
  readonly root: ShadowRoot;
  /** Puts the node back where the page took it away, with all that was in it, at most three times, and says how it stands. */
  readonly keep: () => HostState;
  readonly paint: (colorScheme: string) => void;
};

/** Stands the host into the document until the signal aborts; what a dead instance left behind goes first. */
export const mountHost = (
  document: Document,
  shield: Pick<EventShield, 'cover' | 'isPierced'>,
  signal: AbortSignal,
): Host => {
  for (const leftover of document.querySelectorAll(`[${HOST}]`)) leftover.remove();
  const node = element(document, 'div', { [HOST]: '' });
  const root = node.attachShadow({ mode: 'closed' });
  adoptStyles(root);
  // A press on ours is no press "outside" that would close the page's menus, and no key for its shortcuts.
  shield.cover(node, root, signal);
  const documentElement = rootOf(document);
  documentElement?.append(node);

  // In another document nobody keeps events from the page, and Firefox names the inner nodes in them; there our sheets are gone
  // too. So before anything can happen there, nothing of ours is in it: this is called as soon as the page's script has run.
  const away = document.createDocumentFragment();
  const watch = new MutationObserver((changes) => {
    if (changes.some(({ removedNodes }) => [...removedNodes].includes(node))) away.append(...root.childNodes);
  });
  if (documentElement) watch.observe(documentElement, { childList: true });
  signal.addEventListener('abort', () => {
    watch.disconnect();
    node.remove();
  });

  let returns = 0;
  const keep = (): HostState => {
    // Between the old document and the new one there is no place to stand.
    if (!rootOf(document)) return 'here';
    if (shield.isPierced()) return 'removed';
    if (rootOf(document) !== documentElement) return 'renewed';
    if (!away.hasChildNodes()) return 'here';
    if (!node.isConnected && document.querySelector(`[${HOST}]`) !== null) return 'superseded';
    if (returns >= RETURNS) return 'removed';
    returns += 1;
    if (node.parentNode !== documentElement) documentElement?.append(node);
    root.append(away);
    adoptStyles(root);
    return 'returned';
  };
  const paint = (colorScheme: string) => node.style.setProperty('--ecs-color-scheme', colorScheme);
  return { node, root, keep, paint };
};
