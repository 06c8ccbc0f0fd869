// Owns what belongs to a label: the value in its own line, or the one line that shares its place on the page.
// Refuses to know what is looked for, and gives no value where the layout leaves two ways to pair.
import type { OpenLine } from './regions.ts';

/** A label with a figure of its own. */
const SPAN = /^last \d+ (?:hours|days)\s*:?$/i;
/** A value's text, the line that holds it, and what stands on the page. */
export type Labelled = { readonly value: string; readonly line: OpenLine; readonly seen: string };

/** Everything that is labelled so, in the order of the page; `label` is a pattern for the whole label. */
export const labelled = (lines: readonly OpenLine[], label: string): Labelled[] => {
  const alone = new RegExp(`^(?:${label})\\s*:?$`, 'i');
  const before = new RegExp(`^(?:${label})(?:\\s*:\\s*|\\s+)(?<value>\\S.*)$`, 'i');
  const behind = new RegExp(`^(?<value>.*?\\S)\\s+(?:${label})$`, 'i');
  return lines.flatMap((line) => {
    if (alone.test(line.text)) {
      const other = partnerOf(lines, line);
      return other === undefined
        ? []
        : [{ value: other.text, line: other, seen: `${line.text} ${other.text}` }];
    }
    const value = (before.exec(line.text) ?? behind.exec(line.text))?.groups?.value;
    return value === undefined || line.heading > 0 ? [] : [{ value, line, seen: line.text }];
  });
};

const partnerOf = (lines: readonly OpenLine[], line: OpenLine): OpenLine | undefined => {
  if (line.heading > 0) {
    const [below, ...others] = lines.filter(({ under, heading }) => heading === 0 && under === line.text);
    return others.length > 0 ? undefined : below;
  }
  const term = line.path.findLastIndex((block) => block.startsWith('dt'));
  if (term >= 0) return definitionOf(lines, line, line.path[term - 1]);
  // The smallest place around the label that holds more than it.
  const place = line.path.findLast((block) => (line.holding.get(block) ?? 0) > 1);
  if (place === undefined) return undefined;
  const group = lines.filter(({ path, heading }) => heading === 0 && path.includes(place));
  // Where it holds more than may be read, the value of the label may be among that.
  return group.length === line.holding.get(place) ? partnerIn(group, line, place) : undefined;
};

/** In a list of terms the next line must be the definition, in the same frame. */
const definitionOf = (
  lines: readonly OpenLine[],
  line: OpenLine,
  frame: string | undefined,
): OpenLine | undefined => {
  const next = lines[lines.indexOf(line) + 1];
  const at = next?.path.findLastIndex((block) => block.startsWith('dd')) ?? -1;
  return at > 0 && next?.path[at - 1] === frame ? next : undefined;
};

const partnerIn = (group: readonly OpenLine[], line: OpenLine, place: string): OpenLine | undefined => {
  const at = group.indexOf(line);
  if (group.length === 2) return group[1 - at];
  // Labels and values in turn, side by side from the first to the last: then it is known which comes first.
  const isValue = group.map(({ text }) => /\d/.test(text) && !SPAN.test(text));
  const inTurn = isValue.every((value, index) => value !== isValue[index + 1]);
  const sideBySide = group.every(({ path }) => path.at(-2) === place || path.at(-1) === place);
  if (group.length % 2 !== 0 || !inTurn || !sideBySide) return undefined;
  return group[isValue[0] ? at - 1 : at + 1];
};
