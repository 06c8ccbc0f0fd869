// Owns what the launcher and the guard on Upwork's page may know: no notes, no names of people, no ids.
// Refuses to draw it. The only place of the domain that is told the viewer's zone, for one sentence.

import { type Contract, newContract } from '../contract/record.ts';
import { contextFor } from '../plan/context.ts';
import { planFor } from '../plan/plan.ts';
import type { SafeToEnd } from '../plan/safe-to-end.ts';
import type { Plan } from '../plan/types.ts';
import type { Verdict } from '../plan/verdict/parts.ts';
import { UNKNOWN_CONTRACT } from '../rules/guard-questions.ts';
import type { Severity } from '../rules/rows.ts';
import type { Settings } from '../settings/settings.ts';
import { counted } from '../text/count.ts';
import { amountsText, sentencesText } from '../text/format.ts';
import { shortMoment, timedText } from '../text/moments.ts';
import { epochMs, type Instant, type InstantLike } from '../time.ts';
import type { Translators } from '../upwork/end-words.ts';
import { fitting, lossesOf, mustDoTexts, words } from './guard-rows.ts';

type PageView = {
  readonly begun: boolean;
  /** `open` counts the open must-dos; all 0 before the first questions were answered. */
  readonly progress: {
    readonly done: number;
    readonly total: number;
    readonly open: number;
    /** "3 steps open. 2 of 7 done", as a screen reader says it. */
    readonly said: string;
  };
  /** Of the worst warning. */
  readonly severity?: Severity;
  readonly theme: Settings['theme'];
  readonly layout: Settings['layout'] & Pick<Settings, 'side' | 'mode'>;
  readonly guard: Settings['guard'];
  readonly where: Settings['where'];
  /**
   * What ending now would lose, then open must-dos before the end, worst first, and how many more there are, or what is waited
   * for where none is left; before the first questions were answered, what costs money in any contract. Empty where it is safe,
   * has ended or goes on.
   */
  readonly mustDos: readonly string[];
  /** "$400" of the first of them: what each would lose. Absent where nothing is lost, or no sum is known. */
  readonly sums?: readonly string[];
  /** The plan's verdict in words; absent before the first questions were answered. */
  readonly verdict?: { readonly state: Verdict['state']; readonly label: string; readonly text: string };
  /** "$800": what ending now, or silence, would lose. */
  readonly atStake?: string;
  /** The verdict, where ending now loses something. */
  readonly held?: string;
  /** One sentence on the earliest safe moment; absent where it is now, and after the end. */
  readonly safeToEnd?: string;
};
/** The view with what depends on the tab, which the background adds. */
export type ShownPage = PageView & {
  /** No tab stands on the page; the shortcut and the guard open the sidebar all the same. */
  readonly hidden: boolean;
  /** Until when (epoch ms) the person's own "End contract" passes in this tab. */
  readonly armedUntilMs?: number;
  readonly translators?: Translators;
};

/** "Safe from Fri 4 Dec, 3:00 pm, once these steps are done." */
const safeSentence = (
  { at, earliest, conditions }: SafeToEnd,
  now: Instant,
  zone: string,
): string | undefined => {
  const when = at ?? earliest;
  if (when === undefined || epochMs(when) <= epochMs(now)) return undefined;
  const first = conditions[0];
  const moment = shortMoment(when, now, zone);
  if (at !== undefined) return `Safe from ${moment}.`;
  return first === undefined
    ? `Safe from ${moment}, once these steps are done.`
    : `${first.brief.replace('{when}', () => moment)}.`;
};

const OPEN = { one: '{n} step open', other: '{n} steps open' };
const progressText = ({ done, total, openMustDos }: Plan['progress']): string =>
  sentencesText(counted(openMustDos, OPEN), total === 0 ? '' : `${done} of ${total} done`);

/** What is waited for where no step is left to name, in a few words and without a name that was typed. */
const awaited = ({ at, conditions: [first] }: SafeToEnd): string | undefined =>
  first !== undefined ? first.step : at === undefined ? undefined : 'Wait until then';

/** The page's view of a record at an instant (UTC), local times in `zone` (IANA); of none at all where nothing is stored. */
export const pageViewFor = (
  contract: Contract | undefined,
  settings: Settings,
  now: InstantLike,
  zone: string,
): PageView => {
  // The blank record's id is never shown.
  const record = contract ?? newContract('00000', now);
  const context = contextFor(record, settings, now, zone);
  const plan = planFor(record, settings, now, zone);
  const begun = record.begunAt !== undefined;
  // After the end, and where the contract goes on, there is no end left to be held.
  const active = !context.ended && record.keptAt === undefined;
  const { done, total, openMustDos } = plan.progress;
  // Before the first answers only the warnings that hold for everybody are there.
  const severity = begun ? plan.warnings[0]?.severity : undefined;
  const { verdict } = plan;
  const text = timedText(verdict, context.now, zone);
  const lost = active && begun && verdict.state === 'lose' ? `${text}.` : undefined;
  const safe = active && begun ? safeSentence(plan.safeToEnd, context.now, zone) : undefined;
  const losses = lost === undefined ? [] : lossesOf(context, plan);
  // What a loss already says is no step to name beside it.
  const steps = plan.items.filter(
    ({ rank }) => losses.length === 0 || context.kind === 'hourly' || rank !== 'money',
  );
  const open = begun
    ? fitting(losses, mustDoTexts(steps), words([text, lost === undefined ? undefined : safe]))
    : UNKNOWN_CONTRACT.map((question) => question.text);
  // Steps can be ticked and dismissed; what is recorded as lost, and what is waited for, is asked about all the same.
  const isSafe = begun && verdict.state === 'gain';
  const mustDos = open.length > 0 || isSafe ? open : [lost ?? awaited(plan.safeToEnd) ?? `${text}.`];
  const stake = begun ? verdict.atStake : [];
  return {
    begun,
    progress: begun
      ? { done, total, open: openMustDos, said: progressText(plan.progress) }
      : { done: 0, total: 0, open: 0, said: '' },
    theme: settings.theme,
    layout: { ...settings.layout, side: settings.side, mode: settings.mode },
    guard: settings.guard,
    where: settings.where,
    mustDos: active ? mustDos : [],
    ...(losses.some(({ sum }) => sum !== '')
      ? { sums: losses.map(({ sum }) => sum).slice(0, mustDos.length) }
      : {}),
    ...(severity === undefined ? {} : { severity }),
    // After the end its sentences may name what the person typed.
    ...(begun && active ? { verdict: { state: verdict.state, label: verdict.label, text } } : {}),
    ...(stake.length > 0 ? { atStake: amountsText(stake, verdict.orMore) } : {}),
    ...(lost === undefined ? {} : { held: lost }),
    ...(safe === undefined ? {} : { safeToEnd: safe }),
  };
};
