// Owns the proof that a refusal which time may mend is asked again, and no other.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askHere } from '../../utils/messages/ask-here.ts';
import { browser } from '../components/fake-browser.ts';

const REQUEST = { contractId: '38114251' };
const sendMessage = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(sendMessage);
});
afterEach(() => {
  vi.useRealTimers();
  sendMessage.mockReset();
});

const asked = async (signal = new AbortController().signal) => {
  const reply = askHere('page-armed', REQUEST, signal);
  await vi.advanceTimersByTimeAsync(60_000);
  return reply;
};

test.each(['other-page', 'too-often'])('"%s" is asked again until there is an answer.', async (problem) => {
  sendMessage.mockResolvedValueOnce({ problem }).mockResolvedValueOnce({ problem }).mockResolvedValue(null);
  expect(await asked()).toBeNull();
  expect(sendMessage).toHaveBeenCalledTimes(3);
});

test('Where time does not mend it, the refusal is the answer.', async () => {
  sendMessage.mockResolvedValue({ problem: 'other-page' });
  expect(await asked()).toEqual({ problem: 'other-page' });
  expect(sendMessage.mock.calls.length).toBeLessThan(10);
});

test('Any other refusal is not asked about again, nor is anything once the visit is over.', async () => {
  sendMessage.mockResolvedValue({ problem: 'storage-refused' });
  expect(await asked()).toEqual({ problem: 'storage-refused' });
  sendMessage.mockResolvedValue({ problem: 'other-page' });
  expect(await asked(AbortSignal.abort())).toEqual({ problem: 'other-page' });
  expect(sendMessage).toHaveBeenCalledTimes(2);
});
