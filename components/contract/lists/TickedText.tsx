// Owns a checkbox whose name is a text of the person's own.
import { useId } from 'preact/hooks';

type TickedTextProps = {
  readonly text: string;
  readonly done: boolean;
  /** Where a tick is no end of it. */
  readonly staysOpen?: boolean;
  readonly tick: (done: boolean) => void;
};

/** The text finds its own direction; the caller decides what a tick changes. */
export const TickedText = ({ text, done, staysOpen = false, tick }: TickedTextProps) => {
  const id = useId();
  return (
    <div class={done && !staysOpen ? 'tick tick-over' : 'tick'}>
      <input id={id} type="checkbox" checked={done} onChange={(event) => tick(event.currentTarget.checked)} />
      <label for={id} dir="auto">
        {text}
      </label>
    </div>
  );
};
