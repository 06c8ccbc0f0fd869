// Owns the one node that stands in Upwork's document: a plain div with a closed root, and its staying there.
// A plain div, since the page can take the root of a custom element even when it is closed.
import { element } from './element.ts';
import { adoptStyles } from './styles.ts';

const HOST = 'data-end-contract-safely';
const RETURNS = 3;
// Above Upwork's header (1000), below its sliders (1045), dialogs (1050) and own right sidebar (1051).
const HOST_STYLE = [
  ['all', 'initial'],
  ['position', 'fixed'],
  ['display', 'block'],
  ['inset', '0 auto auto 0'],
  ['width', '0'],
  ['height', '0'],
  ['z-index', '1040'],
] as const;

/** `superseded`: another instance of ours has taken over. `removed`: the page took it out too often. */
export type HostState = 'here' | 'superseded' | 'removed';
export type Host = {
  readonly node: HTMLElement;
  readonly root: ShadowRoot;
  /** Puts the node back where the page took it away, at most three times, and says how it stands. */
  readonly keep: () => HostState;
  readonly paint: (colorScheme: string) => void;
};

/** Stands the host into the document until the signal aborts; what a dead instance left behind goes first. */
export const mountHost = (document: Document, signal: AbortSignal): Host => {
  for (const leftover of document.querySelectorAll(`[${HOST}]`)) leftover.remove();
  const node = element(document, 'div', { [HOST]: '' });
  for (const [property, value] of HOST_STYLE) node.style.setProperty(property, value, 'important');
  const root = node.attachShadow({ mode: 'closed' });
  adoptStyles(root);
  document.documentElement.append(node);
  signal.addEventListener('abort', () => node.remove());

  let returns = 0;
  const stands = () => node.parentNode === document.documentElement || node.parentNode === document.body;
  const keep = (): HostState => {
    if (stands()) return 'here';
    if (!node.isConnected && document.querySelector(`[${HOST}]`) !== null) return 'superseded';
    if (returns >= RETURNS) return 'removed';
    returns += 1;
    document.documentElement.append(node);
    return 'here';
  };
  const paint = (colorScheme: string) => node.style.setProperty('color-scheme', colorScheme, 'important');
  return { node, root, keep, paint };
};
