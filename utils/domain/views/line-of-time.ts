// Owns the short line under the verdict: today, the moment that the verdict is about, and when money comes after it.
// Refuses to draw it and to write its dates: places are shares of the line, moments are instants.

import { isEndSaid } from '../contract/facts.ts';
import type { Contract } from '../contract/record.ts';
import { type Money, sumMoney } from '../money.ts';
import { agreedDay } from '../plan/notice.ts';
import type { Plan, PlanTimer } from '../plan/types.ts';
import { amountsText } from '../text/format.ts';
import { type Day, epochMs, type Instant } from '../time.ts';

export type LineMark = {
  readonly kind: 'today' | 'turn' | 'money';
  /** UTC. */
  readonly at: Instant;
  /** The day that it is, in whatever zone it was agreed; absent where the viewer's own says it. */
  readonly day?: Day;
  /** Two or three words for below its date. */
  readonly says: string;
  /** 0 to 1 of the line, by its distance in time. */
  readonly place: number;
};
/** Of the part before the turn: what is lost there, what is waited for, or nothing. */
type LineTone = 'lose' | 'wait' | 'gain';
export type LineOfTime = {
  readonly tone: LineTone;
  /** The turn is the last moment for something, not the first at which all is well. */
  readonly isDeadline: boolean;
  readonly marks: readonly LineMark[];
};

// With nothing after the turn, the line goes on a little all the same.
const TAIL = 0.75;

type Turn = Pick<LineMark, 'at' | 'day' | 'says'> & { readonly isDeadline?: true };
const turnOf = (contract: Contract, { verdict, safeToEnd, notice }: Plan, now: Instant): Turn | undefined => {
  // Before the end, too, an answer that is needed has a moment, where a loss has none.
  if (isEndSaid(contract.facts) || (verdict.state === 'lose' && verdict.at !== undefined))
    return verdict.at === undefined || verdict.comes !== undefined
      ? undefined
      : {
          at: verdict.at,
          says: verdict.state === 'lose' ? 'answer by then' : 'last moment',
          isDeadline: true,
        };
  const at = safeToEnd.at ?? safeToEnd.earliest;
  if (at === undefined || epochMs(at) <= epochMs(now)) return undefined;
  const day = agreedDay(notice, contract.facts, at);
  return day === undefined ? { at, says: 'safe to end' } : { at, day, says: 'your last day' };
};

const todaySays = (atStake: readonly Money[], orMore: boolean, tone: LineTone): string =>
  tone === 'lose' && atStake.length > 0 ? `${amountsText(sumMoney([...atStake]), orMore)} at stake` : '';

/** What the verdict says to be coming, and no other day beside it; else the last money that comes by itself after a moment. */
const moneyOf = (
  { verdict, timers }: Plan,
  from: Instant,
): Pick<PlanTimer, 'dueAt' | 'brings'> | undefined =>
  verdict.comes !== undefined && verdict.at !== undefined
    ? { dueAt: verdict.at, brings: verdict.comes }
    : timers
        .filter(
          ({ status, brings, dueAt }) => status === 'running' && brings && epochMs(dueAt) > epochMs(from),
        )
        .sort((a, b) => epochMs(a.dueAt) - epochMs(b.dueAt))
        .at(-1);

/** undefined where nothing lies ahead: then there is nothing to draw. */
export const lineOfTime = (contract: Contract, plan: Plan, now: Instant): LineOfTime | undefined => {
  const { verdict } = plan;
  if (contract.keptAt !== undefined && !isEndSaid(contract.facts)) return undefined;
  const turn = turnOf(contract, plan, now);
  const money = moneyOf(plan, turn?.at ?? now);
  const end = money?.dueAt ?? turn?.at;
  if (end === undefined) return undefined;
  const tone = verdict.state === 'lose' ? 'lose' : turn === undefined ? 'gain' : 'wait';
  const whole = epochMs(end) - epochMs(now);
  const positionOf = (at: Instant): number => (epochMs(at) - epochMs(now)) / whole;
  return {
    tone,
    isDeadline: turn?.isDeadline === true,
    marks: [
      { kind: 'today', at: now, says: todaySays(verdict.atStake, verdict.orMore, tone), place: 0 },
      ...(turn === undefined
        ? []
        : [
            {
              kind: 'turn' as const,
              at: turn.at,
              ...(turn.day === undefined ? {} : { day: turn.day }),
              says: turn.says,
              place: money === undefined ? TAIL : positionOf(turn.at),
            },
          ]),
      ...(money === undefined
        ? []
        : [{ kind: 'money' as const, at: money.dueAt, says: money.brings ?? '', place: 1 }]),
    ],
  };
};
