// Owns how long before its moment a calendar entry reminds, by what it is about.
// Refuses to know whether that is still to come.
import type { PlanTimer } from '../plan/types.ts';
import { HOUR_MS } from '../time.ts';

/** As a calendar writes it, before the start of the entry; and the same in ms, an hour of a clock change apart. */
export type Lead = { readonly trigger: string; readonly ms: number };

const days = (count: number): Lead => ({ trigger: `-P${count}D`, ms: count * 24 * HOUR_MS });
const hours = (count: number): Lead => ({ trigger: `-PT${count}H`, ms: count * HOUR_MS });

const NONE: readonly Lead[] = [];
const MONEY = [days(7), days(3), days(1), hours(3)] as const;
const FEEDBACK = [days(3), days(1)] as const;
/** 09:00 of the day that ends with the moment, or of the day before a whole day. */
const MORNING = [hours(15)] as const;
const SHORTLY = [hours(1)] as const;

/** By what the timer's row says of it: what only comes asks for nothing, money behind a deadline asks most often. */
export const leadsOf = ({ announce, money }: Pick<PlanTimer, 'announce' | 'money'>): readonly Lead[] =>
  announce === 'never' ? NONE : announce === 'at' ? MORNING : money ? MONEY : FEEDBACK;
export const LAST_DAY_LEADS = MORNING;
export const FOLLOW_UP_LEADS = MORNING;
export const SAFE_LEADS = SHORTLY;
