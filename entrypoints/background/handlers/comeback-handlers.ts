// Owns the answers about what comes after: the plan after a loss, what repeats over all endings, and what earlier ones taught.
// Refuses to know what stands in either (domain/comeback, domain/patterns).
import { expectedIncome } from '../../../utils/domain/comeback/expected.ts';
import { performComeback, refuseComeback } from '../../../utils/domain/comeback/reducer.ts';
import { patternsOf } from '../../../utils/domain/patterns/patterns.ts';
import { isProblem } from '../../../utils/domain/problems.ts';
import { toSave } from '../../../utils/domain/views/export-reminder.ts';
import { lessonsFor } from '../../../utils/domain/views/lessons.ts';
import type { Handlers } from '../../../utils/messages/serve.ts';
import type { AfterWrite } from '../after-write.ts';
import type { Deps } from '../deps.ts';
import { createSettingsFor } from './settings-for.ts';

export type ComebackHandlers = Pick<
  Handlers,
  'load-comeback' | 'change-comeback' | 'load-patterns' | 'lessons'
>;

export const createComebackHandlers = (
  { store, exports, whatsNew, now }: Pick<Deps, 'store' | 'exports' | 'whatsNew' | 'now'>,
  after: Pick<AfterWrite, 'comebackChanged'>,
): ComebackHandlers => {
  const settingsFor = createSettingsFor({ store, exports, whatsNew });
  return {
    'load-comeback': async () => {
      const [contracts, settings, comeback] = await Promise.all([
        store.contracts.readAll(),
        store.settings.read(),
        store.comeback.read(),
      ]);
      if (isProblem(contracts)) return contracts;
      const expected = expectedIncome(contracts, settings, now());
      return { comeback, expected, ...(await settingsFor(contracts.map(toSave), settings)) };
    },
    'change-comeback': async ({ operationId, action }) => {
      const comeback = await store.comeback.change((stored) => {
        const done = performComeback(stored, operationId, action);
        // What changes nothing (above all a repeat) needs no permission.
        return done === stored ? stored : (refuseComeback(stored, action) ?? done);
      });
      if (!isProblem(comeback)) after.comebackChanged(comeback);
      return comeback;
    },
    'load-patterns': async () => {
      const [contracts, settings] = await Promise.all([store.contracts.readAll(), store.settings.read()]);
      if (isProblem(contracts)) return contracts;
      return {
        patterns: patternsOf(contracts, settings, now()),
        ...(await settingsFor(contracts.map(toSave), settings)),
      };
    },
    lessons: async ({ contractId }) => {
      const contracts = await store.contracts.readAll();
      if (isProblem(contracts)) return contracts;
      const contract = contracts.find(({ id }) => id === contractId);
      return { lessons: contract === undefined ? [] : lessonsFor(contract, contracts) };
    },
  };
};
