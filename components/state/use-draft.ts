// Owns a text while it is typed: it stays as typed until it is saved - after a pause, on leaving the field, when the page goes.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

// Long enough not to save half a word, short enough that a crash costs little.
const PAUSE_MS = 700;

/** One field: its text as shown, and what the field tells. */
type Draft = {
  readonly text: string;
  /** Why the text was not saved, to stand beside the field. */
  readonly error: string | undefined;
  /** Takes a text as typed so far; an error from before goes with the first key. */
  readonly edit: (text: string) => void;
  /** The field was left: saves now and says what is wrong. */
  readonly settle: () => void;
};

/** `save` gives the reason where the text cannot be saved; a text that stayed the same is not saved again. */
export const useDraft = (stored: string, save: (text: string) => string | undefined): Draft => {
  const [text, setText] = useState(stored);
  const [error, setError] = useState<string | undefined>(undefined);
  /** undefined while nothing is typed that is not saved. */
  const typed = useRef<string | undefined>(undefined);
  const saved = useRef(stored);
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  // Always the newest one: a pause that began with an older render must not save by its rules.
  const saveNow = useRef(save);
  saveNow.current = save;
  const newest = useRef(stored);
  newest.current = stored;

  const show = useCallback((given: string) => {
    saved.current = given;
    setText(given);
  }, []);
  useEffect(() => {
    // What another view saved shows here, but never over a text that is being typed.
    if (typed.current === undefined) show(stored);
  }, [stored, show]);

  const commit = useCallback(
    (aloud: boolean) => {
      clearTimeout(pause.current);
      const given = typed.current;
      if (given === undefined) return;
      // Saved at a pause, or typed and taken back to what is stored: nothing to save, nothing wrong.
      const isSaved = given === saved.current;
      const reason = isSaved ? undefined : saveNow.current(given);
      // What was refused is tried again at the next pause and on leaving: the reason may have gone by then.
      if (reason === undefined) saved.current = given;
      // While somebody types, half a value is no mistake yet.
      if (!aloud) return;
      setError(reason);
      // Until the field is left, nothing from elsewhere may take the place of its text.
      if (reason === undefined) typed.current = undefined;
      // What another view saved meanwhile shows now, and is what typing goes on from.
      if (isSaved) show(newest.current);
    },
    [show],
  );

  useEffect(() => {
    // Also where the field alone goes, with its row or its view.
    const leave = () => commit(false);
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [commit]);

  const edit = useCallback(
    (given: string) => {
      typed.current = given;
      setText(given);
      setError(undefined);
      clearTimeout(pause.current);
      pause.current = setTimeout(() => commit(false), PAUSE_MS);
    },
    [commit],
  );
  return { text, error, edit, settle: useCallback(() => commit(true), [commit]) };
};
