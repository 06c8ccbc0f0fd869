// Owns which messages there are to copy: ours, and those that the person keeps for the next ending.
// Apart from what is stored of them (own.ts), which the background reads before it needs a message.
import { rowKey } from '../ids.ts';
import { type TemplateRow, templateOf } from '../rules/templates.ts';
import { OWN_MESSAGE } from '../text/labels.ts';
import type { OwnThings } from './own.ts';

/** A template of ours, or the person's own under its key; undefined where there is none. */
export const templateIn = ({ ownMessages }: OwnThings, key: string): TemplateRow | undefined => {
  const [row, id = ''] = key.split(':');
  if (row !== OWN_MESSAGE) return templateOf(key);
  const message = Object.hasOwn(ownMessages, id) ? ownMessages[id] : undefined;
  return message && { id: key, ...message };
};
/** Keys of the messages that the person wants at a step, by their titles; whether they fit is asked as with ours. */
export const ownMessagesAt = ({ ownMessages }: OwnThings, step: string): readonly string[] =>
  Object.entries(ownMessages)
    .filter(([, message]) => message.step === step)
    .sort(([, a], [, b]) => a.title.localeCompare(b.title))
    .map(([id]) => rowKey(OWN_MESSAGE, id));
