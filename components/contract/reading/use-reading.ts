// Owns one look at the page at a time: asked for by the person, kept in this view alone, and forgotten with it.
import { useState } from 'preact/hooks';
import { isProblem, problemText } from '../../../utils/domain/problems.ts';
import type { Day } from '../../../utils/domain/time.ts';
import type { Reading } from '../../../utils/domain/upwork/reading.ts';
import { ask } from '../../../utils/messages/send.ts';
import { NOT_REACHED } from '../../state/outbox.ts';

/** `idle` before the first look, and again once its result was used or put away. */
type PageReading = {
  /** `failed` holds a sentence for the person. */
  readonly state: 'idle' | 'reading' | { readonly reading: Reading } | { readonly failed: string };
  readonly read: () => void;
  readonly forget: () => void;
};

/** Asks the page once for each call of `read`; the background answers where reading is switched on. */
export const useReading = (contractId: string, today: Day): PageReading => {
  const [state, setState] = useState<PageReading['state']>('idle');
  const read = () => {
    setState('reading');
    ask('read-page', { contractId, today }).then(
      (reply) => setState(isProblem(reply) ? { failed: problemText(reply) } : { reading: reply }),
      () => setState({ failed: NOT_REACHED }),
    );
  };
  return { state, read, forget: () => setState('idle') };
};
