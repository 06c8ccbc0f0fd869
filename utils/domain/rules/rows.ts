// Owns the shape of a table row: what every checklist item, warning and timer must say of itself.
// Refuses to hold rows (checklist.ts, warnings.ts, timers.ts) or to run them (plan/items.ts and its like).

import type { ListName, Lists, Milestone } from '../contract/entries.ts';
import type { FactKey, Facts, Kind, Situation } from '../contract/facts.ts';
import type { Money } from '../money.ts';
import type { Condition } from '../plan/conditions.ts';
import type { Context } from '../plan/context.ts';
import type { Forms } from '../text/count.ts';
import type { OwnDraftId } from '../text/labels.ts';
import type { Day, Instant } from '../time.ts';

/** In the order in which a person goes through them, which is the order of the checklist. */
export const PHASES = [
  'decide',
  'tell',
  'notice',
  'deliver',
  'get-paid',
  'document',
  'end',
  'after',
] as const;
export type Phase = (typeof PHASES)[number];
/**
 * Rows that the planner asks for: telling starts the notice, serving it ends it, hours go into the diary, held money and the end
 * are said, a pause comes before the answer.
 */
export type Role =
  | 'tell'
  | 'serve-notice'
  | 'log-hours'
  | 'check-diary'
  | 'say-held'
  | 'say-end'
  | 'pause'
  | 'answer';
/** In the order in which the next step is chosen, after clocks that run out with money behind them. */
export const RANKS = ['money', 'tell', 'agreement', 'rest'] as const;
export type Rank = (typeof RANKS)[number];
/**
 * The clocks of Upwork's rules. Records keep them as keys of what was announced and snoozed, so none is ever
 * renamed.
 */
export const TIMER_IDS = [
  'week',
  'edit',
  'creview',
  'hpay',
  'hdisp',
  'submit',
  'sec',
  'escreq',
  'dispc',
  'arb',
  'fb',
  'fbresp',
  'fbedit',
  'refund',
  'dorm',
  'noncirc',
  'notice',
  'relreq',
  'med30',
  'bonus',
] as const;
export type TimerId = (typeof TIMER_IDS)[number];
/**
 * `critical`: ending, waiting or silence loses money or hours. `warning`: act before it is too late. `info`:
 * good to know.
 */
export type Severity = 'critical' | 'warning' | 'info';
/** H an official page says it, M official but old or several secondary sources, L one source or an inference. */
export type Confidence = 'H' | 'M' | 'L';

/** Which contracts a row fits; what is absent fits all, an unknown kind fits every kind. */
export type Fit = {
  readonly situations?: readonly Situation[];
  readonly kinds?: readonly Kind[];
  /** true: only after the end. false: only before it. */
  readonly ended?: boolean;
};

/** A sentence that stands still, or one that names this contract's facts; `entry` where the row has `each`. */
type Text<E = undefined> = string | ((context: Context, entry: E) => string);
/** The sentence as a person reads it. */
export const textOf = <E>(text: Text<E>, context: Context, entry: E): string =>
  typeof text === 'string' ? text : text(context, entry);

/**
 * An item's sentence. Where it names this contract's facts, its title says in general what it is about, for a history
 * or a dossier in which no plan words it any more.
 */
type Worded<E> =
  | { readonly text: string; readonly title?: undefined }
  | { readonly text: Exclude<Text<E>, string>; readonly title: string };

/** When a person wants to be reminded of a step: on a day without a zone, or at an instant (UTC). */
export type Wish = {
  /** What it is known by in the record, where that is not the step's own key. */
  readonly key?: string;
  /** What the person wrote. */
  readonly words?: string;
} & ({ readonly on: Day; readonly at?: undefined } | { readonly at: Instant; readonly on?: undefined });

/** The kinds of deadline that have lead times of their own, each with a setting: money, feedback, or the morning of a day. */
export type LeadKind = 'money' | 'feedback' | 'day';

/** What stands behind a row in this contract, besides the answers that make it fit. */
type Reasons<E> = {
  /** Facts that make it hold; those that were not given are passed over. */
  readonly because?: (context: Context, entry: E) => readonly FactKey[];
  /** The entries that make it hold, where it stands once for several. */
  readonly behind?: (context: Context) => readonly { readonly id: string }[];
};

