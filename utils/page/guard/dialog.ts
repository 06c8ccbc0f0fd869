// Owns the guard's question: what ending now would lose, what is still open, and two answers, of which going back is the easy one.
// Refuses to end anything; the second answer only lets the person's own next press through.
import { element } from '../overlay/element.ts';
import type { EventShield } from '../overlay/event-shield.ts';
import { hear } from '../overlay/feed.ts';
import type { ContractView } from '../view.ts';
import { canBeSeen } from './sight.ts';

/** `onAnswer` comes once, and not at all where the signal aborts before the person answers. */
type GuardDialogOptions = {
  readonly root: ShadowRoot;
  readonly shield: Pick<EventShield, 'modal'>;
  readonly view: Pick<ContractView, 'mustDos' | 'sums' | 'verdict' | 'safeToEnd'>;
  readonly signal: AbortSignal;
  readonly onAnswer: (answer: 'back' | 'armed') => void;
};

/**
 * Shows the dialog at once; Esc counts as going back. Where that fails it throws, and where nothing of it can be seen it says
 * so; in both cases it leaves nothing behind.
 */
export const showGuardDialog = ({ root, shield, view, signal, onAnswer }: GuardDialogOptions): boolean => {
  const dialog = guardDialog(root.ownerDocument, view);
  // Moved, it has left the layer on top, and is shown there anew; `close` would be an answer.
  const raise = () => {
    root.append(dialog);
    dialog.open = false;
    dialog.showModal();
  };
  const closed = new AbortController();
  const leave = () => {
    closed.abort();
    dialog.remove();
    shield.modal(false);
  };
  // Before it takes the keyboard: a menu that hears of that would close, and the way back with it.
  shield.modal(true);
  try {
    raise();
    if (!canBeSeen(dialog)) {
      // Gives the keyboard back at once: the click of a key comes to what has it.
      dialog.close();
      leave();
      return false;
    }
  } catch (error) {
    leave();
    throw error;
  }
  dialog.addEventListener('close', () => {
    leave();
    onAnswer(dialog.returnValue === 'armed' ? 'armed' : 'back');
  });
  // Where the page's sandbox lets no form be sent, the browser does no more than click. It closes it first where it does. Let go
  // elsewhere, it is a click of what is around both places.
  for (const button of dialog.querySelectorAll('button'))
    hear(button, 'click', ({ detail }) => {
      if (detail === 0 || button.matches(':hover'))
        setTimeout(() => closed.signal.aborted || dialog.close(button.value));
    });
  signal.addEventListener('abort', leave, { signal: closed.signal });
  const focus = () => dialog.querySelector('button')?.focus({ preventScroll: true });
  focus();
  // Chromium sometimes gives the keyboard back to our frame, where it was before the press; behind the dialog that is dead.
  // It may do so only after the event that tells of it, so the dialog looks again a little later.
  const keepFocus = () => closed.signal.aborted || dialog.contains(root.activeElement) || focus();
  const onBlur = () => {
    keepFocus();
    for (const laterMs of [0, 50, 250]) setTimeout(keepFocus, laterMs);
  };
  addEventListener('blur', onBlur, { signal: closed.signal });
  // What fills the screen from now on would lie over it, in Firefox with all of its controls alive.
  addEventListener('fullscreenchange', () => dialog.isConnected && raise(), { signal: closed.signal });
  return true;
};

/** The dialog's content; every given text stands as text. Only what is between title and buttons scrolls. */
export const guardDialog = (document: Document, view: GuardDialogOptions['view']): HTMLDialogElement => {
  const { mustDos, sums = [], verdict, safeToEnd } = view;
  const isLost = verdict?.state === 'lose';
  const rows = mustDos.map((text, index) => {
    const row = element(document, 'li', {}, text);
    const sum = sums[index];
    if (sum) row.append(element(document, 'b', {}, sum));
    return row;
  });
  return element(
    document,
    'dialog',
    { role: 'alertdialog', 'aria-labelledby': 'title', 'aria-describedby': 'open' },
    element(document, 'h2', { id: 'title' }, 'Before you end this contract'),
    element(
      document,
      'div',
      { id: 'open' },
      element(document, 'p', {}, verdict?.text ?? 'Three questions first'),
      element(document, 'ul', {}, ...rows),
      // Where nothing is lost, the answer itself names the date.
      ...(safeToEnd !== undefined && isLost ? [element(document, 'p', {}, safeToEnd)] : []),
      element(document, 'p', {}, 'Paused once. After “I know”, click End contract again.'),
    ),
    // The browser itself closes it: the buttons are alive even where our script is not any more.
    element(
      document,
      'form',
      { method: 'dialog' },
      element(document, 'button', { class: 'main', value: 'back' }, 'Back to the checklist'),
      element(document, 'button', { value: 'armed' }, 'I know, let me end it'),
    ),
  );
};
