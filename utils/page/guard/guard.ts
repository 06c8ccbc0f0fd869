// Owns the one hold: a person's own "End contract" is held once per visit while steps are open, or no plan is made, then never again.
// Refuses to press anything, and fails open: whatever goes wrong here, the click passes.

import type { ContractView } from '../view.ts';
import { endControl, isPagesKey } from './control.ts';
import { showGuardDialog } from './dialog.ts';

/** `held`/`told`: as the mode says. `back`/`armed`: the answer. `passed`: let through. `failed`: our defect, let through. */
export type GuardOutcome = 'held' | 'told' | 'back' | 'armed' | 'passed' | 'failed';

/** What the guard asks at each press, at that very moment, and whom it tells. */
type GuardOptions = {
  readonly root: ShadowRoot;
  readonly signal: AbortSignal;
  /** What is known now; undefined while nothing is, and where a newer answer is late. */
  readonly view: () => ContractView | undefined;
  /** Whether the person said "let me end it" less than ten minutes ago. */
  readonly isArmed: () => boolean;
  readonly onOutcome: (outcome: GuardOutcome) => void;
};

/** Whether a press reached the page. */
export const wentThrough = (outcome: GuardOutcome): boolean =>
  outcome === 'passed' || outcome === 'told' || outcome === 'failed';

/** Watches one visit to one contract, from now until the signal aborts. */
export const watchEnd = (window: Window, options: GuardOptions): void => {
  const listener = guardPresses(options);
  const { signal } = options;
  window.addEventListener('click', listener, { capture: true, signal });
  window.addEventListener('keydown', listener, { capture: true, signal });
};

/** The listener of one visit: it holds the first "End contract" where that is due, and lets every later one pass. */
export const guardPresses = ({ root, signal, view, isArmed, onOutcome }: GuardOptions) => {
  let spent = false;
  const outcomeOf = (event: Event): GuardOutcome | undefined => {
    // A press with a modifier opens elsewhere or is a shortcut; a made-up event is no person's.
    if (!isPlainActivation(event)) return undefined;
    const control = endControl(pressedPath(event));
    if (control === undefined || (isKeyDown(event) && !isPagesKey(control, event.key))) return undefined;
    const now = view();
    const reaction = spent || isArmed() ? 'pass' : reactionTo(now);
    if (now === undefined || reaction === 'pass') return 'passed';
    spent = true;
    if (reaction === 'tell') return 'told';
    showGuardDialog({ root, view: now, signal, onAnswer: onOutcome });
    // Only now: where the dialog could not be shown, the press must pass.
    event.preventDefault();
    event.stopImmediatePropagation();
    return 'held';
  };
  return (event: Event): void => {
    let outcome: GuardOutcome | undefined;
    try {
      outcome = outcomeOf(event);
    } catch {
      // Reported as an outcome; a defect of ours must not come between the person and the page, now or later.
      spent = true;
      outcome = 'failed';
    }
    if (outcome !== undefined) onOutcome(outcome);
  };
};

/** What to do with the first "End contract" of a visit. What is not known in time lets it pass. */
export const reactionTo = (
  view: Pick<ContractView, 'guard' | 'mustDos'> | undefined,
): 'hold' | 'tell' | 'pass' =>
  view === undefined || view.guard === 'off' || view.mustDos.length === 0 ? 'pass' : view.guard;

const isKeyDown = (event: Event): event is KeyboardEvent => event.type === 'keydown';

/** The path of what is pressed: in a menu that keeps the keyboard itself, of the item that it names as active. */
const pressedPath = (event: Event): readonly EventTarget[] => {
  const path = event.composedPath();
  const [focused] = path;
  const id = isKeyDown(event) && focused instanceof Element && focused.getAttribute('aria-activedescendant');
  if (!id) return path;
  const around: Element[] = [];
  for (
    let one = (focused.getRootNode() as Document).getElementById(id);
    one !== null;
    one = one.parentElement
  )
    around.push(one);
  return around;
};

/** Whether an event is a person's plain press: trusted, main button or Enter or Space, no modifier. */
export const isPlainActivation = (event: Event): boolean => {
  const { isTrusted, button, key, ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent & KeyboardEvent;
  if (!isTrusted || ctrlKey || metaKey || shiftKey || altKey) return false;
  return event.type === 'keydown' ? key === 'Enter' || key === ' ' : button === 0;
};
