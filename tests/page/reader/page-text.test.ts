// @vitest-environment jsdom
// Owns what the page hands over: visible words and elements, never what people type or say, and never a change.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PageTextSchema } from '../../../entrypoints/background/handlers/read-tab.ts';
import { HOLE, MAX_PAGE_DEPTH, MAX_WORDS_LENGTH } from '../../../utils/domain/upwork/page-text.ts';
import { WITHHELD } from '../../../utils/domain/upwork/withheld.ts';
import { pageText } from '../../../utils/page/reader/page-text.ts';
import { readPage } from '../../../utils/page/reader/read.ts';
import { PAGES } from './pages.ts';
import { showPage } from './show-page.ts';

const URL_HERE = 'https://www.upwork.com/nx/wm/workroom/42545630/overview';
const SECRET = 'Secret words';
const show = (inside: string) =>
  showPage(document, `<html lang="en"><body><main>${inside}</main></body></html>`);
const words = () => pageText(document, URL_HERE, WITHHELD).filter((token) => typeof token === 'string');

beforeEach(() => show(''));

describe('what people type or say is never handed over', () => {
  it.each([
    ['a field', `<input value="${SECRET}">`],
    ['a button', `<button>${SECRET}</button>`],
    ['a text area', `<textarea>${SECRET}</textarea>`],
    ['a list to choose from', `<select><option selected>${SECRET}</option></select>`],
    ['a form', `<form><p>${SECRET}</p></form>`],
    ['an editor', `<div contenteditable><p>${SECRET}</p></div>`],
    ['an editor of plain text', `<div contenteditable="plaintext-only">${SECRET}</div>`],
    ['a field by role', `<div role="textbox">${SECRET}</div>`],
    ['a list by role', `<div role="listbox">${SECRET}</div>`],
    ['a log', `<div role="log"><p>${SECRET}</p></div>`],
    ['a feed', `<div role="feed"><article>${SECRET}</article></div>`],
    ['a dialog', `<div role="dialog">${SECRET}</div>`],
    ['a menu', `<div role="menu"><div role="menuitem">${SECRET}</div></div>`],
    ['a tab', `<div role="tab">${SECRET}</div>`],
    ['messages by class', `<div class="room-messages">${SECRET}</div>`],
    ['a chat by id', `<div id="chat">${SECRET}</div>`],
    ['a thread by mark', `<div data-test="thread-list">${SECRET}</div>`],
    ['messages by label', `<section aria-label="Messages">${SECRET}</section>`],
    ['a job post by class', `<div class="job-description">${SECRET}</div>`],
    ['a quotation', `<blockquote>${SECRET}</blockquote>`],
    ['code', `<pre>${SECRET}</pre>`],
    ['a script', `<script type="text/plain">${SECRET}</script>`],
    ['what is not shown', `<p style="display: none">${SECRET}</p>`],
    ['what is folded away', `<details><summary>More</summary>${SECRET}</details>`],
    ['a comment', `<!-- ${SECRET} -->`],
    ['a text as long as a message', `<p>${`${SECRET} `.repeat(60)}</p>`],
  ])('%s', (_, markup) => {
    show(`<h1>Shop</h1>${markup}`);
    expect(words()).toContain('Shop');
    expect(JSON.stringify(pageText(document, URL_HERE, WITHHELD))).not.toContain(SECRET);
  });
  it('what is open again is read', () => {
    show(`<details open><summary>More</summary>${SECRET}</details><p contenteditable="false">Fixed</p>`);
    expect(words()).toEqual(expect.arrayContaining([SECRET, 'Fixed']));
  });
  it('a hole stands where something visible was left out, and none where nothing is to be seen', () => {
    show('<p>Hired by <q>x</q></p><p>Hired by <b hidden>x</b></p>');
    expect(words()).toEqual(['Hired by ', HOLE, 'Hired by ']);
  });
});

describe('a page that is out of all measure', () => {
  it('of deep nesting is read as far as it is sound, without an error', () => {
    show('');
    let inner: Element | null = document.querySelector('main');
    for (let depth = 0; depth < MAX_PAGE_DEPTH + 50; depth += 1) {
      const next = document.createElement('div');
      inner?.append(next);
      inner = next;
    }
    inner?.append(SECRET);
    expect(words()).toEqual([HOLE]);
    expect(readPage(document, URL_HERE)).toEqual({ milestones: [] });
  });
  it('of endless texts hands over holes', () => {
    show(`<h1>${'x'.repeat(MAX_WORDS_LENGTH + 1)}</h1>`);
    expect(words()).toEqual([HOLE]);
  });
  it('of very many elements is not read at all', () => {
    show(`<p>Hired by Acme</p>${'<i></i>'.repeat(30_000)}`);
    expect(readPage(document, URL_HERE)).toEqual({ milestones: [] });
  });
});

describe('looking leaves no trace', () => {
  it.each(PAGES)('$name', ({ html, url }) => {
    showPage(document, html);
    const changed = vi.fn();
    const observer = new MutationObserver(changed);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const text = pageText(document, url, WITHHELD);
    expect(observer.takeRecords()).toEqual([]);
    observer.disconnect();
    expect(PageTextSchema.safeParse(text).error).toBeUndefined();
    // What is handed over must survive the way.
    expect(JSON.parse(JSON.stringify(text))).toEqual(text);
  });
});
