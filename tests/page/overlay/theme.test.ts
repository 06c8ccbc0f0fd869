// @vitest-environment jsdom
// Owns the proof that our colours follow Upwork's page unless the person chose otherwise, and that its sidebar is seen.
import { afterEach, describe, expect, it } from 'vitest';
import { colorScheme, pageTheme } from '../../../utils/page/overlay/theme.ts';
import { rightSide } from '../../../utils/page/overlay/upwork-layers.ts';

afterEach(() => {
  document.documentElement.removeAttribute('theme');
  document.body.replaceChildren();
});

describe('the theme of the page', () => {
  it.each([
    ['dark', 'dark'],
    ['air-3-0-dark', 'dark'],
    ['Dark', 'dark'],
    ['air-3-0', 'light'],
    ['ngm', 'light'],
    ['', undefined],
  ])('"%s" is %s', (value, expected) => {
    document.documentElement.setAttribute('theme', value);
    expect(pageTheme(document)).toBe(expected);
  });

  it('is not known where Upwork says none', () => {
    expect(pageTheme(document)).toBeUndefined();
  });
});

describe('our colours', () => {
  it.each([
    ['upwork', 'dark', 'dark'],
    ['upwork', 'air-3-0', 'light'],
    ['upwork', undefined, 'light dark'],
    ['system', 'dark', 'light dark'],
    ['light', 'dark', 'light'],
    ['dark', 'air-3-0', 'dark'],
  ] as const)('chosen %s on a page that says %s are %s', (chosen, page, expected) => {
    if (page !== undefined) document.documentElement.setAttribute('theme', page);
    expect(colorScheme(chosen, document)).toBe(expected);
  });
});

describe('an extension that makes pages dark', () => {
  afterEach(() => document.documentElement.removeAttribute('style'));

  it.each([
    ['upwork', 'air-3-0', 'dark', 'dark'],
    ['upwork', undefined, 'dark', 'dark'],
    ['upwork', 'air-3-0', 'light dark', 'light'],
    ['light', 'air-3-0', 'dark', 'light'],
  ] as const)('chosen %s, the page says %s, its root is drawn %s: %s', (chosen, page, drawn, expected) => {
    if (page !== undefined) document.documentElement.setAttribute('theme', page);
    document.documentElement.style.colorScheme = drawn;
    expect(colorScheme(chosen, document)).toBe(expected);
  });
});

describe('Upwork’s own right sidebar', () => {
  it('takes the right side while it is expanded', () => {
    expect(rightSide(document)).toBe('free');
    const layout = document.body.appendChild(document.createElement('div'));
    layout.className = 'layout-sidebar_enabled';
    expect(rightSide(document)).toBe('free');
    layout.classList.add('layout-sidebar_expanded');
    expect(rightSide(document)).toBe('taken');
  });

  it('leaves the right side, but for a strip, where it is folded in and still has a width', () => {
    const layout = document.body.appendChild(document.createElement('div'));
    const bar = layout.appendChild(document.createElement('aside'));
    bar.className = 'layout-sidebar_sidebar';
    layout.className = 'layout-sidebar_enabled';
    bar.getBoundingClientRect = () => new DOMRect(0, 0, 0, 800);
    expect(rightSide(document)).toBe('free');
    bar.getBoundingClientRect = () => new DOMRect(1224, 0, 56, 800);
    expect(rightSide(document)).toBe('strip');
  });
});
