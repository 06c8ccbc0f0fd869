// Owns what a trace of Chromium says of our script on a page: each time it ran, and for how long.

type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** µs. */
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
};
const RUNS = new Set(['FunctionCall', 'EvaluateScript', 'v8.compile']);
export const CATEGORIES = ['devtools.timeline', 'v8'];

/** The lengths, in ms, of all stretches in which the script ran; one that lies inside another is part of it. */
export const stretches = (trace: Uint8Array, script: string): number[] => {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const ours = traceEvents
    .filter(({ name, ph, args }) => ph === 'X' && RUNS.has(name) && args?.data?.url?.endsWith(script))
    .toSorted((a, b) => a.ts - b.ts);
  const ends = new Map<string, number>();
  return ours.flatMap(({ pid, tid, ts, dur = 0 }) => {
    const thread = `${pid}/${tid}`;
    if (ts < (ends.get(thread) ?? 0)) return [];
    ends.set(thread, ts + dur);
    return [dur / 1_000];
  });
};
