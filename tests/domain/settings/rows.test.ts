// Owns the promise that every setting is chosen in exactly one place, and that what holds before is one of its choices.
import { expect, it } from 'vitest';
import { SETTINGS } from '../../../utils/domain/settings/setting-rows.ts';
import { DEFAULT_SETTINGS, SettingsSchema } from '../../../utils/domain/settings/settings.ts';

type Key = keyof typeof DEFAULT_SETTINGS;
/** Chosen on the page of each contract, by dragging the sidebar's edge, or written in lists of their own. */
const ELSEWHERE: readonly Key[] = ['hiddenOn', 'layout', 'stepSets', 'ownMessages'];
const BOOKKEEPING: readonly Key[] = ['version', 'rev', 'done', 'undo', 'redo'];
const FIELDS = (Object.keys(SettingsSchema._zod.innerType.shape) as Key[]).filter(
  (key) => !BOOKKEEPING.includes(key),
);

it('each stored setting has one row in the options', () => {
  const inOptions = FIELDS.filter((key) => !ELSEWHERE.includes(key));
  expect(SETTINGS.map(({ key }) => key).toSorted()).toEqual(inOptions.toSorted());
});

it('what holds until the person chooses can be chosen', () => {
  expect(SettingsSchema.safeParse(DEFAULT_SETTINGS).success).toBe(true);
  for (const row of SETTINGS) {
    const values = [DEFAULT_SETTINGS[row.key]].flat();
    if ('choices' in row)
      expect(row.choices.map(({ value }) => value)).toEqual(expect.arrayContaining(values));
  }
});

it('settings stored before one was added mean what holds until the person chooses', () => {
  const bare = FIELDS.filter((key) => SettingsSchema._zod.innerType.shape[key]._zod.def.type !== 'default');
  const stored = Object.fromEntries(bare.map((key) => [key, DEFAULT_SETTINGS[key]]));
  expect(bare.length).toBeLessThan(FIELDS.length);
  const { version, rev } = DEFAULT_SETTINGS;
  expect(SettingsSchema.parse({ version, rev, ...stored })).toEqual(DEFAULT_SETTINGS);
});
