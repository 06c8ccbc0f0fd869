// Owns turning the rows of warnings.ts into the warnings of one plan, worst first.
// Refuses to know any rule.

import { rowKey } from '../ids.ts';
import { inOneShape, type Severity, textOf, type WarningFields, type WarningRow } from '../rules/rows.ts';
import { runningClock } from '../rules/timers/timers.ts';
import { WARNINGS } from '../rules/warnings/warnings.ts';
import { type Context, fits, fitsBecause } from './context.ts';
import type { PlanWarning } from './types.ts';

type Entry = { readonly id: string };
const ROWS = inOneShape(WARNINGS);
const ROWS_EVEN_KEPT = ROWS.filter(({ evenKept }) => evenKept === true);
const ORDER: readonly Severity[] = ['critical', 'warning', 'info'];

const warningOf = (row: WarningRow, entry: Entry | undefined, context: Context): PlanWarning[] => {
  // A row's functions take an entry of the very list that its `each` names; the caller walks that list.
  const fields = row as WarningFields<Entry | undefined>;
  if (!fits(row, context) || fields.when?.(context, entry) === false) return [];
  if (row.timer !== undefined && runningClock(row.timer, context) === undefined) return [];
  const loss = fields.loses?.(context, entry);
  return [
    {
      id: row.id,
      key: rowKey(row.id, entry?.id),
      severity: row.severity,
      text: textOf(fields.text, context, entry),
      settledBy: textOf(fields.settledBy, context, entry),
      fitsBecause: fitsBecause(row, context),
      because: fields.because?.(context, entry) ?? [],
      sources: row.sources,
      confidence: row.confidence,
      ...(row.contested === undefined ? {} : { contested: row.contested }),
      ...(loss === undefined ? {} : { loss }),
      ...(row.waits === undefined ? {} : { waits: row.waits }),
      ...(fields.behind === undefined ? {} : { entryIds: fields.behind(context).map(({ id }) => id) }),
      ...(entry === undefined ? {} : { entryId: entry.id }),
    },
  ];
};

/** Every warning that holds, worst first; for a contract that goes on only what silence loses. */
export const warningsFor = (context: Context): PlanWarning[] => {
  // Nobody is about to end it, so nothing is lost by ending; a clock that asks for an answer runs all the same.
  const isKept = context.contract.keptAt !== undefined && !context.ended;
  return (isKept ? ROWS_EVEN_KEPT : ROWS)
    .flatMap((row) =>
      row.each === undefined
        ? warningOf(row, undefined, context)
        : context.contract[row.each].flatMap((entry) => warningOf(row, entry, context)),
    )
    .sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
};
