// Owns the way back over the newest change: what was done, in plain words, and one button.
import type { RefObject } from 'preact';
import { useCallback, useId, useMemo, useState } from 'preact/hooks';
import type { Contract } from '../../utils/domain/contract.ts';
import { historyText } from '../../utils/domain/history.ts';
import type { Plan } from '../../utils/domain/plan.ts';
import type { Act } from '../hooks/use-changes.ts';
import { useUndoKey } from '../hooks/use-undo-key.ts';

export type UndoLineProps = {
  readonly contract: Contract;
  readonly plan: Plan;
  readonly act: Act;
  /** Where Ctrl+Z counts; the whole page where none is given. */
  readonly within?: RefObject<HTMLElement | null>;
  /** Says only what was done since the view was opened. */
  readonly sinceOpened?: boolean;
};

/** What was done last, and, after an undo, what the next one takes back. */
const sentencesFor = (contract: Contract, plan: Plan): string[] => {
  const { history, undo } = contract;
  const say = historyText(contract, plan);
  const last = history.findLast(({ action }) => action !== 'announced');
  const next = history.find(({ id }) => id === undo.at(-1)?.id);
  return [
    ...(last === undefined ? [] : [`${say(last)}. `]),
    ...(next === undefined || next === last ? [] : [`Before it: ${say(next)}.`]),
  ];
};

/** Undo takes the newest step back, also one from before the view was opened; the line says what that is. */
export const UndoLine = ({ contract, plan, act, within, sinceOpened = false }: UndoLineProps) => {
  const id = useId();
  const of = contract.undo.at(-1)?.id;
  const [first] = useState(of);
  // Once used, the button stays where the keyboard is, also with nothing left to undo.
  const [used, setUsed] = useState(false);
  const undo = useCallback(() => {
    if (of === undefined) return;
    setUsed(true);
    act({ type: 'undo', of });
  }, [of, act]);
  useUndoKey(undo, within);
  const shown = used || (of !== undefined && !(sinceOpened && of === first));
  const sentences = useMemo(() => (shown ? sentencesFor(contract, plan) : []), [shown, contract, plan]);
  return (
    <div class={shown ? 'undo-line' : undefined}>
      <p id={id} role="status" class="quiet" dir="auto">
        {sentences.map((sentence) => (
          <span key={sentence}>{sentence}</span>
        ))}
      </p>
      {shown ? (
        <button
          type="button"
          class="button button-small"
          aria-describedby={id}
          aria-disabled={of === undefined}
          onClick={undo}
        >
          Undo
        </button>
      ) : null}
    </div>
  );
};
