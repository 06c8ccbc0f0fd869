// Owns the two names of a contract on its page: its own, and its client's.
// Refuses what stands in a list or under a heading that may itself be the name of another contract.
import type { Seen } from '../../domain/upwork/reading.ts';
import type { Line } from './lines.ts';
import { labelled } from './pairs.ts';
import { isRow, type OpenLine } from './regions.ts';
import { seenAs } from './seen.ts';
import { nameIn } from './words.ts';

const CLIENT = /^(?:hired by\s+|client(?: name)?\s*:\s*)(?<name>\S.*)$/i;
const HIRED = /^hired by\b/i;
/** A heading of every contract, and so the name of none. */
const NO_TITLE =
  /^(?:end contract|contracts?(?: details)?|details|files|leave feedback|messages|overview|timesheet|work ?(?:diary|room))$/i;
const LIST =
  /^(?:(?:all|my|your|our|the|active|current|open|paused|ended|past|closed|recent|direct|latest)\s+)*contracts(?:\s*\(?\d+\)?)?$|^contracts? history$|^deliver work$|^(?:all|my|active) jobs$/i;

/** The heading of a list of contracts: nothing on such a page is certainly about one of them. */
export const isList = (lines: readonly Line[]): boolean => {
  const headings = lines.filter(({ heading }) => heading > 0);
  const top = Math.min(...headings.map(({ heading }) => heading));
  return headings.some(({ heading, text }) => heading === top && LIST.test(text));
};

/**
 * Two or more parts beside each other, each with a client and something else: cards of several contracts. The part with the
 * first heading is the page's own.
 */
export const areCards = (lines: readonly OpenLine[]): boolean => {
  const hired = lines.filter(({ text }) => HIRED.test(text));
  return hired.some((one, at) => hired.slice(at + 1).some((other) => areApart(one, other, lines)));
};
const areApart = (one: OpenLine, other: OpenLine, lines: readonly OpenLine[]): boolean => {
  const fork = one.path.findIndex((block, depth) => block !== other.path[depth]);
  return [one, other].every(({ path }) => {
    const card = lines.filter((line) => path[fork] !== undefined && line.path[fork] === path[fork]);
    return card.length > 1 && card.every(({ heading }) => heading !== 1);
  });
};

export const clientsIn = (lines: readonly OpenLine[]): Seen<string>[] => {
  const inLine = lines.flatMap((line) => {
    const name = CLIENT.exec(line.text)?.groups?.name;
    // "Hired by" and one name; where the look changes again, something else follows.
    const alone = line.parts.length === 1 || (line.parts.length === 2 && line.parts[1] === name);
    return seenAs(line.text, line, name !== undefined && alone ? nameIn(name) : undefined);
  });
  const beside = labelled(lines, 'hired by|client(?: name)?').flatMap(({ value, line, seen }) => {
    // Beside "Client" may stand anything, so that label counts only in a list of terms.
    const isName = /^hired/i.test(seen) || line.path.some((block) => block.startsWith('dd'));
    const alone = line.text === value && line.parts.length === 1;
    return seenAs(seen, line, isName && alone ? nameIn(value) : undefined);
  });
  return [...inLine, ...beside];
};

export const titlesIn = (all: readonly Line[], lines: readonly OpenLine[], id: string): Seen<string>[] => {
  const headings = all.filter(({ heading }) => heading === 1);
  const candidates = lines.filter(
    ({ heading, mark }) => (heading === 1 && headings.length === 1) || mark === `contract-${id}-title`,
  );
  return candidates.flatMap((line) => {
    const isTitle = line.parts.length === 1 && !NO_TITLE.test(line.text) && !LIST.test(line.text);
    return seenAs(line.text, line, isTitle ? nameIn(line.text) : undefined);
  });
};

/** A row with more than a label and its value speaks of one milestone, or of one contract of many. */
export const inCrowdedRow = (line: OpenLine, lines: readonly OpenLine[]): boolean => {
  const row = line.path.findLast(isRow);
  return row !== undefined && lines.filter(({ path }) => path.includes(row)).length > 2;
};
