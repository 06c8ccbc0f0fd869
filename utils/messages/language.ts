// Owns asking the browser itself which language a text is in. Nothing leaves the machine.
import { browser } from '../browser.ts';

/** True only where the browser is sure that it is not English: Chromium is often unsure of short texts, and then often wrong. */
export const isSurelyNotEnglish = async (text: string): Promise<boolean> => {
  const { isReliable, languages } = await browser.i18n.detectLanguage(text);
  return isReliable && languages[0] !== undefined && !/^en\b/.test(languages[0].language);
};
