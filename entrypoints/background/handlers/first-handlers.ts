// Owns the answers that bring a checklist onto the page: the frame finds its contract, and gets the record. They are given before
// the rest of the background is there, so nothing here may need a plan.
import { isProblem, problem } from '../../../utils/domain/problems.ts';
import type { FIRST_MESSAGES } from '../../../utils/messages/first-messages.ts';
import type { Handlers } from '../../../utils/messages/serve.ts';
import type { FirstDeps } from '../deps.ts';

export type FirstHandlers = Pick<Handlers, keyof typeof FIRST_MESSAGES>;

export const createFirstHandlers = ({
  store,
  pendingEndClicks,
  frameKeys,
  askedSteps,
  seen,
  storageSaid,
}: FirstDeps): FirstHandlers => ({
  'frame-key': async ({ contractId }, { tabId }) => ({ key: frameKeys.give(tabId, contractId) }),
  'join-frame': async ({ key }, { tabId }) => {
    const contractId = frameKeys.take(tabId, key);
    return contractId === undefined ? problem('wrong-key') : { contractId };
  },
  load: async ({ contractId }) => {
    const [contract, settings, endPressedAt] = await Promise.all([
      store.contracts.read(contractId),
      store.settings.read(),
      pendingEndClicks.pressedAt(contractId),
    ]);
    if (isProblem(contract)) return contract;
    const asked = askedSteps.take(contractId);
    const [seenAt, storage] = await Promise.all([
      // Of one that was only looked at nothing is kept.
      contract?.begunAt === undefined ? undefined : seen.look(contractId),
      store.reportAtOnce(),
    ]);
    return {
      contract: contract ?? null,
      settings,
      storage: storageSaid.tell(storage),
      ...(asked === undefined ? {} : { asked }),
      ...(seenAt === undefined ? {} : { seenAt }),
      ...(endPressedAt === undefined ? {} : { endPressedAt }),
    };
  },
});
