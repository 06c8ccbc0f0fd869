// Owns the answers that a checklist begins with, and what they come to beside what the page shows.
import { useState } from 'preact/hooks';
import type { Action } from '../../utils/domain/contract/action-schema.ts';
import type { Facts } from '../../utils/domain/contract/facts.ts';
import { refuse } from '../../utils/domain/contract/validate.ts';
import { problemText } from '../../utils/domain/problems.ts';
import { absorb } from '../../utils/domain/upwork/absorb.ts';
import { type EndGiven, NO_END, readEnd } from '../contract/forms/EndWhen.tsx';
import { newEntryId } from '../contract/lists/entry.ts';
import type { FirstQuestionsProps } from './FirstQuestions.tsx';
import { endFacts, saidOr, type WhenAnswer, whenChoices, whenFacts } from './first-choices.ts';

const BY_MISSING = 'Say who ended it.';
type Given = {
  readonly kind?: string;
  readonly when: WhenAnswer;
  readonly day: string;
  readonly end: EndGiven;
  readonly by: string;
};

/** `error` is a sentence, `errorOn` the question that it belongs to. */
export const useFirstAnswers = ({
  contract,
  settings,
  now,
  zone,
  today,
  act,
  who,
  reading,
  found,
}: Omit<FirstQuestionsProps, 'heading' | 'setWho' | 'back'>) => {
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  // The fields of an answer keep their text while another answer is looked at. Of an end no answer stands there before the
  // person gives one: clocks with money behind them count from it.
  const [given, setGiven] = useState<Given>({ when: 'notice', day: '', end: NO_END, by: '' });
  const [error, setError] = useState<string>();
  const taken = found.filter(({ key }) => !leftOut.has(key));
  const facts: Facts = Object.assign(
    { ...contract.facts },
    ...taken.map(({ writes }) => ('facts' in writes ? writes.facts : {})),
  );
  const isOver = reading?.status?.value === 'ended' && !leftOut.has('status');
  // Until it is chosen here it may still be filled in from the page.
  const kind = given.kind ?? facts.kind ?? 'unknown';
  const asksKind = reading === undefined || facts.kind === undefined;
  const end = endFacts(who, given.by, facts, isOver);

  const begin = () => {
    if (end.asksBy && given.by === '') return setError(BY_MISSING);
    const last = end.hasEnded ? { value: {} } : whenFacts(given.when, given.day);
    if ('error' in last) return setError(last.error);
    const ended = end.asksEnd ? readEnd(given.end, now, zone) : { value: undefined };
    if ('error' in ended) return setError(ended.error);
    const endedBy = facts.endedBy ?? (end.situation === 'client' ? 'client' : 'me');
    const said = { ...saidOr('situation', end.situation), ...(asksKind ? saidOr('kind', kind) : {}) };
    const first: Action = { type: 'begin', facts: { ...said, ...last.value } };
    // Before anything of it is saved.
    const refused = refuse(contract, first, now, zone);
    if (refused !== undefined) return setError(problemText(refused));
    const actions: Action[] = absorb(
      taken.filter(({ same }) => !same),
      today,
      zone,
      newEntryId,
    );
    if (ended.value !== undefined) actions.push({ type: 'end', ...ended.value, endedBy });
    else if (end.asksBy) actions.push({ type: 'say', facts: { endedBy }, clear: [] });
    // One by one, as if they were typed; the beginning last, so that an end is over when the plan is made.
    for (const action of [...actions, first]) {
      const problem = act(action);
      if (problem !== undefined) return setError(problemText(problem));
    }
    return setError(undefined);
  };

  return {
    ...given,
    ...end,
    kind,
    asksKind,
    leftOut,
    setLeftOut,
    error,
    errorOn: error === BY_MISSING ? 'by' : end.asksEnd ? 'end' : end.hasEnded ? 'form' : 'when',
    whenOptions: whenChoices({ ...facts, ...saidOr('kind', kind) }, settings, now, zone),
    /** What was wrong belonged to the answer before, unless only its text changes. */
    give: (next: Partial<Given>, keepsError = false) => {
      setGiven({ ...given, ...next });
      if (!keepsError) setError(undefined);
    },
    begin,
  };
};
