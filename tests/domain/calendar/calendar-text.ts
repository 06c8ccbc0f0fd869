// Owns a plain reading of a calendar file's text for tests: its lines, properties and components, and nothing forgiven.
import { expect } from 'vitest';

export type Property = { readonly name: string; readonly params: string; readonly value: string };
export type Component = {
  readonly name: string;
  readonly properties: readonly Property[];
  readonly inside: readonly Component[];
};

/** The lines as they stand in the bytes; each of them is ended by CRLF, and nothing else ends one. */
export const linesOf = (text: string): string[] => {
  expect(text.endsWith('\r\n')).toBe(true);
  const lines = text.slice(0, -2).split('\r\n');
  expect(lines.find((line) => /[\p{Cc}\p{Zl}\p{Zp}]/u.test(line))).toBeUndefined();
  return lines;
};
/** Content lines: what begins with a blank goes on with the line before it. */
export const contentLines = (text: string): string[] => {
  const whole: string[] = [];
  for (const line of linesOf(text))
    if (line.startsWith(' ')) whole.push(`${whole.pop() ?? ''}${line.slice(1)}`);
    else whole.push(line);
  return whole;
};
const propertyOf = (line: string): Property => {
  const match = /^(?<name>[A-Z][A-Z-]*)(?<params>(?:;[A-Z]+=[A-Z]+)*):(?<value>.*)$/su.exec(line);
  if (match?.groups === undefined) throw new Error(`Not a property: ${line}`);
  const { name = '', params = '', value = '' } = match.groups;
  return { name, params, value };
};
/** The one calendar of the file. */
export const calendarIn = (text: string): Component => {
  const open: { name: string; properties: Property[]; inside: Component[] }[] = [
    { name: '', properties: [], inside: [] },
  ];
  for (const line of contentLines(text)) {
    const property = propertyOf(line);
    if (property.name === 'BEGIN') open.push({ name: property.value, properties: [], inside: [] });
    else if (property.name === 'END') {
      const done = open.pop();
      expect(done?.name).toBe(property.value);
      if (done !== undefined) open.at(-1)?.inside.push(done);
    } else open.at(-1)?.properties.push(property);
  }
  expect(open).toHaveLength(1);
  const [calendar, ...more] = open[0]?.inside ?? [];
  if (calendar === undefined) throw new Error('There is no calendar.');
  expect(more).toEqual([]);
  return calendar;
};
/** A value as it was before it was written: an escape is a backslash and one of four signs. */
export const unescaped = (value: string): string =>
  value.replace(/\\([\\;,nN])/gu, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));

export type Event = {
  /** Each property stands once; with its parameters, as `;VALUE=DATE:20261118`. */
  readonly [name: string]: string;
} & { readonly triggers: string };
/** The entries by the part of their UID before the `@`, with the triggers of their alarms in one text. */
export const eventsIn = (text: string): Readonly<Record<string, Event>> => {
  const events: Record<string, Event> = {};
  for (const { name, properties, inside } of calendarIn(text).inside) {
    expect(name).toBe('VEVENT');
    const names = properties.map((property) => property.name);
    expect(names).toEqual([...new Set(names)]);
    const event = Object.fromEntries(properties.map((one) => [one.name, `${one.params}${one.value}`]));
    const triggers = inside.map((alarm) => {
      expect(alarm.name).toBe('VALARM');
      return alarm.properties.find((property) => property.name === 'TRIGGER')?.value;
    });
    const key = event.UID?.replace(/@.*/, '') ?? '';
    expect(events).not.toHaveProperty(key);
    events[key] = { ...event, triggers: triggers.join(' ') };
  }
  return events;
};
