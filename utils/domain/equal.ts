// Owns the one equality of values: whether two of them say the same.

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Of what JSON can hold: the order of keys does not count, and undefined is as good as absent. */
export const isSame = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (!isObject(a) || !isObject(b)) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((value, index) => isSame(value, b[index]))
    );
  const ofA = Object.entries(a).filter(([, value]) => value !== undefined);
  const sizeOfB = Object.values(b).filter((value) => value !== undefined).length;
  return (
    ofA.length === sizeOfB &&
    ofA.every(([key, value]) => Object.hasOwn(b, key) && isSame(value, (b as Record<string, unknown>)[key]))
  );
};
