// Owns putting one view onto one of our pages, with the net under it.
import { type ComponentChildren, h, render } from 'preact';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { openOursInWindowThatCan } from './incognito-links.ts';
import { keepKeyboard } from './keep-keyboard.ts';

/** Renders into the page's `#root`. */
export const mount = (view: ComponentChildren): void => {
  const root = document.getElementById('root');
  keepKeyboard(document);
  openOursInWindowThatCan(document);
  if (root !== null) render(h(ErrorBoundary, null, view), root);
};
