// @vitest-environment node
// Owns the promise that a dossier leaves nothing out that a person said. What there is to say is read off random records of the schema,
// so a new part, list or field is asked for without a line here.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FactKey } from '../../../utils/domain/contract/facts.ts';
import { type Contract, ContractSchema } from '../../../utils/domain/contract/record.ts';
import { type Dossier, dossierOf } from '../../../utils/domain/dossier/dossier.ts';
import { formatMoney, MoneySchema } from '../../../utils/domain/money.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import type { Plan } from '../../../utils/domain/plan/types.ts';
import { SOURCES } from '../../../utils/domain/rules/sources.ts';
import { factText, momentIn } from '../../../utils/domain/text/facts.ts';
import { dayText } from '../../../utils/domain/text/format.ts';
import { isolated } from '../../../utils/domain/text/visible.ts';
import { DaySchema, InstantSchema } from '../../../utils/domain/time-schemas.ts';
import { settings } from '../../builders.ts';
import { countFrom, seedOfRun } from '../../chance.ts';
import { NOW } from '../../clock.ts';
import { contracts } from '../arbitraries.ts';

const RUNS = countFrom('RUNS', 200);
const SEED = seedOfRun();
const ZONE = 'Asia/Kathmandu';

/** Parts of a record that no third person asks for. */
const LEFT_OUT: Partial<Record<keyof Contract, string>> = {
  version: 'How it is stored.',
  rev: 'How it is stored.',
  createdAt: 'The moment of the first questions is said, where they were answered.',
  announced: 'Which reminders the browser showed.',
  snoozed: 'Which reminders were put off.',
  reminded: 'Which reminders the browser showed.',
  exported: 'What a calendar program knows.',
  history: 'In words, where pieces of one text are one event: dossier.test.ts holds it.',
  undo: 'What was taken back is nobody else’s to read.',
  redo: 'What was taken back is nobody else’s to read.',
};
/** Names of ours inside a part: which entry, which state, which list. Each is said in words that tests of their own hold. */
const NAMES = /^(?:id|state|when|action|target|goesOn)$/;

const wordsFor = (value: unknown): string[] => {
  if (InstantSchema.safeParse(value).success) return [momentIn(value as string, ZONE)];
  if (DaySchema.safeParse(value).success) return [dayText(value as string)];
  if (MoneySchema.safeParse(value).success) return [formatMoney(value as never)];
  if (typeof value === 'string') return [isolated(value)];
  if (typeof value !== 'object' || value === null) throw new Error(`Nobody says ${JSON.stringify(value)}.`);
  return Object.entries(value).flatMap(([key, inner]) => (NAMES.test(key) ? [] : wordsFor(inner)));
};
const partWords = (record: Contract, plan: Plan, part: keyof Contract): string[] => {
  if (part === 'facts')
    return Object.entries(record.facts).map(([key, value]) =>
      isolated(factText(key as FactKey, value, ZONE)),
    );
  if (part === 'ticks') {
    // A tick that an answer or a dismissal outranks stands in the history alone.
    const outranked = plan.items.filter(({ doneBy }) => doneBy !== 'tick').map(({ key }) => key);
    return Object.entries(record.ticks).flatMap(([key, tick]) =>
      outranked.includes(key) ? [] : wordsFor(tick),
    );
  }
  return record[part] === undefined ? [] : wordsFor(record[part]);
};
const saidIn = ({ sections }: Dossier): string =>
  sections
    .flatMap(({ entries }) =>
      entries.flatMap(({ lead, text, more, typed = '', link = '' }) => [
        lead,
        text,
        ...more,
        typed,
        link,
        isolated(typed),
      ]),
    )
    .join('\n');

const PARTS = (Object.keys(ContractSchema._zod.innerType.shape) as (keyof Contract)[]).filter(
  (part) => !(part in LEFT_OUT),
);
it.each(PARTS)(`A dossier says all that the record holds: %s (RUNS=${RUNS} SEED=${SEED})`, (part) => {
  const whole = fc.property(contracts, (record) => {
    const plan = planFor(record, settings(), NOW);
    const said = saidIn(dossierOf(record, plan, SOURCES, NOW, ZONE));
    expect(partWords(record, plan, part).filter((words) => !said.includes(words))).toEqual([]);
  });
  fc.assert(whole, { numRuns: RUNS, seed: SEED });
});
