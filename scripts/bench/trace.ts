// Owns what a trace of Chromium says of our script on a page: each time it ran, and for how long.

type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** µs. */
  readonly ts: number;
  readonly dur?: number;
  /** Of it, what the thread really worked; µs. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
};
const RUNS = new Set(['FunctionCall', 'EvaluateScript', 'v8.compile']);
export const CATEGORIES = ['devtools.timeline', 'v8'];

/**
 * The lengths, in ms, of all stretches in which the script ran; one that lies inside another is part of it. Where the browser says
 * so, in time of the thread: a busy machine makes waiting, not work.
 */
export const stretches = (trace: Uint8Array, script: string): number[] => {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const ours = traceEvents
    .filter(({ name, ph, args }) => ph === 'X' && RUNS.has(name) && args?.data?.url?.endsWith(script))
    .toSorted((a, b) => a.ts - b.ts);
  const ends = new Map<string, number>();
  return ours.flatMap(({ pid, tid, ts, dur = 0, tdur = dur }) => {
    const thread = `${pid}/${tid}`;
    if (ts < (ends.get(thread) ?? 0)) return [];
    ends.set(thread, ts + dur);
    return [tdur / 1_000];
  });
};
