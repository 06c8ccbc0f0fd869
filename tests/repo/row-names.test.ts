// Owns the rule that nobody but the tables names a table's row: what a plan or a view does with a row stands in a column of it.
import { describe, expect, it } from 'vitest';
import { LIST_NAMES, MILESTONE_STATES } from '../../utils/domain/contract/entries.ts';
import {
  ENDERS,
  FactsSchema,
  FORMS,
  KINDS,
  PAUSERS,
  REASONS,
  SITUATIONS,
} from '../../utils/domain/contract/facts.ts';
import { STAGES } from '../../utils/domain/plan/stage.ts';
import { CHECKLIST } from '../../utils/domain/rules/checklist/checklist.ts';
import { PHASES, RANKS, TIMER_IDS } from '../../utils/domain/rules/rows.ts';
import { TEMPLATES } from '../../utils/domain/rules/templates.ts';
import { WARNINGS } from '../../utils/domain/rules/warnings/warnings.ts';
import { rowsNamedIn, type Vocabulary } from './row-names.ts';
import { PRODUCT } from './sources.ts';

const TABLES: Readonly<Record<string, ReadonlySet<string>>> = {
  checklist: new Set(CHECKLIST.map(({ id }) => id)),
  warnings: new Set(WARNINGS.map(({ id }) => id)),
  timers: new Set(TIMER_IDS),
};
const ids = new Set(Object.values(TABLES).flatMap((table) => [...table]));
// Words with a meaning of their own elsewhere: only where an id can stand is the row meant.
const WORDS = new Set<string>([
  ...[
    ...Object.keys(FactsSchema._zod.innerType.shape),
    ...SITUATIONS,
    ...KINDS,
    ...REASONS,
    ...FORMS,
    ...ENDERS,
    ...PAUSERS,
  ],
  ...[...LIST_NAMES, ...MILESTONE_STATES, ...STAGES, ...PHASES, ...RANKS, ...TEMPLATES.map(({ id }) => id)],
  ...CHECKLIST.flatMap(({ role }) => role ?? []),
  ...['week', 'edit', 'submit', 'refund', 'notice', 'bonus'],
]);
const isCode = (id: string): boolean => id.includes('-') || TABLES.timers?.has(id) === true;
const VOCABULARY: Vocabulary = {
  ids,
  unmistakable: new Set([...ids].filter((id) => !WORDS.has(id) && isCode(id))),
};
const namedIn = (text: string): string[] =>
  rowsNamedIn('sample.tsx', text, VOCABULARY).map(({ id, where }) => `${id} ${where}`);

describe('no row of a table is named outside the tables', () => {
  it('not in the planner, the views, the dossier, the texts, the components or the entrypoints', () => {
    const places = /^(?:utils\/domain\/(?:plan|views|dossier|text)|components|entrypoints)\//;
    const files = PRODUCT.filter(({ path }) => places.test(path));
    expect(files.length).toBeGreaterThan(100);
    const named = files.flatMap(({ path, text }) =>
      rowsNamedIn(path, text, VOCABULARY).map(({ id, line, where }) => `${path}:${line} ${id} (${where})`),
    );
    expect(named).toEqual([]);
  });

  it('and within the rules a row of another table only in a column, or as the typed name of a timer', () => {
    const files = PRODUCT.filter(({ path }) => path.startsWith('utils/domain/rules/'));
    expect(files.length).toBeGreaterThan(20);
    const named = files.flatMap(({ path, text }) => {
      const own = TABLES[path.split('/')[3] ?? ''];
      return (
        rowsNamedIn(path, text, VOCABULARY)
          .filter(({ id }) => own?.has(id) !== true)
          .filter(({ where }) => where !== 'column timer' && where !== 'column row')
          // A message may be called like the step that offers it.
          .filter(({ where }) => !(/\/templates[\w-]*\.ts$/.test(path) && where === 'column id'))
          // The list of their names, and functions that take one: a wrong one does not compile.
          .filter(
            ({ id, where }) =>
              TABLES.timers?.has(id) !== true ||
              !(where === 'handed to a function' || path === 'utils/domain/rules/rows.ts'),
          )
          .map(({ id, line, where }) => `${path}:${line} ${id} (${where})`)
      );
    });
    expect(named).toEqual([]);
  });
});

describe('the search for row ids', () => {
  it.each([
    ['an id that is no other word, anywhere', `const a = 'leave-feedback';`, 'leave-feedback written'],
    ['with an entry behind it', `go('milestone-submit:m1')`, 'milestone-submit handed to a function'],
    ['in a template without holes', 'const a = `held-money`;', 'held-money written'],
    ['a common word compared with an id', `items.find((item) => item.id === 'tell')`, 'tell compared'],
    ['the other way round', `if ('reason' !== key) go();`, 'reason compared'],
    ['a timer compared with a key', `timers.some(({ key }) => key === 'notice')`, 'notice compared'],
    ['in a switch over ids', `switch (timer.id) { case 'week': go(); }`, 'week compared'],
    [
      'in a list that ids are looked up in',
      `['access', 'x'].includes(item.id)`,
      'access compared with a list',
    ],
    [
      'in a list with a name',
      `const L = new Set(['task']); rows.filter(({ id }) => L.has(id));`,
      'task compared with a list',
    ],
    ['looked up among ids', `itemIds.includes('tell')`, 'tell looked up'],
    ['among the ticks', `const a = contract.ticks.tell;`, 'tell looked up'],
    ['among them in brackets', `const a = contract.ticks['reason'];`, 'reason looked up'],
    ['among what was dismissed', `const a = 'agreement' in contract.setAside;`, 'agreement looked up'],
    ['by the safe way', `Object.hasOwn(contract.notes, 'tell')`, 'tell looked up'],
    ['given to a component', `const a = <Step item="tell" />;`, 'tell given'],
    ['in an action', `act({ type: 'tick', item: 'tell', done: true })`, 'tell column item'],
  ])('finds %s', (_, text, found) => expect(namedIn(text)).toEqual([found]));

  it.each([
    ['an action', `act({ type: 'tell', at })`],
    ['a role', `isOpen(items, 'tell', 'log-hours')`],
    ['a stage or a phase', `const a = stage === 'notice' || phase === 'tell';`],
    ['a list', `const a = contract['access'];`],
    ['a reason', `if (facts.reason === 'silent-client') go();`],
    ['a kind of agreement', `if (form === 'retainer') go();`],
    ['a key of the keyboard', `if (event.key === 'Enter') go();`],
    ['a class of styles', `const a = <p class="keep-or-end" />;`],
    ['a comment', `// see leave-feedback\nconst a = 1;`],
    ['a type that shares a word', `type A = 'tell' | 'notice';`],
  ])('leaves %s alone', (_, text) => expect(namedIn(text)).toEqual([]));
});
