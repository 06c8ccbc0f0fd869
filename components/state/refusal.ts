// Owns asking the background for what changes nothing here: why it was refused or not answered, in one sentence.
import { isProblem, problemText } from '../../utils/domain/problems.ts';
import { NOT_REACHED } from './outbox.ts';

/** undefined where it was taken. Where nobody answered, nothing is known to be done, and it can be asked again. */
export const refusalOf = (reply: Promise<unknown>): Promise<string | undefined> =>
  reply.then(
    (answer) => (isProblem(answer) ? problemText(answer) : undefined),
    () => NOT_REACHED,
  );
