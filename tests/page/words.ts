// Owns how tests read what ours says: no text node says it, the sheet generates it from an attribute.

/** All the words of a node and of what is in it, in the document's order. */
export const wordsIn = (node: Element | null | undefined): string =>
  node === null || node === undefined
    ? ''
    : [node, ...node.querySelectorAll('[data-words]')]
        .map((part) => part.getAttribute('data-words') ?? '')
        .filter((words) => words !== '')
        .join(' ');
