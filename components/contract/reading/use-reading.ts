// Owns one look at the page at a time: asked for by the person, kept in this view alone, and forgotten with it.
import { useState } from 'preact/hooks';
import { isProblem, problemText } from '../../../utils/domain/problems.ts';
import type { Day } from '../../../utils/domain/time.ts';
import type { Reading } from '../../../utils/domain/upwork/reading.ts';
import { ask } from '../../../utils/messages/send.ts';
import { NOT_REACHED } from '../../state/outbox.ts';

/** Of the last look; nothing before the first one, and once its result was used or put away. */
type Look = {
  readonly isReading?: true;
  readonly reading?: Reading;
  /** A sentence for the person. */
  readonly failed?: string;
};
type PageReading = Look & {
  readonly read: () => void;
  readonly forget: () => void;
};

/** Asks the page once for each call of `read`; the background answers where reading is switched on. */
export const useReading = (contractId: string, today: Day): PageReading => {
  const [look, setLook] = useState<Look>({});
  const read = () => {
    setLook({ isReading: true });
    ask('read-page', { contractId, today }).then(
      (reply) => setLook(isProblem(reply) ? { failed: problemText(reply) } : { reading: reply }),
      () => setLook({ failed: NOT_REACHED }),
    );
  };
  return { ...look, read, forget: () => setLook({}) };
};
