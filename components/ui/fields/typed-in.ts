// Owns telling a field in which somebody types or picks from a box that is ticked or a button that is pressed.

export const isTypedIn = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement
    ? !['checkbox', 'radio'].includes(target.type)
    : target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
