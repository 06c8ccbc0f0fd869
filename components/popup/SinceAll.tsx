// Owns the one line for somebody who comes back to the list after more than a day.
import { useEffect, useState } from 'preact/hooks';
import { isProblem } from '../../utils/domain/problems.ts';
import { ask } from '../../utils/messages/send.ts';

/** Nothing where nothing has happened, or nobody answers: the list stands without it. */
export const SinceAll = () => {
  const [text, setText] = useState<string>();
  useEffect(() => {
    ask('since', {}).then(
      (reply) => setText(isProblem(reply) ? undefined : reply?.text),
      () => setText(undefined),
    );
  }, []);
  return text === undefined ? null : <p class="since">{text}</p>;
};
