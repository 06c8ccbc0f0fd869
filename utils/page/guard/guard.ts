// Owns the one hold: a person's own "End contract" is held once per visit while steps are open, or no plan is made, then never again.
// Refuses to press anything, and fails open: whatever goes wrong here, the press passes.

import type { Gesture } from '../gesture.ts';
import type { EventShield, Watcher } from '../overlay/event-shield.ts';
import type { ContractView } from '../view.ts';
import { endControl, type IsEnd } from './control.ts';
import { showGuardDialog } from './dialog.ts';
import { isPersons, pressedPath, stepOf } from './press-step.ts';

/**
 * `held`/`told`: as the mode says. `back`/`armed`: the answer. `passed`: let through. `failed`: our defect, let through.
 * `unseen`: something keeps our dialog from being seen, let through.
 */
export type GuardOutcome = 'held' | 'told' | 'back' | 'armed' | 'passed' | 'failed' | 'unseen';

/** What the guard asks at each press, at that very moment, and whom it tells. */
type GuardOptions = {
  readonly root: ShadowRoot;
  readonly shield: Pick<EventShield, 'watch' | 'modal'>;
  readonly signal: AbortSignal;
  /** What is known now; undefined while nothing is, and where a newer answer is late. */
  readonly view: () => ContractView | undefined;
  /** Whether the person said "let me end it" less than ten minutes ago. */
  readonly isArmed: () => boolean;
  readonly isEnd?: IsEnd;
  readonly onOutcome: (outcome: GuardOutcome) => void;
};

const FOCUSABLE = 'button, input, a[href], [tabindex]';

/** Whether a press reached the page. */
export const wentThrough = (outcome: GuardOutcome): boolean => !['held', 'back', 'armed'].includes(outcome);

/** Watches one visit to one contract, from now until the signal aborts. */
export const watchEnd = ({ navigator }: Pick<Window, 'navigator'>, options: GuardOptions): void =>
  options.shield.watch(guardPresses(navigator, options), options.signal);

/** The watcher of one visit: it holds the first "End contract" where that is due, and lets every later one pass. */
const guardPresses = (navigator: Navigator, options: GuardOptions): Watcher => {
  const { root, shield, signal, view, isArmed, isEnd, onOutcome } = options;
  // What a script makes up for the person has a hold of its own, which no page can use up for the person's own press.
  const spent = { real: false, made: false };
  /** Whether a press was taken from the page when it began: what is let through at first is let through to its end. */
  const taken = new WeakMap<Gesture, boolean>();
  const told = new WeakSet<Gesture>();
  let isMadeTold = false;

  const spend = ({ made }: Gesture) => {
    spent[made ? 'made' : 'real'] = true;
  };
  const isSpent = ({ made }: Gesture) => spent.real || (made && spent.made) || isArmed();
  /** Once for each press; of what a script makes up, once for each press of the person's own. */
  const tell = (gesture: Gesture, outcome: GuardOutcome) => {
    if (wentThrough(outcome)) {
      if (told.has(gesture) || (gesture.made && isMadeTold)) return;
      told.add(gesture);
      isMadeTold ||= gesture.made;
    }
    onOutcome(outcome);
  };
  const answer = (event: Event, gesture: Gesture): GuardOutcome => {
    const now = view();
    const reaction = isSpent(gesture) || taken.get(gesture) === false ? 'pass' : reactionTo(now);
    if (now === undefined || reaction === 'pass') return 'passed';
    spend(gesture);
    if (reaction === 'tell') return 'told';
    if (!showGuardDialog({ root, shield, view: now, signal, onAnswer: onOutcome })) return 'unseen';
    // Only now: where the dialog could not be shown, the press must pass. What is left of it, until its key or button is
    // let go, is nobody's.
    gesture.owner = 'nobody';
    swallow(event);
    return 'held';
  };
  const react = (event: Event, gesture: Gesture) => {
    const found = endControl(pressedPath(event), isEnd);
    if (found === undefined) return;
    // Navigators press in several ways at once; while the person is asked, none of them counts. Nor does a press of the person's
    // own: only what the page has put over our dialog can be pressed then.
    if (root.querySelector('dialog')?.open) return swallow(event);
    const step = stepOf({ event, gesture, found, isTaken: taken.get(gesture) === true });
    if (step === undefined) return;
    if (step === 'ask') {
      const outcome = answer(event, gesture);
      if (wentThrough(outcome)) taken.set(gesture, false);
      return tell(gesture, outcome);
    }
    if (!taken.has(gesture)) {
      const reaction = isSpent(gesture) ? 'pass' : reactionTo(view());
      if (reaction !== 'tell') taken.set(gesture, reaction === 'hold');
    }
    if (!taken.get(gesture)) return;
    // What the browser does stays: the click is on its way, and what can have the keyboard gets it. Where nothing can, it
    // would be lost, which closes many a menu; the page would have prevented that here.
    event.stopImmediatePropagation();
    if (event.type === 'mousedown' && !found.control.matches(FOCUSABLE)) event.preventDefault();
  };
  return (event, gesture) => {
    if (event.isTrusted) isMadeTold = false;
    if (gesture === undefined || !isPersons(event, navigator)) return;
    try {
      react(event, gesture);
    } catch {
      // Reported as an outcome; a defect of ours must not come between the person and the page, now or later.
      spend(gesture);
      taken.set(gesture, false);
      tell(gesture, 'failed');
    }
  };
};

const swallow = (event: Event): void => {
  event.preventDefault();
  event.stopImmediatePropagation();
};

/** What to do with the first "End contract" of a visit. What is not known in time lets it pass. */
export const reactionTo = (
  view: Pick<ContractView, 'guard' | 'mustDos'> | undefined,
): 'hold' | 'tell' | 'pass' =>
  view === undefined || view.guard === 'off' || view.mustDos.length === 0 ? 'pass' : view.guard;
