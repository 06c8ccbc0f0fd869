// @vitest-environment node

import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { createFlags } from '../../utils/storage/flags.ts';

const MarksSchema = z.strictObject({
  first: z.exactOptional(z.string()),
  second: z.exactOptional(z.string()),
});
/** Keeps one key and counts how often it is read. */
const newArea = (refuses = false) => {
  const area = {
    reads: 0,
    snapshot: {} as Record<string, unknown>,
    get: async () => {
      area.reads += 1;
      return structuredClone(area.snapshot);
    },
    set: async (items: Record<string, unknown>) => {
      if (refuses) throw new Error('No room.');
      Object.assign(area.snapshot, structuredClone(items));
    },
    remove: async (key: string | string[]) => {
      for (const one of [key].flat()) delete area.snapshot[one];
    },
  };
  return area;
};

test('Marks are read once in the life of a worker, and found by the next one.', async () => {
  const area = newArea();
  const marks = createFlags(area, 'marks', MarksSchema);
  expect(await marks.read()).toEqual({});
  await Promise.all([marks.set({ first: 'a' }), marks.set({ second: 'b' })]);
  expect(await marks.read()).toEqual({ first: 'a', second: 'b' });
  expect(area.reads).toBe(1);
  expect(await createFlags(area, 'marks', MarksSchema).read()).toEqual({ first: 'a', second: 'b' });
});

test('Where nothing can be kept, the same worker still remembers; cleared, it does not.', async () => {
  const marks = createFlags(newArea(true), 'marks', MarksSchema);
  await marks.set({ first: 'a' });
  expect(await marks.read()).toEqual({ first: 'a' });
  await marks.clear();
  expect(await marks.read()).toEqual({});
});

test('A read that the browser refused for a moment hides nothing for good, and nothing is written over.', async () => {
  const area = newArea();
  area.snapshot.marks = { first: 'a' };
  const { get } = area;
  area.get = () => Promise.reject(new Error('Not now.'));
  const marks = createFlags(area, 'marks', MarksSchema);
  expect(await marks.read()).toEqual({});
  area.get = get;
  await marks.set({ second: 'b' });
  expect(area.snapshot.marks).toEqual({ first: 'a', second: 'b' });
  expect(await marks.read()).toEqual({ first: 'a', second: 'b' });
});

test('What lies there in another shape counts as nothing.', async () => {
  const area = newArea();
  area.snapshot.marks = { first: 5 };
  expect(await createFlags(area, 'marks', MarksSchema).read()).toEqual({});
});
