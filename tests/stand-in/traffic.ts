// Owns the record of every request that reaches the stand-in or its gate, and the verdict who caused it.
// Knows nothing of browsers; it judges by what stands on the wire.
import type { IncomingMessage } from 'node:http';

/**
 * `typed`: address bar or test · `link`, `form`: the page · `icon`, `browser`: the browser on its own account ·
 * `refused`: somebody asked for a host that is not the stand-in · `unexpected`: nothing here makes such a request.
 */
export type Cause = 'typed' | 'link' | 'form' | 'icon' | 'browser' | 'refused' | 'unexpected';

/** One request as it was seen; `at` is an ISO UTC instant, header values are absent where the browser sent none. */
export type RequestEntry = {
  at: string;
  host: string;
  method: string;
  path: string;
  cause: Cause;
  headers: Partial<Record<SeenHeader, string>>;
};

const SEEN_HEADERS = [
  'sec-fetch-dest',
  'sec-fetch-mode',
  'sec-fetch-site',
  'sec-fetch-user',
  'sec-purpose',
  'origin',
  'referer',
  'user-agent',
] as const;

type SeenHeader = (typeof SEEN_HEADERS)[number];

/** Hosts that a browser without any extension asks for, whatever its switches say; they are refused all the same. */
const BROWSER_HOSTS = [
  'accounts.google.com',
  'clients2.google.com',
  'redirector.gvt1.com',
  'update.googleapis.com',
];

export const ICON_PATH = '/favicon.ico';

/** Whether a person or a page asked for it; what the browser fetches for itself comes whenever it likes. */
export const isAsked = ({ cause }: RequestEntry): boolean => cause !== 'icon' && cause !== 'browser';

/** Describes a request that was let in; its cause is `unexpected` unless one of the stand-in's own pages makes such requests. */
export function entryFor(request: IncomingMessage): RequestEntry {
  const headers: RequestEntry['headers'] = {};
  for (const name of SEEN_HEADERS) {
    const value = request.headers[name];
    if (typeof value === 'string') headers[name] = value;
  }
  const method = request.method ?? '';
  const path = request.url ?? '';
  const entry = { host: request.headers.host ?? '', method, path, headers };
  return { at: new Date().toISOString(), ...entry, cause: causeOf(method, path, headers) };
}

/** Describes a request to a host that the gate does not lead to. */
export function refusedEntry(request: IncomingMessage): RequestEntry {
  const host = hostOf(request.url ?? '');
  return {
    ...entryFor(request),
    host,
    path: '',
    cause: BROWSER_HOSTS.includes(host) ? 'browser' : 'refused',
  };
}

function causeOf(method: string, path: string, headers: RequestEntry['headers']): Cause {
  if (method === 'GET' && path === ICON_PATH && headers['sec-fetch-dest'] !== 'empty') return 'icon';
  // The pages load nothing and fetch nothing, so only a whole document in a tab is a request of theirs.
  if (headers['sec-fetch-dest'] !== 'document' || headers['sec-purpose']) return 'unexpected';
  const site = headers['sec-fetch-site'];
  if (method === 'POST') return site === 'same-origin' ? 'form' : 'unexpected';
  if (method !== 'GET') return 'unexpected';
  if (site === 'none') return 'typed';
  return site === 'same-origin' ? 'link' : 'unexpected';
}

// A proxy is asked either for `host:port` or, without TLS, for a whole address.
function hostOf(target: string): string {
  const address = URL.parse(target.includes('://') ? target : `https://${target}`);
  return address?.hostname ?? target;
}
