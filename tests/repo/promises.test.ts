// Owns the promise "it never acts for you on Upwork", as far as the sources can show it.
import { describe, expect, it } from 'vitest';
import { PRODUCT } from './sources.ts';

const FORBIDDEN = [
  'fetch(',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'sendBeacon',
  'document.cookie',
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'dangerouslySetInnerHTML',
  '.click(',
  '.submit(',
  'requestSubmit(',
  'reload(',
  'dispatchEvent(',
  'execCommand',
  'setInterval(',
  'eval(',
];

describe('our sources never hold a word with which they could act on the page or the network', () => {
  it.each(FORBIDDEN)('%s stands nowhere', (word) => {
    const places = PRODUCT.filter(({ text }) => text.includes(word)).map(({ path }) => path);
    expect(places).toEqual([]);
  });

  it('the rule looks at every part of the product', () => {
    const parts = new Set(PRODUCT.map(({ path }) => path.split('/').slice(0, 2).join('/')));
    for (const part of [
      'entrypoints/background',
      'entrypoints/upwork.content',
      'utils/page',
      'utils/storage',
    ])
      expect(parts).toContain(part);
  });
});

describe('the domain is pure', () => {
  const domain = PRODUCT.filter(({ path }) => path.startsWith('utils/domain/'));

  it.each(['Date', 'Math.random', 'Temporal.Now', 'performance', 'localStorage', 'globalThis'])(
    '%s stands nowhere in it',
    (word) => {
      const alone = new RegExp(`(?<![\\w.'-])${word.replace('.', '\\.')}(?![\\w'-])`);
      expect(domain.filter(({ text }) => alone.test(text)).map(({ path }) => path)).toEqual([]);
    },
  );
});

describe('the polyfill has one seam', () => {
  it('only utils/browser.ts imports it', () => {
    const importers = PRODUCT.filter(({ text }) =>
      /from '(?:wxt\/browser|webextension-polyfill)'/.test(text),
    );
    expect(importers.map(({ path }) => path)).toEqual(['utils/browser.ts']);
  });

  it('nobody reaches past it to the bare global', () => {
    expect(PRODUCT.filter(({ text }) => /\bchrome\.\w/.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('what a person types goes through no checker of spelling that they did not ask for', () => {
  const components = PRODUCT.filter(({ path }) => path.endsWith('.tsx'));
  // A checker may send what it reads to its maker; what is only ticked, drawn or chosen holds no words.
  const WORDLESS = /type="(?:checkbox|radio|range|file)"/;
  const fields = components.flatMap(({ path, text }) =>
    [...text.matchAll(/<(?:input|textarea)\b.*?\/>/gs)]
      .filter(([field]) => !WORDLESS.test(field))
      .map(([field]) => ({ path, field })),
  );

  it('every field for words says whether its spelling is checked', () => {
    expect(fields.length).toBeGreaterThan(5);
    expect(fields.filter(({ field }) => !field.includes('spellcheck=')).map(({ path }) => path)).toEqual([]);
  });

  it('it is checked where the person’s own setting says so, and nowhere else', () => {
    const said = fields.map(({ field }) => /spellcheck=\{([^}]*)\}/.exec(field)?.[1]);
    expect([...new Set(said)].sort()).toEqual(['false', 'spellcheck && spelling', 'spelling']);
    const providers = components.flatMap(
      ({ text }) => text.match(/<Spelling\.Provider value=\{[^}]*\}/g) ?? [],
    );
    for (const provider of providers) expect(provider).toMatch(/settings\??\.spellcheck/);
  });

  it('no other part can be typed into', () => {
    expect(components.filter(({ text }) => /contenteditable|designMode/i.test(text))).toEqual([]);
  });
});
