// Owns the marks under the words of a field: the same text once more behind it, of which only the lines under marked words can be seen.
// Hidden from readers: they hear the list of marks instead.
import type { MarkedPlace } from './use-second-look.ts';

type Span = readonly [start: number, end: number];

/** What is marked, each stretch once, in order. */
export const spansOf = (places: readonly MarkedPlace[]): Span[] => {
  const spans: [number, number][] = [];
  const all = places.map(({ marks: [{ start, end }] }) => [start, end] as const);
  for (const [start, end] of all.toSorted((a, b) => a[0] - b[0])) {
    const last = spans.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else spans.push([start, end]);
  }
  return spans;
};

export const MarkedWords = ({ text, places }: { text: string; places: readonly MarkedPlace[] }) => {
  let at = 0;
  const parts = spansOf(places).map(([start, end]) => {
    const before = text.slice(at, start);
    at = end;
    return [before, <mark key={start}>{text.slice(start, end)}</mark>];
  });
  return (
    <>
      {parts}
      {text.slice(at)}
      {/* A line end at the very end takes no room without something behind it. */}
      {'\u200B'}
    </>
  );
};
