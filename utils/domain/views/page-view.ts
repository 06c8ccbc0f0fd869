// Owns what the launcher and the guard on Upwork's page may know: no notes, no names of people, no ids.
// Refuses to draw it. The only place of the domain that is told the viewer's zone, for one sentence.

import { type Contract, newContract } from '../contract/record.ts';
import { contextFor } from '../plan/context.ts';
import { type PlanItem, planFor, type SafeToEnd } from '../plan/plan.ts';
import { CHECKLIST } from '../rules/checklist/checklist.ts';
import { UNKNOWN_CONTRACT } from '../rules/guard-questions.ts';
import type { Phase, Severity } from '../rules/rows.ts';
import type { Settings } from '../settings/settings.ts';
import { dayText, heldSentence, WEEKDAYS } from '../text/format.ts';
import { epochMs, type Instant, type InstantLike } from '../time.ts';

export type PageView = {
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
   * Open must-dos before the end, worst first; before the first questions were answered, what matters most for any contract.
   * Empty once the contract has ended or goes on.
   */
  readonly mustDos: readonly string[];
  /** One sentence on held money; absent where none is known. */
  readonly held?: string;
  /** One sentence on the earliest safe moment; absent where none can be named. */
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

/** "Monday, 9 November 2026, 07:00", or "the end of Wednesday, 18 November 2026" for a midnight, local to `zone`. */
export const momentText = (at: Instant, zone: string): string => {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  const isMidnight = local.hour === 0 && local.minute === 0 && local.second === 0;
  const day = isMidnight ? local.toPlainDate().subtract({ days: 1 }) : local.toPlainDate();
  const date = `${WEEKDAYS[day.dayOfWeek - 1]}, ${dayText(day.toString())}`;
  return isMidnight
    ? `the end of ${date}`
    : `${date}, ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`;
};

const safeSentence = ({ at, notBefore }: SafeToEnd, nowMs: number, zone: string): string | undefined => {
  if (at !== undefined)
    return epochMs(at) <= nowMs
      ? 'You can end now. Nothing that you noted here would be lost.'
      : `Safe to end after ${momentText(at, zone)}.`;
  return notBefore === undefined
    ? undefined
    : `Not safe before ${momentText(notBefore, zone)}, and not while must-dos are open.`;
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
  const mustDos = begun ? mustDoTexts(plan.items) : UNKNOWN_CONTRACT.map(({ text }) => text);
  const safe = active && begun ? safeSentence(plan.safeToEnd, context.nowMs, zone) : undefined;
  return {
    begun,
    progress: begun ? { done, total, open: openMustDos } : { done: 0, total: 0, open: 0 },
    theme: settings.theme,
    layout: { ...settings.layout, side: settings.side, mode: settings.mode },
    guard: settings.guard,
    where: settings.where,
    mustDos: active ? mustDos : [],
    ...(severity === undefined ? {} : { severity }),
    ...(active && context.atRisk.length > 0 ? { held: heldSentence({ held: context.atRisk }) } : {}),
    ...(safe === undefined ? {} : { safeToEnd: safe }),
  };
};
