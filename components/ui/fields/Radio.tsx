// Owns one radio button inside its own label, so that the whole line can be pressed.
import type { ComponentChildren } from 'preact';

type RadioProps = {
  readonly class: string;
  /** Shared by all of one question. */
  readonly name: string;
  readonly checked: boolean;
  readonly choose: () => void;
  readonly children: ComponentChildren;
};

/** Native: arrow keys and readers work as everywhere. */
export const Radio = ({ class: look, name, checked, choose, children }: RadioProps) => (
  <label class={look}>
    <input type="radio" name={name} checked={checked} onChange={choose} />
    {children}
  </label>
);
