// Owns the row for the steps that a person adds: one for each, in the place that its entry says.
// Refuses to know what they ask for.

import { dayText } from '../../text/format.ts';
import { isolated } from '../../text/visible.ts';
import type { ItemRow } from '../rows.ts';

export const ITEMS_OWN: readonly ItemRow[] = [
  {
    id: 'own-step',
    each: 'ownSteps',
    phase: 'document',
    place: ({ when }) => ({
      phase: when === 'before' ? 'document' : when === 'last-day' ? 'end' : 'after',
      lastDay: when === 'last-day',
    }),
    // As with ours: what comes after the end is asked for after it.
    when: ({ ended }, { when }) => when !== 'after' || ended,
    reminds: (_, { on, text }) => (on === undefined ? undefined : { on, words: text }),
    title: 'A step of your own',
    text: (_, { text, on }) => (on === undefined ? isolated(text) : `${isolated(text)} (by ${dayText(on)})`),
    why: 'You added this step.',
    sources: ['OWN'],
    confidence: 'L',
  },
];
