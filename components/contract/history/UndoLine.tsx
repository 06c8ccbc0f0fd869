// Owns undo and redo of the newest changes: what was done, in plain words, and a button for each.
import type { RefObject } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Contract, isNoted } from '../../../utils/domain/contract/record.ts';
import type { Plan } from '../../../utils/domain/plan/types.ts';
import { historyText } from '../../../utils/domain/text/history.ts';
import type { Act } from '../../state/use-changes.ts';
import type { TakeStep } from '../../state/use-undo-key.ts';
import { UndoBar } from './UndoBar.tsx';

type UndoLineProps = {
  readonly contract: Contract;
  readonly plan: Plan;
  readonly act: Act;
  /** Where Ctrl+Z and Ctrl+Y count; the whole page where none is given. */
  readonly within?: RefObject<HTMLElement | null>;
  /** Only what was done since the view was opened: what is out of sight is not taken back there. */
  readonly sinceOpened?: boolean;
};

type ContractSteps = Pick<Contract, 'undo' | 'redo'>;
type StepId = Contract['undo'][number]['id'];
/** Only what came upon those steps, which lie below it. */
const upon = ({ undo, redo }: ContractSteps, before: ReadonlySet<StepId>): ContractSteps => ({
  undo: undo.slice(undo.findLastIndex(({ id }) => before.has(id)) + 1),
  redo: redo.slice(redo.findLastIndex(({ id }) => before.has(id)) + 1),
});

/** What was done last, and, after an undo, what the next one takes back. */
const sentencesFor = ({ contract, plan, steps: { undo } }: SentencesProps): string[] => {
  const { history } = contract;
  const say = historyText(contract, plan);
  const last = history.findLast((entry) => !isNoted(entry));
  const next = history.find(({ id }) => id === undo.at(-1)?.id);
  return [
    ...(last === undefined ? [] : [`${say(last)}. `]),
    ...(next === undefined || next === last ? [] : [`Before it: ${say(next)}.`]),
  ];
};

type SentencesProps = Pick<UndoLineProps, 'contract' | 'plan'> & { readonly steps: ContractSteps };
/** A part of its own: its words take a walk over all rows, and are not asked for while nothing is shown. */
const Sentences = ({ contract, plan, steps }: SentencesProps) => {
  const sentences = useMemo(() => sentencesFor({ contract, plan, steps }), [contract, plan, steps]);
  return (
    <>
      {sentences.map((sentence) => (
        <span key={sentence} class="two-lines">
          {sentence}
        </span>
      ))}
    </>
  );
};

// Long enough to be read and reached.
const SHOWN_MS = 20_000;

/** Whether something was done here since the view was opened, for a while after each event; not away from under the keyboard. */
const useAfterDeed = (
  contract: Contract,
): { readonly shown: boolean; readonly held: (inside: boolean) => void } => {
  const { length } = contract.history;
  const seen = useRef(length);
  const [shown, setShown] = useState(false);
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (length === seen.current) return;
    seen.current = length;
    setShown(true);
  }, [length]);
  useEffect(() => {
    if (!shown || isHeld) return;
    const passing = setTimeout(() => setShown(false), SHOWN_MS);
    return () => clearTimeout(passing);
  }, [shown, isHeld, length]);
  return { shown, held: setHeld };
};

/** Shown after an event for a while; the keys, and the menu of the view, undo at any time. The line says what the step is. */
export const UndoLine = ({ contract, plan, act, within, sinceOpened = false }: UndoLineProps) => {
  const [before] = useState(
    () => new Set(sinceOpened ? [...contract.undo, ...contract.redo].map(({ id }) => id) : []),
  );
  const { shown, held } = useAfterDeed(contract);
  const steps = useMemo(() => upon(contract, before), [contract, before]);
  const take = useCallback<TakeStep>((type, step) => void act({ type, of: step }), [act]);
  return (
    <div class="undo-place" onFocusIn={() => held(true)} onFocusOut={() => held(false)}>
      <UndoBar steps={steps} take={take} within={within} hidden={!shown}>
        <Sentences contract={contract} plan={plan} steps={steps} />
      </UndoBar>
    </div>
  );
};
