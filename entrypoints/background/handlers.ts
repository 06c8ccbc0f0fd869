// Owns the answer to each message: one small function per row of the protocol; a missing one does not compile.
// Refuses to know who sent it (serve.ts) and what follows a write (perform.ts).
import { perform } from '../../utils/domain/actions.ts';
import { type Contract, newContract } from '../../utils/domain/contract.ts';
import { isHidden, withHidden } from '../../utils/domain/hidden.ts';
import { pageViewFor } from '../../utils/domain/page-view.ts';
import { isProblem, type Problem, problem } from '../../utils/domain/problems.ts';
import { refuse } from '../../utils/domain/refusals.ts';
import { epochMs } from '../../utils/domain/time.ts';
import type { Handlers } from '../../utils/messages/serve.ts';
import { ARMED_MS } from '../../utils/page/view.ts';
import { type BackupHandlers, backupHandlers } from './backup-handlers.ts';
import type { AfterWrite, Parts } from './perform.ts';
import { TOP_FRAME } from './ring.ts';
import { unlessGone } from './unless-gone.ts';

const CONFIRMATION = 'DELETE';

const revOf = (contract: Contract | Problem | undefined): number =>
  contract === undefined || isProblem(contract) ? 0 : contract.rev;

const endingHandlers = (
  { areas, store, tabs, presses, exports, now }: Parts,
  after: AfterWrite,
): Omit<Handlers, keyof BackupHandlers> => ({
  'page-shown': async ({ contractId, zone }, { tabId }) => {
    await tabs.shown(tabId, contractId);
    const [contract, settings, armedUntilMs] = await Promise.all([
      store.contracts.read(contractId),
      store.settings.read(),
      tabs.armedUntilMs(tabId, contractId),
    ]);
    after.tabChanged(tabId, contractId);
    const readable = isProblem(contract) ? undefined : contract;
    return {
      ...pageViewFor(readable, settings, now(), zone),
      // A record that cannot be read is told in the sidebar; of its plan nothing is known, so nobody is held.
      ...(isProblem(contract) ? { mustDos: [] } : {}),
      hidden: isHidden(settings, contractId),
      ...(armedUntilMs === undefined ? {} : { armedUntilMs }),
    };
  },
  'page-left': async (_, { tabId }) => {
    await tabs.left(tabId);
    after.tabChanged(tabId, undefined);
    return null;
  },
  'page-armed': async ({ contractId }, { tabId }) => {
    await tabs.arm(tabId, contractId, epochMs(now()) + ARMED_MS);
    return null;
  },
  'end-pressed': async ({ contractId }) => {
    await presses.pressed(contractId, now());
    after.contractChanged({ id: contractId, rev: revOf(await store.contracts.read(contractId)) });
    return null;
  },
  // No bell: other tabs keep the place that the person gave the sidebar there.
  layout: async (change) => {
    const settings = await store.settings.change(({ layout }) => ({ layout: { ...layout, ...change } }));
    return isProblem(settings) ? settings : null;
  },
  load: async ({ contractId }) => {
    const [contract, settings, endPressedAt] = await Promise.all([
      store.contracts.read(contractId),
      store.settings.read(),
      presses.pressedAt(contractId),
    ]);
    if (isProblem(contract)) return contract;
    const loaded = { contract: contract ?? null, settings, storage: await store.report() };
    return endPressedAt === undefined ? loaded : { ...loaded, endPressedAt };
  },
  'load-all': async () => {
    const [contracts, settings] = await Promise.all([store.contracts.readAll(), store.settings.read()]);
    if (isProblem(contracts)) return contracts;
    const exportReminder = await exports.shown(contracts, settings);
    const storage = await store.report();
    return { contracts, settings, storage, ...(exportReminder === undefined ? {} : { exportReminder }) };
  },
  act: async ({ contractId, operationId, action, zone }) => {
    const at = now();
    const update = await store.contracts.update(contractId, (stored) => {
      const before = stored ?? newContract(contractId, at);
      const done = perform(before, operationId, action, at);
      // What changes nothing (above all a repeat) needs no permission.
      return done === before ? stored : (refuse(before, action, at, zone) ?? done);
    });
    if (isProblem(update)) return update;
    const contract = update.contract ?? newContract(contractId, at);
    if (action.type === 'end') await presses.forget(contractId);
    if (update.changed) after.contractChanged(contract);
    return contract;
  },
  'change-settings': async ({ patch }) => {
    const settings = await store.settings.change(() => patch);
    if (!isProblem(settings)) after.settingsChanged(settings);
    return settings;
  },
  'delete-contract': async ({ contractId }) => {
    const refused = await store.contracts.remove(contractId);
    if (refused !== null) return refused;
    await presses.forget(contractId);
    // Of a contract that is gone nothing is kept; if that is refused, a page stays hidden and the popup shows it.
    await store.settings.change(({ hiddenOn }) => ({ hiddenOn: withHidden(hiddenOn, contractId, false) }));
    after.contractRemoved(contractId);
    return null;
  },
  'delete-everything': async ({ confirmation }) => {
    if (confirmation !== CONFIRMATION) return problem('not-confirmed', 'confirmation');
    const refused = await store.clear();
    if (refused === null) {
      await presses.clear();
      after.everythingRemoved();
    }
    return refused;
  },
  'not-ended': async ({ contractId, pressedAt }) => {
    await presses.forget(contractId, pressedAt);
    after.contractChanged({ id: contractId, rev: revOf(await store.contracts.read(contractId)) });
    return null;
  },
  'close-sidebar': async (_, { tabId }) => {
    if (tabId !== undefined)
      await unlessGone(areas.tabs.sendMessage(tabId, { call: 'close-sidebar' }, TOP_FRAME));
    return null;
  },
});

export const createHandlers = (parts: Parts, after: AfterWrite): Handlers => ({
  ...endingHandlers(parts, after),
  ...backupHandlers(parts, after),
});
