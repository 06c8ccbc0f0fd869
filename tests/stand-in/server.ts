// Owns the stand-in for Upwork: an HTTPS server that listens nowhere and is reached only through its gate,
// as https://www.upwork.com. Knows addresses and answers; pages are made elsewhere.
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import { areaOf } from './area.ts';
import { makeCertificate } from './certificate.ts';
import { openGate } from './gate.ts';
import { pageFor, WORKROOM } from './routes.ts';
import { documentOf, POLICY } from './shell.ts';
import { FIRST_STATE, type StandInState, viewOf } from './state.ts';
import { entryFor, ICON_PATH, type RequestEntry } from './traffic.ts';

const HOST = 'www.upwork.com';
const LOGIN = '/ab/account-security/login';
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="4" fill="#34517e"/></svg>`;

const PAGE_HEADERS = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY };
const SCRIPT_HEADERS = { 'content-type': 'text/javascript', 'service-worker-allowed': '/' };

type Answer = { status: number; headers?: Record<string, string>; body?: string };

export type StandIn = {
  /** The gate's port on 127.0.0.1, to be set as the browser's proxy for everything. */
  port: number;
  /** The address of a path, as the browser shows it. */
  url: (path: string) => string;
  /** Every request since the start, or since `forget`, refused ones included; oldest first. */
  requests: readonly RequestEntry[];
  state: () => StandInState;
  /** Changes what following loads show; pages that stand already keep theirs. */
  setState: (change: Partial<StandInState>) => void;
  /** Forgets requests and changes. */
  forget: () => void;
  close: () => Promise<void>;
};

/** Starts a stand-in with a state of its own; rejects where the port is taken. */
export async function startStandIn(options: { port?: number } = {}): Promise<StandIn> {
  let state = FIRST_STATE;
  const setState = (change: Partial<StandInState>): void => {
    state = { ...state, ...change };
  };
  const requests: RequestEntry[] = [];
  const record = (entry: RequestEntry): void => void requests.push(entry);

  const server = createServer(await makeCertificate(HOST), (request, response) => {
    record(entryFor(request));
    const { answerMs } = state;
    const { status, headers, body } = answerTo(request, state, setState);
    const answer = () => void response.writeHead(status, headers).end(body);
    if (request.method === 'POST' && answerMs > 0) setTimeout(answer, answerMs);
    else answer();
  });
  const gate = await openGate(HOST, server, record, options.port);

  return {
    port: gate.port,
    url: (path) => new URL(path, `https://${HOST}`).href,
    requests,
    state: () => state,
    setState,
    forget: () => {
      requests.length = 0;
      state = FIRST_STATE;
    },
    close: gate.close,
  };
}

function answerTo(request: IncomingMessage, state: StandInState, setState: StandIn['setState']): Answer {
  const url = URL.parse(request.url ?? '/', `https://${HOST}`);
  if (!url) return { status: 400 };
  if (url.pathname === ICON_PATH)
    return { status: 200, headers: { 'content-type': 'image/svg+xml' }, body: ICON };
  if (!state.loggedIn && !url.pathname.endsWith('/login'))
    return { status: 302, headers: { location: LOGIN } };
  if (request.method === 'POST') {
    const { id, base, tab } = WORKROOM.exec(url.pathname)?.groups ?? {};
    if (!id || tab !== 'end-contract') return { status: 404 };
    setState({ ended: { ...state.ended, [id]: 'freelancer' } });
    return { status: 303, headers: { location: `${base}/overview` } };
  }
  const script = state.ownScripts?.[url.pathname];
  if (script !== undefined) return { status: 200, headers: SCRIPT_HEADERS, body: script };
  if (state.ownPage !== undefined)
    return {
      status: 200,
      headers: { 'content-type': PAGE_HEADERS['content-type'], ...state.ownHeaders },
      body: state.ownPage,
    };
  const page = pageFor(url, state);
  const body = documentOf(page, areaOf(url, state), viewOf(state, url.searchParams));
  return { status: page.status, headers: PAGE_HEADERS, body };
}
