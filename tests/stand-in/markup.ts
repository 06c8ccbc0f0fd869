// Owns safe HTML text: whatever stands in a template's holes is escaped, unless it is markup itself.
export type Markup = { readonly markup: string };
type Hole = string | number | Markup | readonly Markup[] | undefined;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A template tag for HTML; an undefined hole is empty. */
export function html(parts: TemplateStringsArray, ...holes: Hole[]): Markup {
  const markup = parts.map((part, index) => part + fill(holes[index])).join('');
  return { markup };
}

/** Text that is HTML already and trusted. */
export function raw(markup: string): Markup {
  return { markup };
}

function fill(hole: Hole): string {
  if (hole === undefined) return '';
  if (typeof hole === 'string') return hole.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
  if (typeof hole === 'number') return String(hole);
  if ('markup' in hole) return hole.markup;
  return hole.map((one) => one.markup).join('');
}
