// Owns the hostile pages that give their parts the names of what ours reads: each such name, taken from our own sources.
import { filesIn } from '../../repo/sources.ts';
import { type HostilePage, works } from './hostile-page.ts';

const OFF_THEM = /\b(?:document|ownerDocument|window)\??\.(\w+)|\bnative\([\w.]+, '(\w+)'\)/g;
const GLOBALS =
  /(?<![.\w'-])(?:inner(?:Width|Height)|location|navigator|getComputedStyle|requestAnimationFrame|addEventListener|setTimeout|clearTimeout|MutationObserver|AbortController|CSSStyleSheet|MessageChannel)\b/g;
/** The page that asks has its own use for them. */
const ASKED_BY_TESTS = ['title', 'getElementById', 'document'];

/** Every name that our script on a page reads off its document or its window. */
export const READ_NAMES: readonly string[] = [
  ...new Set(
    filesIn('utils/page', 'entrypoints/upwork.content').flatMap(({ text }) => [
      ...[...text.matchAll(OFF_THEM)].map(([, off, natively]) => off ?? natively ?? ''),
      ...[...text.matchAll(GLOBALS)].map(([name]) => name),
    ]),
  ),
].filter((name) => !ASKED_BY_TESTS.includes(name));

const everyName = (part: (name: string) => string): Pick<HostilePage, 'markup'> => ({
  markup: `<div hidden>${READ_NAMES.map(part).join('')}</div>`,
});

export const NAMING_PAGES: readonly HostilePage[] = [
  works(
    'gives its pictures every name that ours reads',
    () => undefined,
    everyName((name) => `<img name="${name}" alt="">`),
  ),
  works(
    'gives its forms every name that ours reads',
    () => undefined,
    everyName((name) => `<form name="${name}"></form>`),
  ),
  works(
    'gives its objects and links every name that ours reads',
    () => undefined,
    everyName((name) => `<object id="${name}"></object><a id="${name}"></a>`),
  ),
  works(
    'gives its frames every name that ours reads',
    () => undefined,
    everyName((name) => `<iframe name="${name}" title=""></iframe>`),
  ),
  works(
    'puts the control into a form that has every name that ours reads',
    () =>
      addEventListener('DOMContentLoaded', () => {
        const end = document.getElementById('end') as HTMLButtonElement;
        end.type = 'button';
        document.querySelector('form')?.append(end);
      }),
    { markup: `<form>${READ_NAMES.map((name) => `<input type="hidden" name="${name}">`).join('')}</form>` },
  ),
];
