// Owns the words for what the browser refuses of the store: what may be lost, and when.

export const REASONS = {
  noMirror:
    'The browser refuses to keep a second copy of your records. They are kept in one place only: if the browser damages that, they are lost.',
  blocked:
    'An older copy of this extension still holds your records. What you write is kept and joins them later. Close its tabs or restart the browser.',
  mirrorOnly:
    'The browser refuses one of the two places for your records. They are kept in the other one only: if the browser damages that, they are lost.',
  unopened:
    'The browser does not open your records, and their second copy is not whole. Some may be missing here, and nothing can be saved until it opens them. Restart the browser.',
  session: 'The browser refuses to store anything. What you write is lost when the browser closes.',
  worker:
    'The browser refuses to store anything. What you write may be lost at any moment, and is lost when the browser closes.',
  unread: 'The browser refused to read it.',
} as const;
