// Owns one way to change and to see a record whatever its kind: what a test does to an ending it does to the settings (with the
// person's own steps and messages) and to the plan after a loss too.
import * as fc from 'fast-check';
import { type Comeback, EMPTY_COMEBACK } from '../../utils/domain/comeback/record.ts';
import { type ComebackAction, performComeback } from '../../utils/domain/comeback/reducer.ts';
import type { Action } from '../../utils/domain/contract/action-schema.ts';
import { perform } from '../../utils/domain/contract/perform.ts';
import { type Contract, newContract } from '../../utils/domain/contract/record.ts';
import { isProblem } from '../../utils/domain/problems.ts';
import { applyToSettings, type SettingsAction } from '../../utils/domain/settings/reducer.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/domain/settings/settings.ts';
import { REFLECTION } from '../../utils/domain/text/labels.ts';
import type { Store } from '../../utils/storage/store.ts';
import { dollars } from '../builders.ts';
import { at, NOW } from '../clock.ts';
import { doing } from './profile.ts';

/** All that is stored, as a model of the store keeps it; a revision of 0 stands nowhere. */
export type All = {
  readonly contracts: ReadonlyMap<string, Contract>;
  readonly settings: Settings;
  readonly comeback: Comeback;
};
export const NOTHING: All = { contracts: new Map(), settings: DEFAULT_SETTINGS, comeback: EMPTY_COMEBACK };
export const allIn = async ({ contracts, settings, comeback }: Store): Promise<All> => {
  const records = await contracts.readAll();
  if (isProblem(records)) throw new Error(JSON.stringify(records));
  return {
    contracts: new Map((records as readonly Contract[]).map((record) => [record.id, record])),
    settings: await settings.read(),
    comeback: await comeback.read(),
  };
};

/** An ending's id, or the name of a record of which there is one. */
export type Key = string;
export const recordIn = (
  { contracts, ...singles }: All,
  key: Key,
): Contract | Settings | Comeback | undefined =>
  key === 'settings' || key === 'comeback' ? singles[key] : contracts.get(key);

/** One thing that a person does to one record. */
export type Doing = {
  readonly key: Key;
  /** What a failed run prints. */
  readonly name: string;
  /** What is stored after it. */
  readonly on: (all: All, operationId: string) => All;
  /** Asks for it; the record as it stands then, undefined where there is none. */
  readonly ask: (store: Store, operationId: string) => Promise<unknown>;
};
const toEnding = (key: Key, action: Action): Doing => ({
  key,
  name: `${key} ${JSON.stringify(action)}`,
  on: (all, operationId) => {
    const next = perform(all.contracts.get(key) ?? newContract(key, NOW), operationId, action, NOW);
    return next.rev === 0 ? all : { ...all, contracts: new Map([...all.contracts, [key, next]]) };
  },
  ask: async ({ contracts }, operationId) => {
    const update = await contracts.update(key, doing(key, operationId, action));
    return isProblem(update) ? update : update.contract;
  },
});
const toSettings = (action: SettingsAction): Doing => ({
  key: 'settings',
  name: `settings ${JSON.stringify(action)}`,
  on: (all, operationId) => ({ ...all, settings: applyToSettings(all.settings, operationId, action) }),
  ask: ({ settings }, operationId) =>
    settings.change((stored) => applyToSettings(stored, operationId, action)),
});
const toComeback = (action: ComebackAction): Doing => ({
  key: 'comeback',
  name: `comeback ${JSON.stringify(action)}`,
  on: (all, operationId) => ({ ...all, comeback: performComeback(all.comeback, operationId, action) }),
  ask: ({ comeback }, operationId) =>
    comeback.change((stored) => performComeback(stored, operationId, action)),
});

/** Takes the newest thing of a record back, or does it again; undefined where there is nothing of it. */
export const goingBack = (all: All, key: Key, type: 'undo' | 'redo'): Doing | undefined => {
  const of = recordIn(all, key)?.[type].at(-1)?.id;
  if (of === undefined) return undefined;
  const action = { type, of };
  if (key === 'settings') return toSettings(action);
  return key === 'comeback' ? toComeback(action) : toEnding(key, action);
};

