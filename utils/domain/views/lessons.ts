// Owns what a person wrote down after earlier endings and is worth a look at this one: same client, or same reason.
// Refuses to judge any of it.
import { isEndSaid } from '../contract/facts.ts';
import { type Contract, changedAt, titleOf } from '../contract/record.ts';
import { type Learned, learnedIn } from '../patterns/lessons.ts';
import { earliestEnd } from '../plan/end-edges.ts';
import { epochMs, type Instant } from '../time.ts';

export type Lesson = {
  readonly contractId: string;
  readonly title: string;
  /** When it ended (UTC), or where nobody said that, when the record was last changed. */
  readonly at: Instant;
  readonly same: 'client' | 'reason';
  readonly answers: readonly Learned[];
};

/** More are no reminder but a list. */
const MOST = 3;
const named = (client: string | undefined): string => (client ?? '').trim().toLowerCase();

/** Who ended it has no more use for them; who was ended still answers, and reads them until something new was learned. */
export const areLessonsOver = (contract: Contract): boolean =>
  isEndSaid(contract.facts) && (contract.facts.situation !== 'client' || learnedIn(contract).length > 0);

/** The newest ones, those of the same client first; none once this ending is over. */
export const lessonsFor = (contract: Contract, all: readonly Contract[]): readonly Lesson[] => {
  const { client, reason } = contract.facts;
  if (areLessonsOver(contract)) return [];
  return all
    .flatMap((other): Lesson[] => {
      const answers = learnedIn(other);
      if (other.id === contract.id || answers.length === 0) return [];
      const isSameClient = named(client) !== '' && named(client) === named(other.facts.client);
      if (!isSameClient && (reason === undefined || reason !== other.facts.reason)) return [];
      return [
        {
          contractId: other.id,
          title: titleOf(other),
          at: earliestEnd(other.facts) ?? changedAt(other),
          same: isSameClient ? 'client' : 'reason',
          answers,
        },
      ];
    })
    .sort((a, b) => (a.same === b.same ? epochMs(b.at) - epochMs(a.at) : a.same === 'client' ? -1 : 1))
    .slice(0, MOST);
};
