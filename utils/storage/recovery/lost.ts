// Owns the question whether records are gone from both copies, and how many: each copy counts its records in its head.
// Pure but for asking what else remembers them; refuses to bring anything back.
import type { Head, Lost } from '../db/database.ts';

/** How many contracts something outside both copies still knows of. */
export type Remembered = () => Promise<number>;
type Loss = Omit<Lost, 'at'> | undefined;

/**
 * What the newer head counts and nothing is left of, `left` being the records that are there or set aside. Where both
 * copies are empty and count nothing, as at a first start, what is remembered outside them tells the difference.
 */
export const lostIn = async (one: Head, other: Head, left: number, remembered: Remembered): Promise<Loss> => {
  if (one.seq + other.seq + left === 0) {
    const count = await remembered();
    return count === 0 ? undefined : { count, orMore: true };
  }
  const isOlder = one.seq < other.seq || (one.seq === other.seq && one.count < other.count);
  const { count } = isOlder ? other : one;
  return count > left ? { count: count - left } : undefined;
};
