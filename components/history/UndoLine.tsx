// Owns the ways back and forth over the newest changes: what was done, in plain words, and a button for each way.
import type { RefObject } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Contract } from '../../utils/domain/contract.ts';
import { historyText } from '../../utils/domain/history.ts';
import type { Plan } from '../../utils/domain/plan.ts';
import type { Act } from '../hooks/use-changes.ts';
import type { TakeStep } from '../hooks/use-undo-key.ts';
import { UndoBar } from './UndoBar.tsx';

export type UndoLineProps = {
  readonly contract: Contract;
  readonly plan: Plan;
  readonly act: Act;
  /** Where Ctrl+Z and Ctrl+Y count; the whole page where none is given. */
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

type SentencesProps = Pick<UndoLineProps, 'contract' | 'plan'>;
/** A part of its own: its words take a walk over all rows, and are not asked for while nothing is shown. */
const Sentences = ({ contract, plan }: SentencesProps) => {
  const sentences = useMemo(() => sentencesFor(contract, plan), [contract, plan]);
  return (
    <>
      {sentences.map((sentence) => (
        <span key={sentence}>{sentence}</span>
      ))}
    </>
  );
};

/** Undo takes the newest step back, also one from before the view was opened; the line says what that is. */
export const UndoLine = ({ contract, plan, act, within, sinceOpened = false }: UndoLineProps) => {
  const of = contract.undo.at(-1)?.id;
  const [first] = useState(of);
  const take = useCallback<TakeStep>((type, step) => void act({ type, of: step }), [act]);
  return (
    <UndoBar steps={contract} take={take} within={within} passedOver={sinceOpened && of === first}>
      <Sentences contract={contract} plan={plan} />
    </UndoBar>
  );
};
