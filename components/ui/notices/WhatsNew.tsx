// Owns the line that says what an update brought, in the popup and in the options, until it is read.
import { useState } from 'preact/hooks';
import { isProblem, problemText } from '../../../utils/domain/problems.ts';
import type { News } from '../../../utils/domain/views/whats-new.ts';
import { ask } from '../../../utils/messages/send.ts';
import { NOT_REACHED } from '../../state/outbox.ts';
import { FieldError } from '../Field.tsx';
import { Notice } from '../Notice.tsx';

/** Nothing where nothing is new. "OK" takes it away by the change event that follows, in every view. */
export const WhatsNew = ({ news }: { readonly news: News | undefined }) => {
  const [error, setError] = useState<string>();
  if (news === undefined) return null;
  const read = async () => {
    try {
      const reply = await ask('news-read', {});
      setError(isProblem(reply) ? problemText(reply) : undefined);
    } catch {
      setError(NOT_REACHED); // Nobody answered; the line stays, and can be read again.
    }
  };
  return (
    <Notice weight="info">
      <p>
        <strong>New in {news.version}.</strong> {news.text}
      </p>
      <div class="row">
        <button type="button" class="button button-plain" onClick={read}>
          OK
        </button>
      </div>
      <FieldError text={error} />
    </Notice>
  );
};
