// Owns keeping sets of steps and messages from a view without a form of settings: one change, answered at once.
import { useState } from 'preact/hooks';
import { isProblem, problemText } from '../../utils/domain/problems.ts';
import type { OwnChange } from '../../utils/domain/settings/own.ts';
import { ask } from '../../utils/messages/send.ts';
import { NOT_REACHED } from './outbox.ts';

type OwnView = {
  /** Whether it was kept; the reason stands in `error` where it was not. */
  readonly keep: (change: OwnChange) => Promise<boolean>;
  readonly error: string | undefined;
};

/** The views hear of the change by the event that follows it. */
export const useOwn = (): OwnView => {
  const [error, setError] = useState<string>();
  const keep = async (change: OwnChange): Promise<boolean> => {
    setError(undefined);
    try {
      const operationId = crypto.randomUUID();
      const reply = await ask('change-settings', { operationId, action: { type: 'own', change } });
      if (!isProblem(reply)) return true;
      setError(problemText(reply));
    } catch {
      setError(NOT_REACHED); // Nobody answered; the person is told and can press again.
    }
    return false;
  };
  return { keep, error };
};
