// Owns the pressing of our buttons: each submits a form that goes nowhere. `submit` is not composed, so no listener of the
// page can hear it, and it comes for a press of any kind: mouse, key, touch, an assistive tool, a navigator's hint.
import { element } from './element.ts';

const FORM = 'press';

export type OnPress = (button: HTMLButtonElement, react: () => void) => void;

/** Gives the call that ties a button of this root to what its press does. */
export const pressesIn = (root: ShadowRoot): OnPress => {
  const reactions = new Map<EventTarget | null, () => void>();
  const form = element(root.ownerDocument, 'form', { id: FORM, method: 'dialog', hidden: '' });
  root.append(form);
  form.addEventListener('submit', (event) => {
    // It would go nowhere anyway; so it does in a browser that does not know `dialog` either.
    event.preventDefault();
    reactions.get(event.submitter)?.();
  });
  return (button, react) => {
    button.type = 'submit';
    button.setAttribute('form', FORM);
    reactions.set(button, react);
  };
};
