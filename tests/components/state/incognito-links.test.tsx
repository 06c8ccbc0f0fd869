// @vitest-environment jsdom
// Owns the proof that links to our own pages lead somewhere in a private window too.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOursInWindowThatCan } from '../../../components/state/incognito-links.ts';
import { background, browser } from '../fake-browser.ts';

const press = (href: string, target: string): boolean => {
  const link = document.body.appendChild(document.createElement('a'));
  link.href = href;
  link.target = target;
  return link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
};

beforeEach(() => {
  background.reset();
  openOursInWindowThatCan(document);
});
afterEach(() => {
  browser.extension.inIncognitoContext = false;
});

describe('in a private window', () => {
  beforeEach(() => {
    browser.extension.inIncognitoContext = true;
  });

  it('a link to our own page opens in the window that can show it', () => {
    expect(press('/options.html#backup', '_blank')).toBe(false);
    expect(new Set(background.opened)).toEqual(
      new Set([new URL('/options.html#backup', location.href).href]),
    );
  });

  it.each([
    ['to Upwork', 'https://www.upwork.com/', '_blank'],
    ['to a place on the same page', '#sources', ''],
  ])('a link %s stays the browser’s', (_what, href, target) => {
    expect(press(href, target)).toBe(true);
    expect(background.opened).toEqual([]);
  });
});

it('in any other window every link stays the browser’s', () => {
  expect(press('/options.html', '_blank')).toBe(true);
  expect(background.opened).toEqual([]);
});
