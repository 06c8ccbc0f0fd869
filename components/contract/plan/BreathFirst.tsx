// Owns the quiet word before a client's end is answered: a pause, and the message once it is over.
import type { Pause } from '../../../utils/domain/views/answer-pause.ts';
import type { EndingProps } from '../../state/ending.ts';
import { PauseField } from '../forms/PauseField.tsx';

type BreathFirstProps = EndingProps & {
  readonly pause: Pause;
  readonly showStep: (key: string) => void;
};

export const BreathFirst = ({ ending, pause, showStep }: BreathFirstProps) => (
  <section class="stack" aria-labelledby="breath-title">
    <h2 id="breath-title">A breath first</h2>
    {pause.until === undefined ? (
      <p>What you write stays on record. Wait before you answer the client.</p>
    ) : null}
    <PauseField ending={ending} pause={pause} onAnswer={() => showStep(pause.message.key)}>
      <button
        type="button"
        class="button button-plain"
        onClick={() => {
          ending.act({ type: 'tick', item: pause.step.key, done: true });
        }}
      >
        No pause
      </button>
    </PauseField>
  </section>
);
