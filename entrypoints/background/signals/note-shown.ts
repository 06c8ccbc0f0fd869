// Owns noting which reminders were shown: in the record of each ending, and in that of the plan after a loss.
// Refuses to show any.
import type { Comeback } from '../../../utils/domain/comeback/record.ts';
import { type ShownStep, withShown } from '../../../utils/domain/comeback/reminded.ts';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { isProblem } from '../../../utils/domain/problems.ts';
import { utcDay } from '../../../utils/domain/time.ts';
import type { Bundle } from '../../../utils/domain/views/reminders/bundle.ts';
import { PLAN_ID, stepIdOf } from '../../../utils/domain/views/reminders/reminding.ts';
import type { Deps } from '../deps.ts';
import { note } from '../note.ts';

type Noted = { readonly contracts: ReadonlyMap<string, Contract>; readonly comeback?: Comeback };

/** What was not noted is shown once more at the next look. */
export const noteShown = async (
  members: Bundle['members'],
  { store, now }: Pick<Deps, 'store' | 'now'>,
): Promise<Noted> => {
  const contracts = new Map<string, Contract>();
  const steps: Record<string, ShownStep> = {};
  for (const { contractId, announcement } of members) {
    const { timerKey: timer, dueAt, lead } = announcement;
    if (contractId === PLAN_ID) {
      steps[stepIdOf(timer)] = { on: utcDay(dueAt), lead, at: now() };
      continue;
    }
    // New each time: where the browser ended the worker in between, the next one shows and records it once more.
    const action = { type: 'announced', timer, dueAt, lead } as const;
    const update = await note(store.contracts, contractId, crypto.randomUUID(), action, now());
    if (!isProblem(update) && update.contract !== undefined) contracts.set(contractId, update.contract);
  }
  if (Object.keys(steps).length === 0) return { contracts };
  const comeback = await store.comeback.change((stored) => withShown(stored, steps));
  if (isProblem(comeback)) console.error(comeback);
  return { contracts, ...(isProblem(comeback) ? {} : { comeback }) };
};
