import { describe, expect, it, vi } from 'vitest';
import { isContextGone, isUnheard, unlessGone } from '../../utils/messages/receiver-gone.ts';

const NOBODY = [
  'Could not establish connection. Receiving end does not exist.',
  'No tab with id: 7.',
  'Invalid tab ID: 7',
];
const CUT_OFF = [
  'The message port closed before a response was received.',
  'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
  'Conduits Exception: actor went out of scope',
];

describe('a receiver that is gone', () => {
  it.each(NOBODY)('is no fault and leaves no answer: %s', async (text) => {
    const log = vi.spyOn(console, 'error').mockReturnValue(undefined);
    expect(await unlessGone(Promise.reject(new Error(text)))).toEqual({ isGone: true });
    expect(log).not.toHaveBeenCalled();
  });

  it.each([...CUT_OFF, 'The disk is full.'])(
    'is not told by another failure, which is logged: %s',
    async (text) => {
      const log = vi.spyOn(console, 'error').mockReturnValue(undefined);
      expect(await unlessGone(Promise.reject(new Error(text)))).toEqual({ isGone: false });
      expect(log).toHaveBeenCalledOnce();
    },
  );

  it('is not there where it answers', async () => {
    expect(await unlessGone(Promise.resolve('here'))).toEqual({ answer: 'here', isGone: false });
  });
});

describe('a question', () => {
  it.each([...NOBODY, ...CUT_OFF])('may be asked again: %s', (text) => {
    expect(isUnheard(new Error(text))).toBe(true);
    expect(isContextGone(new Error(text))).toBe(false);
  });

  it('of an extension that is gone may not', () => {
    const error = new Error('Extension context invalidated.');
    expect(isContextGone(error)).toBe(true);
    expect(isUnheard(error)).toBe(false);
  });
});
