// Owns what a page says of a contract's end or pause: by whom, on which day, and what is asked back.
// Refuses all of it where the status of the contract contradicts.

import type { Day } from '../../domain/time.ts';
import type { PageStatus, Reading, Seen } from '../../domain/upwork/reading.ts';
import { moneyIn } from './amounts.ts';
import { dayIn } from './days.ts';
import { inCrowdedRow } from './names.ts';
import { type Notice, noticesIn, whoIs } from './notices.ts';
import { labelled } from './pairs.ts';
import { isRow, type OpenLine } from './regions.ts';
import { agreed, seenAs, when } from './seen.ts';

const ENDED_ON = '(?:contract )?(?:ended(?: on)?|closed on|end date)';
const ENDED_BY = '(?:contract )?(?:ended|closed) by';
const ASKED = 'refund request(?:ed)?|requested refund|(?:refund )?amount (?:requested|asked(?: back)?)';

/** Every voice about the end, in the order of the page. */
export type Voices = { [K in keyof Notice]-?: Seen<NonNullable<Notice[K]>>[] };

/** `lines` are those that can speak of this contract alone. */
export const voicesIn = (lines: readonly OpenLine[], client: string | undefined): Voices => {
  const said = lines
    .filter(({ heading, path }) => heading === 0 && !path.some(isRow))
    .flatMap((line) => noticesIn(line.text, client).map((notice) => ({ line, notice })));
  const all = <K extends keyof Notice>(key: K): Seen<NonNullable<Notice[K]>>[] =>
    said.flatMap(({ line, notice }) => seenAs(line.text, line, notice[key]));
  const values = <T>(label: string, read: (text: string) => T | undefined): Seen<NonNullable<T>>[] =>
    labelled(lines, label).flatMap(({ value, line, seen }) =>
      inCrowdedRow(line, lines) ? [] : seenAs(seen, line, read(value)),
    );
  const ender = (name: string) => {
    const who = whoIs(name, client);
    return who === 'upwork' ? undefined : who;
  };
  return {
    status: all('status'),
    endedBy: [...all('endedBy'), ...values(ENDED_BY, ender)],
    endedOn: [...all('endedOn'), ...values(ENDED_ON, dayIn)],
    pausedBy: all('pausedBy'),
    refundAskedAmount: [...all('refundAskedAmount'), ...values(ASKED, moneyIn)],
  };
};

/** What of them holds beside this status; a day that has not come is a plan. */
export const endingIn = (
  voices: Voices,
  status: Seen<PageStatus> | undefined,
  today: Day | undefined,
): Pick<Reading, 'endedBy' | 'endedOn' | 'pausedBy' | 'refundAskedAmount'> => {
  const on = agreed(voices.endedOn);
  const isPast = on !== undefined && (today === undefined || on.value <= today);
  return {
    ...(status?.value === 'ended'
      ? { ...when('endedBy', agreed(voices.endedBy)), ...when('endedOn', isPast ? on : undefined) }
      : {}),
    ...(status?.value === 'paused'
      ? { pausedBy: agreed(voices.pausedBy) ?? { ...status, value: 'unknown' as const } }
      : {}),
    ...when('refundAskedAmount', agreed(voices.refundAskedAmount)),
  };
};
