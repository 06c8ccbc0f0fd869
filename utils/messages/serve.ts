// Owns the answering of messages: who may say it, whether it has the agreed shape, then the handler.
// Refuses to know what a message does, and to believe a sender: who it is are facts that the browser sets.
// Nothing that was sent stands in an answer or a log, only the place of the fault.
import type * as z from 'zod/mini';
import { type Problem, problem } from '../domain/problems.ts';
import { contractOn } from '../domain/upwork/detect.ts';
import { MESSAGES, type MessageType, type Reply, type Request, type SenderClass } from './protocol.ts';
import type { Rate } from './rate.ts';
import { type Self, type SenderFacts, senderClass } from './sender.ts';

/** The tab from which a message came; our own pages may stand in none (popup, side panel). */
type SenderOf<C extends SenderClass> = C extends 'page'
  ? { readonly tabId: number }
  : { readonly tabId: number | undefined };
type Handler<T extends MessageType> = (
  request: Request<T>,
  sender: SenderOf<(typeof MESSAGES)[T]['from']>,
) => Promise<Reply<T>>;
/** One for each row of the protocol; a missing one does not compile. */
export type Handlers = { readonly [T in MessageType]: Handler<T> };

/** How often a tab may speak, and which contract it showed last, by what was found true of its address then. */
export type Gate = Rate & { readonly showed: (tabId: number) => Promise<string | undefined> };

const MAX_PATH_LENGTH = 120;

const typeOf = (message: unknown): unknown =>
  typeof message === 'object' && message !== null && 'type' in message ? message.type : undefined;
const isMessageType = (type: unknown): type is MessageType =>
  typeof type === 'string' && Object.hasOwn(MESSAGES, type);
const shapeProblem = (error: z.core.$ZodError): Problem => {
  const issue = error.issues[0];
  const path = issue?.path.join('.').slice(0, MAX_PATH_LENGTH) ?? '';
  const isLongText = issue?.code === 'too_big' && issue.origin === 'string';
  return problem(isLongText ? 'too-long' : 'wrong-shape', path === '' ? 'request' : path);
};

/** A content script speaks of the contract that its tab shows, by the browser's own word, or of none; and not without end. */
const refusedOnPage = (
  type: MessageType,
  request: unknown,
  { url = '', tab }: SenderFacts,
  gate: Gate,
): Problem | undefined => {
  if (tab?.id === undefined || !gate.allows(tab.id)) return problem('too-often');
  if (type === 'page-left') return undefined;
  const shown = contractOn(url)?.contractId;
  const named =
    typeof request === 'object' && request !== null && 'contractId' in request ? request.contractId : shown;
  return shown === undefined || named !== shown ? problem('other-page') : undefined;
};

/** A press is told while the page goes on because of it: then the tab may show another page already. */
const OF_THE_PAGE_BEFORE: readonly MessageType[] = ['end-pressed', 'page-armed'];
const isOfBefore = async (
  type: MessageType,
  request: unknown,
  { tab }: SenderFacts,
  refused: Problem,
  gate: Gate,
): Promise<boolean> => {
  if (refused.problem !== 'other-page' || tab?.id === undefined || !OF_THE_PAGE_BEFORE.includes(type))
    return false;
  const before = await gate.showed(tab.id);
  return before !== undefined && before === (request as { contractId?: unknown } | undefined)?.contractId;
};

/**
 * A listener for `runtime.onMessage`: undefined for what is not a message of ours (bells, calls to tabs), else a promise of
 * the reply. An unexpected error is logged and rejects.
 */
export const serve =
  (handlers: Handlers, self: Self, gate: Gate) =>
  (message: unknown, sender: SenderFacts): Promise<unknown> | undefined => {
    const type = typeOf(message);
    if (type === undefined) return undefined;
    const from = senderClass(sender, self);
    // The sender before everything else: whoever may not ask learns nothing about what there is.
    if (from === undefined) return Promise.resolve(problem('wrong-sender'));
    if (!isMessageType(type)) return Promise.resolve(problem('wrong-shape', 'type'));
    if (MESSAGES[type].from !== from) return Promise.resolve(problem('wrong-sender'));
    const { request } = message as { request?: unknown };
    const refused = from === 'page' ? refusedOnPage(type, request, sender, gate) : undefined;
    if (refused === undefined) return answer(type, request, sender, handlers);
    return isOfBefore(type, request, sender, refused, gate).then((isFine) =>
      isFine ? answer(type, request, sender, handlers) : refused,
    );
  };

const answer = async <T extends MessageType>(
  type: T,
  request: unknown,
  sender: SenderFacts,
  handlers: Handlers,
): Promise<Reply<T>> => {
  const parsed = MESSAGES[type].request.safeParse(request);
  if (!parsed.success) return shapeProblem(parsed.error);
  try {
    // The table ties each type to its schema; TypeScript cannot follow that through the union.
    const handler = handlers[type] as (
      request: unknown,
      sender: { tabId: number | undefined },
    ) => Promise<Reply<T>>;
    return await handler(parsed.data, { tabId: sender.tab?.id });
  } catch (error) {
    console.error(`The message ${type} failed.`, error);
    throw error;
  }
};
