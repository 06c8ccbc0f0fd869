// Owns leaving the document as it was found, after every test that has one: one worker serves many files.
// And how long a test waits for what is drawn: a busy machine takes longer than Testing Library grants.
import { afterEach } from 'vitest';

const restore = (): (() => void) => {
  const { documentElement: html, head, body } = document;
  const { href } = location;
  return () => {
    if (document.documentElement !== html) document.replaceChildren(html);
    html.replaceChildren(head, body);
    head.replaceChildren();
    body.replaceChildren();
    for (const element of [html, body])
      for (const name of element.getAttributeNames()) element.removeAttribute(name);
    history.replaceState(null, '', href);
  };
};

if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/preact');
  configure({ asyncUtilTimeout: 10_000 });
  afterEach(restore());
}