type Sourced = {
  /** Stands in the keys of ticks, notes and dismissals: never renamed, never given to another row. */
  readonly id: string;
  /** Codes of sources.ts; at least one. */
  readonly sources: readonly string[];
  readonly confidence: Confidence;
  /** Said openly where sources disagree or nothing was found. */
  readonly contested?: string;
};

/** What an item's row may say; `E` is the entry that it gets where it stands once for each of a list. */
export type ItemFields<E> = Sourced &
  Fit &
  Reasons<E> &
  Worded<E> & {
    readonly phase: Phase;
    readonly when?: (context: Context, entry: E) => boolean;
    /** One or two sentences that give the reason, with the figure and the unit where there is one. */
    readonly why: Text<E>;
    /** Where `each` and must-do meet: one sentence for that many open ones, without their names, for the page; `{n}` stands for the number. */
    readonly together?: Forms;
    /** The guard asks about it. */
    readonly mustDo?: boolean | ((context: Context, entry: E) => boolean);
    /** Only time or the other side can do it, so it is never the next thing to do. */
    readonly waits?: boolean | ((context: Context, entry: E) => boolean);
    /** The day or the moment at which the person wants to be reminded of it, while it is open. */
    readonly reminds?: (context: Context, entry: E) => Wish | undefined;
    /** What the planner has to know it by; each role is held by one row. */
    readonly role?: Role;
    /** Where it stands among the next things to do; `rest` where nothing is said. */
    readonly rank?: Rank;
    /** It belongs to the last day rather than to now. */
    readonly lastDay?: true;
    /** Where its entry says itself when it belongs, in place of the row's `phase` and `lastDay`. */
    readonly place?: (entry: E) => { readonly phase: Phase; readonly lastDay: boolean };
    /** Its open money is lost by ending: letting it go is offered beside it, as an act of its own. */
    readonly releasesMoney?: true;
    /** The safe moment has a wait of its own for it, with its date or the reason why there is none. */
    readonly ownWait?: true;
    /** A recorded fact says that it is not done: then no tick counts. */
    readonly deniedBy?: (context: Context, entry: E) => boolean;
    /** What a tick on it writes down, where it stands for a fact; undefined where its form has to ask first. */
    readonly records?: (context: Context, entry: E) => Recorded | undefined;
    /** A fact that shows it is done, without a tick; gives the facts that say so, none where an entry says it. */
    readonly doneBy?: (context: Context, entry: E) => readonly FactKey[] | undefined;
    /** When it was done, where that is not the moment of the facts of `doneBy` or an entry's own `doneAt`. */
    readonly doneAt?: (context: Context, entry: E) => Instant | undefined;
    /** Fields to show with the item, in order. */
    readonly facts?: readonly FactKey[];
    /** Lists to edit with the item. */
    readonly lists?: readonly ListName[];
    /** A draft of the person's own, without a template, that is written at this step. */
    readonly draft?: OwnDraftId;
    /** Short questions that the person answers for themselves at this step. */
    readonly answers?: readonly OwnDraftId[];
    /** The draft is put together from the answers to the questions of feedback-prompts.ts. */
    readonly prompted?: true;
    /** Ids of templates.ts to offer with the item; those that do not fit the contract are left out. */
    readonly templates?: readonly string[];
    /** A note or an answer on it is a lesson, found again when looking back over all endings. */
    readonly lesson?: true;
    /** Our page on which it is done. */
    readonly page?: 'back';
    /** Timer that the item's doing starts or that waits for it. */
    readonly timer?: TimerId;
  };

/** What a warning's row may say; it stands while `when` holds, and nobody can tick it away. */
export type WarningFields<E> = Sourced &
  Fit &
  Reasons<E> & {
    readonly severity: Severity;
    readonly when?: (context: Context, entry: E) => boolean;
    /** It stands while a clock of this timer runs; the clock is handed to its text. */
    readonly timer?: TimerId;
    /** Money or hours that ending now would lose: the verdict says it first. */
    readonly loses?: (context: Context, entry: E) => Loss;
    readonly text: Text<E>;
    /** Silence loses it however long the contract goes on: it stands for a kept one too. */
    readonly evenKept?: true;
    /** What makes it go away, in one sentence. */
    readonly settledBy: Text<E>;
    readonly waits?: WarningWait;
  };
