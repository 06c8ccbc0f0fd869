// Owns the accessible name of a control, as far as a page can give one to something that is pressed.
// Refuses generated content of style sheets, which only the browser's own accessibility tree holds.
import { nodesIn } from '../slots.ts';

// Not part of a name, even where it can be seen.
const UNREAD = 'svg, style, script, template, [hidden], [aria-hidden=true]';

/** `aria-labelledby` before `aria-label` before what is shown; a picture's or the title's text where nothing is. */
export const accessibleName = (control: Element): string => {
  const root = control.getRootNode() as Document | ShadowRoot;
  const ids = control.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const labels = ids.map((id) => root.getElementById(id)).filter((label) => label !== null);
  if (labels.length > 0) return labels.map((label) => labelOf(label) ?? label.textContent).join(' ');
  return (
    labelOf(control) ?? (shownOn(control).trim() || iconOf(control) || (control.getAttribute('title') ?? ''))
  );
};

const labelOf = (element: Element): string | undefined =>
  element.getAttribute('aria-label')?.trim() || undefined;

const shownOn = (control: Element): string => {
  if (!(control instanceof HTMLInputElement)) return textIn(control);
  return control.type === 'image' ? control.alt : control.value;
};

/** What an icon says where it stands alone. */
const iconOf = (control: Element): string => {
  const icon = control.matches('svg, svg *') ? control : control.querySelector('svg:not([aria-hidden=true])');
  return (icon && (labelOf(icon) ?? icon.querySelector('title')?.textContent?.trim())) ?? '';
};

const shownText = (node: Node): string => {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || node.matches(UNREAD)) return '';
  if (node instanceof HTMLImageElement) return node.alt;
  const { display, visibility } = getComputedStyle(node);
  return display === 'none' || visibility === 'hidden' ? '' : (labelOf(node) ?? textIn(node));
};

const textIn = (element: Element): string => nodesIn(element).map(shownText).join('');
