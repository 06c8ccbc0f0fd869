// Owns the seeding of one fault into a text: by its words, however the code around them is laid out.
// Refuses to know files and tests.
import type { Fault } from './faults.ts';

/** Where each character that no formatter adds or takes away stands: white space and the comma before a closing bracket are left out. */
const placesIn = (text: string): { readonly words: string; readonly places: readonly number[] } => {
  const places = [...text.matchAll(/(?!,\s*[)\]}])\S/g)].map(({ index }) => index);
  return { words: places.map((place) => text[place]).join(''), places };
};

/** The text with the fault in it; throws where its place is not found exactly once, or nothing changes. */
export const seeded = (text: string, { name, find, put }: Pick<Fault, 'name' | 'find' | 'put'>): string => {
  const { words, places } = placesIn(text);
  const wanted = placesIn(find).words;
  const at = words.indexOf(wanted);
  const start = places[at];
  const end = places[at + wanted.length - 1];
  if (start === undefined || end === undefined)
    throw new Error(`"${name}" no longer finds its place: ${find}`);
  if (words.includes(wanted, at + 1)) throw new Error(`"${name}" finds several places: ${find}`);
  if (placesIn(put).words === wanted) throw new Error(`"${name}" changes nothing.`);
  return text.slice(0, start) + put + text.slice(end + 1);
};
