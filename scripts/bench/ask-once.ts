// Owns one question to the background, timed by a page of an extension. It is sent there as text, so it knows nothing outside itself.

declare const browser: { readonly runtime: { sendMessage(message: object): Promise<unknown> } };

export type Question = 'load' | 'list';
/** ms until the answer came; runs in a page of the extension. */
export const askOnce = async (type: Question, contractId: string): Promise<number> => {
  const request = type === 'load' ? { contractId } : { words: '', count: 10 };
  const startMs = performance.now();
  await browser.runtime.sendMessage({ type, request });
  return performance.now() - startMs;
};
