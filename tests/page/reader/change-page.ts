// Owns the ways in which a page may be built otherwise and still say the same, and one in which it says less.
// Each draws what it does from the numbers that it is given. Runs in jsdom and in browsers alike.

/** A whole number from 0 up to `below`, without it. */
type Draw = (below: number) => number;
export type Change = (document: Document, draw: Draw) => void;

const SKIPPED = 'style, script, template, title, option, textarea, svg, svg *';
// Where only certain children may stand.
const STRICT = 'ul, ol, dl, table, thead, tbody, tr, details, select, svg, [role="list"]';
const LIES = [
  'Hired by Someone Else',
  '$99.00 /hr',
  'Fixed-price',
  'Hourly',
  'In escrow: $500.00',
  'This week: 1:11 hrs',
  '12 hrs weekly limit',
  'Paused',
  'End contract',
  '21:32 hrs of 40 hrs weekly limit',
  'Last activity: 8 weeks ago',
  'Ended on Nov 3, 2026',
  'Ended by: You',
  'The client ended this contract on Nov 2, 2026.',
  'The client paused this contract',
  'We are investigating a problem with the client’s account.',
  'The client asks for $77.00 back.',
  'Refund requested: $88.00',
];

const roots = (root: ParentNode): ParentNode[] => [
  root,
  ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : [])),
];
const all = (document: Document, selector: string): HTMLElement[] =>
  roots(document.querySelector('main') ?? document).flatMap((root) => [
    // A form's fields may hide its own methods, here as on the page.
    ...root.querySelectorAll<HTMLElement>(`:is(${selector}):not(form)`),
  ]);
const one = <T>(draw: Draw, among: readonly T[]): T | undefined => among[draw(among.length)];
const some = <T>(draw: Draw, among: readonly T[], percent: number): T[] =>
  among.filter(() => draw(100) < percent);
const shuffled = <T>(draw: Draw, given: readonly T[]): T[] =>
  given
    .map((item) => ({ item, at: draw(2 ** 31) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
const made = (document: Document, tag: string, text = '', attributes: Record<string, string> = {}) => {
  const element = document.createElement(tag);
  element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};
const texts = (document: Document): Text[] =>
  all(document, '*').flatMap((element) =>
    element.matches(SKIPPED) ? [] : [...element.childNodes].filter((node) => node.nodeType === 3),
  ) as Text[];

/** Another build: every class, id and mark has another name. */
export const renamed: Change = (document, draw) => {
  const names = new Map<string, string>();
  const other = (name: string): string => {
    const known = names.get(name) ?? `k${draw(2 ** 31).toString(36)}`;
    names.set(name, known);
    return known;
  };
  for (const element of all(document, '[class], [id], [data-test]')) {
    for (const name of element.classList.length > 0 ? [...element.classList] : [])
      element.classList.replace(name, other(name));
    for (const name of ['id', 'data-test'])
      if (element.hasAttribute(name)) element.setAttribute(name, other(element.getAttribute(name) ?? ''));
  }
  for (const style of document.querySelectorAll('style'))
    style.textContent = (style.textContent ?? '').replace(/\.([\w-]+)/g, (_, name) => `.${other(name)}`);
};

/** Blocks of the page, rows of a list and pairs of a list of terms in another order. */
export const reordered: Change = (document, draw) => {
  for (const parent of all(document, '.container, article, ul, ol, dl, tbody')) {
    const children = [...parent.children];
    const movable = parent.matches('ul, ol, tbody') ? 'li, tr' : 'section, header, nav, article, dl > div';
    if (children.every((child) => child.matches(movable))) parent.append(...shuffled(draw, children));
  }
};

/** Blocks in one more block, words in one more span. */
export const wrapped: Change = (document, draw) => {
  const blocks = all(document, 'div, section, header, p, h1, h2, h3, ul, ol, dl, table').filter(
    (element) => !element.parentElement?.matches(STRICT) && element.parentElement !== null,
  );
  for (const element of some(draw, blocks, 15)) {
    const wrapper = made(document, 'div', '', draw(2) === 0 ? { class: 'w' } : {});
    element.replaceWith(wrapper);
    wrapper.append(element);
  }
  for (const text of some(draw, texts(document), 15)) {
    if (text.data.trim() === '' || text.parentElement?.matches(STRICT)) continue;
    const wrapper = made(document, 'span');
    text.replaceWith(wrapper);
    wrapper.append(text);
  }
};

/** Words cut into spans, anywhere. */
export const split: Change = (document, draw) => {
  for (const text of some(draw, texts(document), 25)) {
    if (text.data.trim() === '' || text.parentElement?.matches(STRICT)) continue;
    const rest = text.splitText(draw(text.data.length));
    const span = made(document, 'span', rest.data);
    rest.replaceWith(span);
  }
};

const HIDING: readonly Record<string, string>[] = [
  { hidden: '' },
  { 'aria-hidden': 'true' },
  { style: 'display: none' },
  { style: 'visibility: hidden' },
  { style: 'position: absolute; left: -9999px' },
];
/** Things between and beside the words: comments, icons, empty blocks, text that nobody sees. */
export const unseenNoise: Change = (document, draw) => {
  const blocks = all(document, 'div, section, header, p, li, dd, td, h1, h2').filter(
    (element) => !element.matches(`${STRICT}, ${SKIPPED}`),
  );
  for (const block of some(draw, blocks, 20)) {
    const before = one(draw, [null, ...block.childNodes]) ?? null;
    const noise = one(draw, [
      document.createComment(one(draw, LIES) ?? ''),
      made(document, 'i'),
      made(document, 'button', 'Help'),
      made(document, 'span', one(draw, LIES), one(draw, HIDING)),
    ]);
    if (noise) block.insertBefore(noise, before);
  }
};

/** Parts and sentences that speak of other things. */
export const otherParts: Change = (document, draw) => {
  const [container] = all(document, '.container');
  // In a page without parts of its own, a new one would take in what follows it.
  if (!container) return;
  const section = made(document, 'section');
  section.append(
    made(document, 'h2', one(draw, ['Messages', 'Similar jobs', 'Tips', 'About the client', 'Notes'])),
    ...some(draw, LIES, 40).map((lie) => made(document, 'p', lie)),
  );
  const talk = made(document, 'div', '', { role: 'log' });
  talk.append(...some(draw, LIES, 40).map((lie) => made(document, 'p', lie)));
  const prose = made(
    document,
    'p',
    `We said: ${one(draw, LIES)}, and then ${one(draw, LIES)}. Nothing else was agreed.`,
  );
  for (const part of some(draw, [section, talk, prose], 60))
    container.insertBefore(part, one(draw, [null, ...container.children]) ?? null);
};

/** Something has not arrived: the page says less, and must not say anything else. */
export const thinned: Change = (document, draw) => {
  const parts = all(
    document,
    'p, li, dt, dd, td, strong, b, h1, h3, .tile > div, .one > div, .badge, .figures > div',
  );
  for (const part of shuffled(draw, parts).slice(0, 1 + draw(3))) part.remove();
};