/** No end is safe before it: why, in one short sentence, and what has to come. */
export type WarningWait = Condition & { readonly text: string };

/** The same rows, each with every key that any of them has: an engine reads one shape several times as quickly as a dozen. */
export const inOneShape = <R extends object>(rows: readonly R[]): readonly R[] => {
  const nothing = Object.fromEntries(rows.flatMap((row) => Object.keys(row)).map((key) => [key, undefined]));
  return rows.map((row) => ({ ...nothing, ...row }));
};

/** The fact that a tick stands for: facts, or a milestone in its new state. */
export type Recorded = { readonly facts: Facts } | { readonly milestone: Milestone };

/** What ending now loses: milestones whose money goes back, or hours of work. */
export type Loss = { readonly milestones?: readonly Milestone[]; readonly hours?: number };

/** A row that stands once, or once for each entry of a list with the entry's id in its key. */
type Once = { readonly each?: undefined };
type PerEntry<L extends ListName> = { readonly each: L };
export type ItemRow =
  | (ItemFields<undefined> & Once)
  | { [L in ListName]: ItemFields<Lists[L][number]> & PerEntry<L> }[ListName];
export type WarningRow =
  | (WarningFields<undefined> & Once)
  | { [L in ListName]: WarningFields<Lists[L][number]> & PerEntry<L> }[ListName];

/** A clock of Upwork's, or the person's own notice; it runs as often as `clocks` says, or not at all. */
export type TimerRow = Sourced &
  Fit & {
    readonly id: TimerId;
    /** What comes at due, of whichever clock. */
    readonly title: string;
    /** The same with its moment, where `{when}` or `{on}` stands (plan/verdict/parts.ts); absent where no verdict says it. */
    readonly dated?: string;
    /** What has happened since, once it is over; absent where it is no news. */
    readonly passed?: string;
    /** `deadline`: something is lost at due. `expected`: something is to come from due on. */
    readonly sense: 'deadline' | 'expected';
    /** In words, as the page of rules has it; `clocks` is what counts. */
    readonly startsWith: string;
    readonly endsWith: string;
    /** What happens at due where nobody does anything. */
    readonly onSilence: string;
    /**
     * When it is announced: `before` due, while there is time to act; `at` due; `never`, where it is only shown. A clock
     * that only stands on an assumption is never announced, whatever its row says.
     */
    readonly announce: 'before' | 'at' | 'never';
    /** Whose lead times it is announced with; only where it is. */
    readonly leads?: LeadKind;
    /** Money goes at due where nobody acts: it comes before everything else. */
    readonly money?: true;
    /** It asks for an answer on Upwork: while it runs, the verdict says nothing else. */
    readonly answer?: true;
    /** What the verdict says of that answer, where it is another one: "Request the release by {when}, or {sums} goes back". */
    readonly asks?: Forms;
    /** It runs for months and asks for nothing: an ending is settled without it, and nothing is at risk at its due. */
    readonly background?: true;
    /** What comes at due, in one or two words, where that is money: "paid out". */
    readonly brings?: string;
    /** It brings money: so many days after due it should be available. */
    readonly paysAfterDays?: number;
    /** Every running of it; none while its start fact is absent. */
    readonly clocks: (context: Context) => readonly Clock[];
  };

/** One running of a timer, all instants UTC. */
export type Clock = {
  /** What comes at due, where it names more than the row's title: the milestone, the mark. */
  readonly label?: string;
  readonly dated?: string;
  /** What goes at due, where that is named and need not be all that is held. */
  readonly sum?: Money;
  readonly startAt: Instant;
  readonly dueAt: Instant;
  /** Tells several runnings of one timer apart: a milestone's id, or the dormant mark. */
  readonly part?: string;
  /** Whether nothing but the present moment says that it runs; where absent, no fact and no part means so. */
  readonly assumed?: boolean;
  readonly settled?: { readonly at?: Instant; readonly by: readonly FactKey[] };
  /** Facts that started it; empty where it is only assumed or an entry says it. */
  readonly because: readonly FactKey[];
};
