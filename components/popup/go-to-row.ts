// Owns going through the rows of a list of endings with the arrow keys.

/** Moves the keyboard from row to row; from the field of the search to the first. */
export const goToRow = (event: KeyboardEvent): void => {
  const { target, key } = event;
  if (!(target instanceof HTMLElement)) return;
  const links = [...(target.closest('.endings')?.querySelectorAll<HTMLElement>('.popup-link') ?? [])].filter(
    (link) => link.closest('details:not([open])') === null,
  );
  const here = links.indexOf(target);
  const to =
    here < 0
      ? { ArrowDown: 0 }[key]
      : { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: links.length - 1 }[key];
  const next = to === undefined ? undefined : links[to];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
};
