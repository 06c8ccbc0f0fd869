// Owns finding the extension's frame on a page: it stands in a closed shadow root, where selectors do not reach.
import type { Frame, Page } from 'puppeteer-core';
import { within } from './time-limit.ts';

/** The loaded frame of the extension's origin on a page, or undefined where there is none (yet). */
export async function findExtensionFrame(page: Page, origin: string): Promise<Frame | undefined> {
  for (const frame of page.frames()) {
    if (frame === page.mainFrame() || frame.detached) continue;
    if ((await loadedOrigin(frame)) === origin) return frame;
  }
  return undefined;
}

// Firefox calls an extension's frame about:blank, so the frame itself is asked.
async function loadedOrigin(frame: Frame): Promise<string | undefined> {
  const ask = frame.evaluate(() => (document.readyState === 'complete' ? location.origin : undefined));
  try {
    return await within(2_000, 'an answer of a frame', ask);
  } catch {
    // A frame that is being loaded or taken away does not answer: it is not the one, for now.
    return undefined;
  }
}
