// Owns one line that answers what the person just did and cannot be done from here; it goes with a press on it.

import type { OnPress } from './button-presses.ts';
import { element } from './element.ts';

/** Prepares the line in the shell and gives the call that shows it, with another text where one stands already. */
export const mountHint = (shell: HTMLElement, onPress: OnPress): ((text: string) => void) => {
  const { ownerDocument: document } = shell;
  const line = element(document, 'p', { class: 'hint', role: 'alert' });
  shell.append(line);
  return (text) => {
    const button = element(document, 'button', {}, 'Close');
    onPress(button, () => line.replaceChildren());
    line.replaceChildren(element(document, 'span', {}, text), button);
  };
};
