// Owns the two lines of steps that a person can go, back and forth again: the newest ten, whatever they lead over.
// Refuses to know what a step changes.

/** Steps that are kept, so that as many can be taken back, also after a restart. */
export const MAX_STEPS = 10;

/** Newest last. `undo` takes back what was done, `redo` what an undo took back. */
export type Steps<S> = { readonly undo: readonly S[]; readonly redo: readonly S[] };

/** The lines after an event, or after an undo or a redo, which uses the newest step of its own line up; `back` leads over it. */
export const stepsAfter = <S>({ undo, redo }: Steps<S>, done: string, back: S): { undo: S[]; redo: S[] } => {
  if (done === 'undo') return { undo: undo.slice(0, -1), redo: [...redo, back].slice(-MAX_STEPS) };
  // What was taken back before a new event may no longer fit to what it did.
  const left = done === 'redo' ? redo.slice(0, -1) : [];
  return { undo: [...undo, back].slice(-MAX_STEPS), redo: left };
};
