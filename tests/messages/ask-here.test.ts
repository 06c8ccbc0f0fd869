// Owns the proof that a refusal which time may mend is asked again, and no other.
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';

const REQUEST = { contractId: '38114251' };
const sendMessage = vi.fn();
// Read anew with a browser of its own: a worker that serves many files keeps what one of them read.
vi.resetModules();
vi.doMock('wxt/browser', () => ({ browser: { runtime: { sendMessage } } }));
const { askHere } = await import('../../utils/messages/ask-here.ts');
afterAll(() => {
  vi.doUnmock('wxt/browser');
  vi.resetModules();
});

beforeEach(() => void vi.useFakeTimers());
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
