// Owns a visit to a contract whose presses a test makes itself, event by event, through the real shield to the real guard.

import type { IsEnd } from '../../../utils/page/guard/control.ts';
import { type GuardOutcome, watchEnd } from '../../../utils/page/guard/guard.ts';
import { raiseShield } from '../../../utils/page/overlay/event-shield.ts';
import type { ContractView } from '../../../utils/page/view.ts';
import { personIn } from '../person-events.ts';
import { view } from '../views.ts';

export type VisitOptions = {
  readonly signal: AbortSignal;
  readonly pushed?: () => ContractView | undefined;
  readonly isArmed?: () => boolean;
  readonly isEnd?: IsEnd;
};

/** `fire` gives one event; `press` a whole press of the mouse, and says whether the page heard its click. */
export const visit = ({ signal, pushed = () => view(), isArmed = () => false, isEnd }: VisitOptions) => {
  const outcomes: GuardOutcome[] = [];
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  root.elementFromPoint = () => null;
  const person = personIn(window);
  const shield = raiseShield(person.window, signal);
  shield.cover(host, root, signal);
  watchEnd(person.window, {
    root,
    shield,
    signal,
    view: pushed,
    isArmed,
    ...(isEnd === undefined ? {} : { isEnd }),
    onOutcome: (outcome) => void outcomes.push(outcome),
  });
  const { navigator } = person;
  const fire: typeof person.fire = (type, target, given) =>
    person.fire(type, target, { path: pathOf(target), ...given });
  const press = (target: EventTarget, given: Parameters<typeof fire>[2] = {}) => {
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup']) fire(type, target, given);
    return fire('click', target, { detail: 1, ...given });
  };
  return { outcomes, host, root, shield, navigator, fire, press, dialog: () => root.querySelector('dialog') };
};

const pathOf = (target: EventTarget): EventTarget[] => {
  const path: EventTarget[] = [];
  for (let node = target instanceof Node ? target : null; node !== null; node = node.parentNode)
    path.push(node);
  return [...path, window];
};
