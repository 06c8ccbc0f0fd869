// Owns the choice between light and dark for what stands on the page; the frame's page inherits it.
// Refuses to know colours: `light-dark()` in the styles and `prefers-color-scheme` in the frame follow it.
import type { Settings } from '../../domain/settings/settings.ts';
import { native, rootOf } from '../native.ts';

/** Upwork's own theme as its root element says; undefined where it says none. */
export const pageTheme = (document: Document): 'light' | 'dark' | undefined => {
  const theme = rootOf(document)?.getAttribute('theme');
  if (!theme) return undefined;
  return theme.toLowerCase().includes('dark') ? 'dark' : 'light';
};

/** An extension that makes pages dark says so in the root's computed scheme; Upwork's attribute then still tells of its own. */
const darkOutside = (document: Document): 'dark' | undefined => {
  const root = rootOf(document);
  const isDark = root && native(document, 'defaultView')?.getComputedStyle(root).colorScheme === 'dark';
  return isDark ? 'dark' : undefined;
};

/** The CSS `color-scheme` for a chosen theme on this page; both words where the system decides. */
export const colorScheme = (theme: Settings['theme'], document: Document): string => {
  const wanted = theme === 'upwork' ? (darkOutside(document) ?? pageTheme(document)) : theme;
  return wanted === 'light' || wanted === 'dark' ? wanted : 'light dark';
};
