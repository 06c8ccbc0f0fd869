// Owns the putting together of the background: one store, one list of tabs, a listener for each event of the browser. What the
// first answers need is made at once; the rest (rest.ts) is loaded with the first event that needs it, or half a second later.
import { toInstant } from '../../utils/domain/time.ts';
import { FIRST_MESSAGES, isPatient } from '../../utils/messages/first-messages.ts';
import { createRate } from '../../utils/messages/rate.ts';
import { isAmong, type SenderFacts, serve, typeOf } from '../../utils/messages/serve.ts';
import { createStore } from '../../utils/storage/store.ts';
import { currentZone } from '../../utils/zone.ts';
import type { BrowserApi } from './browser-api.ts';
import { createFrameKeys } from './frame-keys.ts';
import { createFirstHandlers } from './handlers/first-handlers.ts';
import { createLife } from './life.ts';
import { createPendingEndClicks } from './pending-end-clicks.ts';
import type { CreateRest } from './rest.ts';
import { createSeen } from './seen.ts';
import { alarmCount, POLL_ALARM } from './signals/alarms.ts';
import { createAskedSteps } from './signals/asked-steps.ts';
import { createStorageSaid } from './storage-said.ts';
import { createTabs } from './tabs.ts';

type Rest = ReturnType<CreateRest>;
/** In ms: a desktop that shows a notification does so at once; a view that is open answers a change event at once. */
const WAITS = { shownMs: 3_000, takenMs: 700 };
const currentInstant = () => toInstant(Temporal.Now.instant());

// Whoever woke the worker is answered first; the comparison of everything then takes a second or two for ten thousand.
const FIRST_ANSWER_MS = 500;
const soon = (): Promise<void> => new Promise((goOn) => setTimeout(goOn, FIRST_ANSWER_MS));

/**
 * Starts the work of one worker's life; early messages wait inside the store until it is open. `loadRest` answers at once: what a
 * person's press opens may not wait. `idle` resolves when the look at all endings may begin.
 */
export const startBackground = (
  browserApi: BrowserApi,
  factory: IDBFactory | undefined,
  loadRest: () => CreateRest,
  now = currentInstant,
  idle = soon,
  zone = currentZone,
  waits = WAITS,
) => {
  const { runtime, storage } = browserApi;
  const { local, session } = storage;
  // Alarms are kept apart from both copies: where those are empty, an alarm says that there was an ending
  // once.
  const remembered = () => alarmCount(browserApi.alarms);
  const store = createStore({
    factory,
    local,
    session,
    now,
    remembered,
    onNews: () => rest().recovered(),
  });
  const tabs = createTabs(session);
  const frameKeys = createFrameKeys();
  const first = {
    browserApi,
    store,
    tabs,
    pendingEndClicks: createPendingEndClicks(session, local),
    frameKeys,
    seen: createSeen(browserApi, now),
    askedSteps: createAskedSteps(waits.takenMs),
    storageSaid: createStorageSaid(),
    now,
    zone,
  };
  const self = { id: runtime.id, baseUrl: runtime.getURL('') };
  // One for both: what a tab may say in all.
  const gate = {
    ...createRate(() => performance.now()),
    showed: async (tabId: number) => (await tabs.all()).get(tabId),
  };
  let loaded: Rest | undefined;
  // What nobody waits for comes half a second later, or before the next thing that needs the rest; in its order.
  const patient: (() => void)[] = [];
  const rest = (): Rest => {
    loaded ??= loadRest()(first, self, gate, waits.shownMs);
    for (const answer of patient.splice(0)) answer();
    return loaded;
  };
  const answerFirst = serve(FIRST_MESSAGES, createFirstHandlers(first), self, gate);
  /** The second copy holds people's notes: a page that broke into its content script must not read them. */
  const guardSecondCopy = async (): Promise<void> => {
    await storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  };
  guardSecondCopy().catch((error: unknown) => console.error(error));
  const { polled, awake } = createLife(idle, () => void rest().lookAtAll());

  return {
    onMessage: awake((message: unknown, sender: SenderFacts): Promise<unknown> | undefined => {
      const type = typeOf(message);
      if (type === undefined) return undefined;
      if (isAmong(FIRST_MESSAGES, type)) return answerFirst(message, sender);
      const answer = () => rest().onMessage(message, sender);
      if (!isPatient(type)) return answer();
      void idle().then(rest);
      return new Promise((done) => patient.push(() => done(answer())));
    }),
    onInstalled: awake((...event: Parameters<Rest['onInstalled']>) => rest().onInstalled(...event)),
    onStartup: awake(() => rest().onStartup()),
    onAlarm: async (alarm?: { readonly name: string }): Promise<void> => {
      if (alarm?.name === POLL_ALARM) polled();
      else await awake(() => rest().lookAtAll())();
    },
    onTabRemoved: awake((tabId: number): Promise<void> => {
      frameKeys.forget(tabId);
      return tabs.closed(tabId);
    }),
    onCommand: awake((...event: Parameters<Rest['onCommand']>) => rest().onCommand(...event)),
    onNotificationClicked: awake((id: string) => rest().onNotificationClicked(id)),
    onNotificationButton: awake((id: string, index: number) => rest().onNotificationButton(id, index)),
    onNotificationShown: awake((id: string) => rest().onNotificationShown(id)),
  };
};