// Few places, so that two often meet.
const places = fc.constantFrom('a', 'b');
const days = fc.constantFrom('2026-11-10', '2026-11-17');
const endingActions = (texts: fc.Arbitrary<string>): fc.Arbitrary<Action> =>
  fc.oneof(
    fc.record({ type: fc.constant('note'), item: fc.constantFrom('talk', 'pay'), text: texts }),
    fc.record({ type: fc.constant('draft'), draft: fc.constantFrom(...REFLECTION), text: texts }),
    fc.nat(60).map((hours): Action => ({ type: 'say', facts: { answerAfter: at({ hours }) }, clear: [] })),
    fc.tuple(places, texts, days).map(([id, text, on]): Action => {
      if (text === '') return { type: 'drop', list: 'ownSteps', id };
      return { type: 'put', list: 'ownSteps', entry: { id, text, when: 'before', on } };
    }),
  );
const settingsActions = (texts: fc.Arbitrary<string>): fc.Arbitrary<SettingsAction> =>
  fc.oneof(
    fc.tuple(places, texts).map(([id, text]): SettingsAction => {
      const set =
        text === '' ? null : { name: 'My steps', steps: [{ text, when: 'after' as const, days: 2 }] };
      return { type: 'own', change: { stepSets: { [id]: set } } };
    }),
    fc.tuple(places, texts).map(([id, text]): SettingsAction => {
      const message = text === '' ? null : { title: 'Thanks', step: 'talk', text };
      return { type: 'own', change: { ownMessages: { [id]: message } } };
    }),
    fc.nat(30).map((days): SettingsAction => ({ type: 'choose', patch: { noticeDaysHourly: days } })),
  );
const comebackActions = (texts: fc.Arbitrary<string>): fc.Arbitrary<ComebackAction> =>
  fc.oneof(
    fc.tuple(places, texts, days).map(([id, text, on]): ComebackAction => {
      if (text === '') return { type: 'drop', list: 'steps', id };
      return { type: 'put', list: 'steps', entries: [{ id, text, on }] };
    }),
    fc.tuple(places, texts, fc.nat(9)).map(([id, text, amount]): ComebackAction => {
      if (text === '')
        return { type: 'budget', patch: { savings: dollars(amount), rates: { EUR: amount + 1 } } };
      return {
        type: 'put',
        list: 'income',
        entries: [{ id, text, amount: dollars(amount), on: '2026-12-01' }],
      };
    }),
    fc.tuple(places, texts, fc.boolean()).map(([id, text, kept]): ComebackAction => {
      if (text === '') return { type: 'week', habit: id, monday: '2026-11-09', kept };
      return { type: 'put', list: 'habits', entries: [{ id, text, weeks: [] }] };
    }),
  );
/** Something done to one of these endings, to the settings, or to the plan after a loss. */
export const doings = (ids: readonly string[], texts: fc.Arbitrary<string>): fc.Arbitrary<Doing> =>
  fc.oneof(
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom(...ids), endingActions(texts)).map((of) => toEnding(...of)),
    },
    { weight: 1, arbitrary: settingsActions(texts).map(toSettings) },
    { weight: 1, arbitrary: comebackActions(texts).map(toComeback) },
  );

/** One record of each kind. */
export const KEYS: readonly Key[] = ['11111', 'settings', 'comeback'];
/** A change of it that no other number makes, at one of twenty places. */
export const numbered = (key: Key, number: number): Doing => {
  const id = `place-${number % 20}`;
  const text = `Text ${number}`;
  if (key === 'settings')
    return toSettings({
      type: 'own',
      change: { ownMessages: { [id]: { title: 'Thanks', step: 'talk', text } } },
    });
  if (key === 'comeback')
    return toComeback({ type: 'put', list: 'steps', entries: [{ id, text, on: '2026-11-10' }] });
  return toEnding(key, { type: 'put', list: 'ownSteps', entry: { id, text, when: 'before' } });
};
