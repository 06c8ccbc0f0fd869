// Owns what the launcher and the guard on Upwork's page may know: no notes, no names of people, no ids.
// Refuses to draw it. The only place of the domain that is told the viewer's zone, for one sentence.

import { type Contract, newContract } from '../contract/record.ts';
import { type Context, contextFor } from '../plan/context.ts';
import { planFor } from '../plan/plan.ts';
import type { SafeToEnd } from '../plan/safe-to-end.ts';
import type { Plan, PlanItem } from '../plan/types.ts';
import type { Verdict } from '../plan/verdict-parts.ts';
import { CHECKLIST } from '../rules/checklist/checklist.ts';
import { UNKNOWN_CONTRACT } from '../rules/guard-questions.ts';
import type { Phase, Severity } from '../rules/rows.ts';
import type { Settings } from '../settings/settings.ts';
import { amountsText, amountText, counted } from '../text/format.ts';
import { shortMoment, timedText } from '../text/moments.ts';
import { epochMs, type Instant, type InstantLike } from '../time.ts';

type PageView = {
  readonly begun: boolean;
  /** `open` counts the open must-dos; all 0 before the first questions were answered. */
  readonly progress: { readonly done: number; readonly total: number; readonly open: number };
  /** Of the worst warning. */
  readonly severity?: Severity;
  readonly theme: Settings['theme'];
  readonly layout: Settings['layout'] & Pick<Settings, 'side' | 'mode'>;
  readonly guard: Settings['guard'];
  readonly where: Settings['where'];
  /**
   * What ending now would lose, then open must-dos before the end, worst first, and how many more there are; before the first
   * questions were answered, what costs money in any contract. Empty once the contract has ended or goes on.
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
  /** What translators call "End contract", by language. */
  readonly endWords?: Readonly<Record<string, readonly string[]>>;
};

// More would be a list to read, not an answer: the whole question has at most 60 words, 24 of them always the same.
const MOST_SHOWN = 3;
const MOST_WORDS = 36;
const words = (texts: readonly (string | undefined)[]): number =>
  texts
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '').length;

// What ending destroys comes first, what it only makes harder comes last.
const LOSS_ORDER: readonly Phase[] = [
  'get-paid',
  'end',
  'deliver',
  'document',
  'notice',
  'tell',
  'decide',
  'after',
];

/** "Safe from Fri 4 Dec, 3:00 pm, once these steps are done." */
const safeSentence = (
  { at, earliest, conditions }: SafeToEnd,
  now: Instant,
  zone: string,
): string | undefined => {
  const when = at ?? earliest;
  if (when === undefined || epochMs(when) <= epochMs(now)) return undefined;
  const first = conditions[0];
  const depends =
    at !== undefined ? '' : first === undefined ? ', once these steps are done' : ` if you ${first}`;
  return `Safe from ${shortMoment(when, now, zone)}${depends}.`;
};

const byLoss = (a: PlanItem, b: PlanItem): number =>
  LOSS_ORDER.indexOf(a.phase) - LOSS_ORDER.indexOf(b.phase);

const TOGETHER = new Map(CHECKLIST.map(({ id, together }) => [id, together]));
/** Open must-dos without the names that entries were given: one sentence for all entries of a row. */
const mustDoTexts = (items: readonly PlanItem[]): string[] => {
  const open = items.filter(({ mustDo, status }) => mustDo && status === 'open').sort(byLoss);
  const texts = open.map(({ id, text }) => {
    const together = TOGETHER.get(id);
    return together === undefined ? text : together(open.filter((item) => item.id === id).length);
  });
  return [...new Set(texts)];
};

const LOSS_TEXTS = {
  funded: ['Funded, not submitted', 'milestones funded, not submitted'],
  'changes-asked': ['Changes asked, not submitted again', 'milestones not submitted again'],
  submitted: ['In review', 'milestones in review'],
} as const;
type Loss = { readonly text: string; readonly sum: string };
/** Money that ending now would lose, by the state of its milestones and without their names; then hours. A sum may be empty. */
const lossesOf = ({ atRisk, facts, kind }: Context, { verdict }: Plan): Loss[] => {
  if (kind === 'hourly') {
    const hours = verdict.hoursAtStake;
    const sum = facts.rate === undefined ? '' : amountsText(verdict.atStake);
    return hours === 0 ? [] : [{ text: counted(hours, 'unlogged hour'), sum }];
  }
  return (['funded', 'changes-asked', 'submitted'] as const).flatMap((state) => {
    const some = atRisk.filter((one) => one.state === state);
    if (some.length === 0) return [];
    const [one, many] = LOSS_TEXTS[state];
    const isKnown = some.some(({ amount }) => amount !== undefined);
    return [
      { text: some.length === 1 ? one : `${some.length} ${many}`, sum: isKnown ? amountText(some) : '' },
    ];
  });
};

/** As many as fit beside `around` words, at least one and at most three; then how many more there are, where that saves a line. */
const fitting = (losses: readonly Loss[], steps: readonly string[], around: number): string[] => {
  const all = [...losses.map(({ text, sum }) => [text, sum]), ...steps.map((text) => [text])];
  const texts = all.map(([text = '']) => text);
  const fits = (count: number, more: number): boolean =>
    words(all.slice(0, count).flat()) + around + more <= MOST_WORDS;
  if (texts.length <= MOST_SHOWN + 1 && fits(texts.length, 0)) return texts;
  let shown = Math.min(MOST_SHOWN, texts.length - 1);
  while (shown > 1 && !fits(shown, 4)) shown -= 1;
  return [...texts.slice(0, shown), `${counted(texts.length - shown, 'more open step')}`];
};

/** The page's view of a record at an instant (UTC), local times in `zone` (IANA); of none at all where nothing is stored. */
export const pageViewFor = (
  contract: Contract | undefined,
  settings: Settings,
  now: InstantLike,
  zone: string,
): PageView => {
  // The blank record's id is never shown.
  const record = contract ?? newContract('00000', now);
  const context = contextFor(record, settings, now);
  const plan = planFor(record, settings, now);
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
  // Steps can be dismissed; what is recorded as lost is asked about all the same.
  const mustDos = open.length === 0 && lost !== undefined ? [lost] : open;
  const stake = begun ? verdict.atStake : [];
  return {
    begun,
    progress: begun ? { done, total, open: openMustDos } : { done: 0, total: 0, open: 0 },
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
