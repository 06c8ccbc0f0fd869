// Owns the answering of messages: who may say it, whether it has the agreed shape, then the handler.
// Refuses to know what a message does, and to believe a sender: who it is are facts that the browser sets.
// Nothing that was sent stands in an answer or a log, only the place of the fault.
import type * as z from 'zod/mini';
import { type Problem, problem } from '../domain/problems.ts';
import { contractOn } from '../domain/upwork/detect.ts';
import type { MESSAGES, MessageType, Reply, Request, Row, SenderClass } from './protocol.ts';
import type { Rate } from './rate.ts';

/** What the browser says of a sender; Firefox leaves `origin` out. */
export type SenderFacts = {
  readonly id?: string;
  readonly url?: string;
  readonly origin?: string;
  readonly tab?: { readonly id?: number };
};
/** Our own id and the address of our pages, `chrome-extension://<id>/`. */
export type Self = { readonly id: string; readonly baseUrl: string };

const UPWORK = 'https://www.upwork.com/';

/** undefined: nobody whom we answer. Our page framed in a tab of Upwork is our own: its address is ours. */
export const senderClass = (sender: SenderFacts, self: Self): SenderClass | undefined => {
  if (sender.id !== self.id) return undefined;
  const places = [sender.url, sender.origin && `${sender.origin}/`].filter((place) => place !== undefined);
  const isWeb = places.some((place) => /^https?:/.test(place));
  if (!isWeb) return places.some((place) => place.startsWith(self.baseUrl)) ? 'own' : undefined;
  const isPage = sender.tab?.id !== undefined && places.every((place) => place.startsWith(UPWORK));
  return isPage ? 'page' : undefined;
};

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
type Rows<T extends string> = { readonly [K in T]: Row };

/** How often a tab may speak, and which contract it said last that it shows. */
export type Gate = Rate & { readonly showed: (tabId: number) => Promise<string | undefined> };

const MAX_PATH_LENGTH = 120;

/** undefined for what is no message of ours. */
export const typeOf = (message: unknown): unknown =>
  typeof message === 'object' && message !== null && 'type' in message ? message.type : undefined;
/** Whether these rows have that type. */
export const isAmong = <T extends string>(rows: Rows<T>, type: unknown): type is T =>
  typeof type === 'string' && Object.hasOwn(rows, type);
const shapeProblem = (error: z.core.$ZodError): Problem => {
  const issue = error.issues[0];
  const path = issue?.path.join('.').slice(0, MAX_PATH_LENGTH) ?? '';
  const isLongText = issue?.code === 'too_big' && issue.origin === 'string';
  return problem(isLongText ? 'too-long' : 'wrong-shape', path === '' ? 'request' : path);
};

/** The contract that a message names; undefined for one that is about none, or says itself which one the tab shows. */
const namedIn = (type: MessageType, request: unknown): unknown =>
  type !== 'page-shown' && typeof request === 'object' && request !== null && 'contractId' in request
    ? request.contractId
    : undefined;
/**
 * A content script speaks of the contract that its tab shows: by the address with which its page was loaded, else by what the
 * tab said last, since Chromium keeps that address as the sender's however the page went on.
 */
const refusedOnPage = (
  named: unknown,
  { url = '', tab }: SenderFacts,
  gate: Gate,
): Promise<boolean> | false => {
  if (named === undefined || contractOn(url)?.contractId === named) return false;
  return tab?.id === undefined ? Promise.resolve(true) : gate.showed(tab.id).then((shown) => shown !== named);
};

/**
 * A listener for those rows of `runtime.onMessage`: undefined for what is not a message of ours (change events, calls to tabs), else a promise of
 * the reply. An unexpected error is logged and rejects.
 */
export const serve =
  <T extends MessageType>(rows: Rows<T>, handlers: Pick<Handlers, T>, self: Self, gate: Gate) =>
  (message: unknown, sender: SenderFacts): Promise<unknown> | undefined => {
    const type = typeOf(message);
    if (type === undefined) return undefined;
    const from = senderClass(sender, self);
    // The sender before everything else: whoever may not ask learns nothing about what there is.
    if (from === undefined) return Promise.resolve(problem('wrong-sender'));
    if (!isAmong(rows, type)) return Promise.resolve(problem('wrong-shape', 'type'));
    if (rows[type].from !== from) return Promise.resolve(problem('wrong-sender'));
    const { request } = message as { request?: unknown };
    const answered = () => answer(type, rows[type], request, sender, handlers[type]);
    if (from === 'own') return answered();
    if (sender.tab?.id === undefined || !gate.allows(sender.tab.id))
      return Promise.resolve(problem('too-often'));
    const refused = refusedOnPage(namedIn(type, request), sender, gate);
    // At once where nothing is to be looked up: what needs the person's own press may not wait.
    if (refused === false) return answered();
    return refused.then((isRefused) => (isRefused ? problem('other-page') : answered()));
  };

const answer = async <T extends MessageType>(
  type: T,
  row: Row,
  request: unknown,
  sender: SenderFacts,
  rowHandler: Handler<T>,
): Promise<Reply<T>> => {
  const parsed = row.request.safeParse(request);
  if (!parsed.success) return shapeProblem(parsed.error);
  try {
    // The table ties each type to its schema; TypeScript cannot follow that through the union.
    const handler = rowHandler as (
      request: unknown,
      sender: { tabId: number | undefined },
    ) => Promise<Reply<T>>;
    return await handler(parsed.data, { tabId: sender.tab?.id });
  } catch (error) {
    console.error(`The message ${type} failed.`, error);
    throw error;
  }
};
