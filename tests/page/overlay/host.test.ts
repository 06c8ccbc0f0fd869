// @vitest-environment jsdom
// Owns the proof that our node stays in its place, and holds nothing of ours anywhere else.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mountHost } from '../../../utils/page/overlay/host.ts';

let over = new AbortController();
let isPierced = false;
let host: ReturnType<typeof mountHost>;
const texts = () => host.root.querySelectorAll('p').length;
/** All that the page's script did has been done; nothing that a person does has happened since. */
const afterScript = () => Promise.resolve();

beforeEach(() => {
  over = new AbortController();
  isPierced = false;
  host = mountHost(document, { cover: () => undefined, isPierced: () => isPierced }, over.signal);
  host.root.append(document.createElement('p'));
});
afterEach(() => {
  over.abort();
  document.body.replaceChildren();
});

it('says that it is back, at most three times', async () => {
  const { node, keep } = host;
  const states: string[] = [];
  for (let count = 0; count < 4; count += 1) {
    states.push(keep());
    node.remove();
    await afterScript();
    states.push(keep());
  }
  expect(states).toEqual(['here', 'returned', 'here', 'returned', 'here', 'returned', 'here', 'removed']);
});

it('has no place where the page may hear before us', () => {
  isPierced = true;
  expect(host.keep()).toBe('removed');
});

describe('where the page puts it elsewhere', () => {
  const otherDocument = () =>
    document.body.appendChild(document.createElement('iframe')).contentDocument as Document;
  it.each<[string, () => ParentNode]>([
    ['into the page', () => document.body],
    ['deep into the page', () => document.body.appendChild(document.createElement('main'))],
    ['into a document of its own', () => otherDocument().body],
    ['into a document that nobody sees', () => document.implementation.createHTMLDocument().body],
  ])('%s, there is nothing in it before anything can happen there', async (_, place) => {
    place().append(host.node);
    await afterScript();
    expect(host.root.childNodes.length).toBe(0);
    expect(host.keep()).toBe('returned');
    expect(host.node.parentNode).toBe(document.documentElement);
    expect(texts()).toBe(1);
    expect(host.keep()).toBe('here');
  });

  it('also where it goes on from there, or comes back by the page’s own hand', async () => {
    document.body.append(host.node);
    await afterScript();
    otherDocument().body.append(host.node);
    await afterScript();
    expect(host.root.childNodes.length).toBe(0);
    document.documentElement.append(host.node);
    await afterScript();
    expect(host.root.childNodes.length).toBe(0);
    expect(host.keep()).toBe('returned');
    expect(texts()).toBe(1);
  });

  it('and back within one script, it is styled again', async () => {
    otherDocument().adoptNode(host.node);
    document.documentElement.append(host.node);
    await afterScript();
    host.root.adoptedStyleSheets = [];
    expect(host.keep()).toBe('returned');
    expect(host.root.adoptedStyleSheets.length + host.root.querySelectorAll('style').length).toBeGreaterThan(
      0,
    );
    expect(texts()).toBe(1);
  });

  it('with other children of the root around it, it stays as it is', async () => {
    const other = document.createElement('div');
    document.documentElement.append(other);
    other.remove();
    await afterScript();
    expect(texts()).toBe(1);
    expect(host.keep()).toBe('here');
  });
});
