// Owns putting one view onto one of our pages, with the net under it.
import { type ComponentChildren, h, render } from 'preact';
import { ErrorBoundary } from './controls/ErrorBoundary.tsx';

/** Renders into the page's `#root`. */
export const mount = (view: ComponentChildren): void => {
  const root = document.getElementById('root');
  if (root !== null) render(h(ErrorBoundary, null, view), root);
};
