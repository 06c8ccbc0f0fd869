// Owns "the address is now ...": full load, soft navigation, back, forward and the back/forward cache.
// Refuses to know which addresses matter. Nothing is asked again and again, and nothing of the page's is patched.
import { native } from './native.ts';
import { watchNodes } from './node-changes.ts';

/** `onAddress` gets the whole address, once for each that differs from the one before. */
type WatchAddressOptions = {
  readonly window: Window;
  readonly signal: AbortSignal;
  readonly onAddress: (href: string) => void;
};

/**
 * Reports the address at once, then each other address within a frame of its commit (before Firefox 147: within a second); an
 * aborted navigation reports nothing.
 */
export const watchAddress = ({ window, signal, onAddress }: WatchAddressOptions): void => {
  let reported: string | undefined;
  const report = () => {
    const { href } = window.location;
    if (href === reported || signal.aborted) return;
    reported = href;
    onAddress(href);
  };
  report();
  const events = native(window, 'navigation');
  // `currententrychange` fires in the task of the commit with the new address in place. `navigate` comes before it and may still
  // be aborted, and Firefox sends `navigateerror` after ordinary pushState calls as well: neither tells the truth. But beyond 50
  // entries of history Firefox 153 now and then loses the current entry, and of what follows tells the beginning alone. So the
  // address is looked at once more after that task; where the navigation was aborted it is the same.
  events?.addEventListener('navigate', () => setTimeout(report), { signal });
  events?.addEventListener('currententrychange', report, { signal });
  for (const type of ['popstate', 'hashchange', 'pageshow'])
    window.addEventListener(type, report, { signal });
  // Firefox before 147: an address that changes silently comes with a view that changes.
  if (events === undefined) watchNodes(window, report, signal);
};
