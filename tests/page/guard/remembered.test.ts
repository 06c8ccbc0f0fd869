// @vitest-environment jsdom
// Owns the proof that a control stays known when a translator gives it other words, and not when the page itself does.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { END_WORDS, TRANSLATORS } from '../../../utils/domain/upwork/end-words.ts';
import { isCalledEnd } from '../../../utils/page/guard/control.ts';
import { type Remembered, rememberControls } from '../../../utils/page/guard/remembered.ts';

const ENGLISH =
  '<p>This week you and your client work on the terms of this contract, and the payment for all hours is on the way to you.</p>'.repeat(
    4,
  );
const ICELANDIC =
  '<p>Í þessari viku vinnur þú með viðskiptavini að skilmálum samningsins, greiðsla fyrir allar stundir berst bráðlega.</p>'.repeat(
    4,
  );

let remembered: Remembered;

const show = (text: string): HTMLButtonElement => {
  document.body.innerHTML = `<main>${text}<ul role="menu"><li><button>End contract</button></li></ul></main>`;
  return document.querySelector('button') as HTMLButtonElement;
};
const watch = () => {
  remembered = rememberControls(document);
  remembered.look();
  remembered.learn(TRANSLATORS);
};

beforeEach(() => {
  document.documentElement.lang = 'en';
  document.documentElement.className = '';
});
afterEach(() => {
  document.body.replaceChildren();
});

describe('a control of another name', () => {
  it.each(Object.entries(END_WORDS).flatMap(([language, words]) => words.map((word) => [language, word])))(
    'is known by the translators’ words: %s, "%s"',
    (_language, word) => {
      const button = show(ENGLISH);
      watch();
      button.textContent = ` ${word} `;
      expect(remembered.isEnd(button)).toBe(true);
    },
  );

  it('is known in a language of which we know no word, by what it was called before', () => {
    const button = show(ENGLISH);
    watch();
    button.textContent = 'Ljúka samningi';
    expect(remembered.isEnd(button)).toBe(false);
    for (const text of document.querySelectorAll('p'))
      text.textContent = 'Í þessari viku vinnur þú með viðskiptavini að skilmálum samningsins og greiðslu';
    expect(remembered.isEnd(button)).toBe(true);
  });

  it.each([
    [
      'fonts around its words',
      (button: HTMLElement) => {
        button.innerHTML = '<font><font>Ljúka samningi</font></font>';
      },
    ],
    ...['_msttexthash', '_mstmutation', 'data-translated'].map(
      (mark): [string, (button: HTMLElement) => void] => [
        `the mark ${mark} on it`,
        (button) => {
          button.textContent = 'Ljúka';
          button.setAttribute(mark, '1');
        },
      ],
    ),
    [
      'a mark on the page',
      (button: HTMLElement) => {
        button.textContent = 'Ljúka';
        document.documentElement.className = 'translated-ltr';
      },
    ],
  ])('is known by %s', (_what, translate) => {
    const button = show(ENGLISH);
    watch();
    translate(button);
    expect(remembered.isEnd(button)).toBe(true);
  });

  it('is known where the menu opened only later', () => {
    show(ENGLISH).remove();
    watch();
    const button = document.querySelector('li')?.appendChild(document.createElement('button')) as HTMLElement;
    button.textContent = 'End contract';
    remembered.look();
    button.innerHTML = '<font>Ljúka samningi</font>';
    expect(remembered.isEnd(button)).toBe(true);
  });

  it('is not held where the page itself uses it anew', () => {
    const button = show(ENGLISH);
    watch();
    button.textContent = 'Leave feedback';
    expect(remembered.isEnd(button)).toBe(false);
    remembered.look();
    // Translated later, it is still another one.
    button.innerHTML = '<font>Skilja eftir umsögn</font>';
    expect(remembered.isEnd(button)).toBe(false);
  });

  it('is not known where it never had Upwork’s words', () => {
    show(ICELANDIC);
    watch();
    const other = document.createElement('button');
    other.innerHTML = '<font>Ljúka samningi</font>';
    document.body.append(other);
    expect(remembered.isEnd(other)).toBe(false);
    expect(isCalledEnd(other)).toBe(false);
  });
});

describe('a page is one on which a press may be missed', () => {
  it.each([
    ['never in English', ENGLISH, 'en', '', false],
    ['where it is in a language without known words', ICELANDIC, 'is', 'translated-ltr', true],
    ['where nobody says which language it is in', ICELANDIC, 'en', '', true],
    ['not in a language with known words', ICELANDIC, 'de-DE', 'translated-ltr', false],
  ])('%s', (_what, text, language, mark, expected) => {
    show(text);
    document.documentElement.lang = language;
    document.documentElement.className = mark;
    watch();
    expect(remembered.isBlind()).toBe(expected);
  });
});

it('the words of each language are written down once', () => {
  for (const words of Object.values(END_WORDS)) expect(new Set(words).size).toBe(words.length);
  expect(Object.keys(END_WORDS).length).toBeGreaterThanOrEqual(10);
});
