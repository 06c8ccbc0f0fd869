// Owns the proof beside the small component libraries, in every run; beside all others it is `npm run libraries`.
import { expect, it } from 'vitest';
import { pressBeside } from '../../libraries/beside.ts';
import { headOf, SMALL, smallScript } from '../../libraries/small.ts';

pressBeside(Object.keys(SMALL), smallScript);

it.each(Object.keys(SMALL))('the script of %s is of the locked versions', (name) => {
  expect(smallScript(name).split('\n')[0]).toBe(headOf(name));
});
