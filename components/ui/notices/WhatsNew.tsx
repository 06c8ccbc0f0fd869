// Owns the line that says what an update brought, in the popup and in the options, until it is read.
import { useState } from 'preact/hooks';
import type { News } from '../../../utils/domain/views/whats-new.ts';
import { ask } from '../../../utils/messages/send.ts';
import { refusalOf } from '../../state/refusal.ts';
import { FieldError } from '../fields/Field.tsx';
import { Notice } from '../Notice.tsx';

/** Nothing where nothing is new. "OK" takes it away by the change event that follows, in every view. */
export const WhatsNew = ({ news }: { readonly news: News | undefined }) => {
  const [error, setError] = useState<string>();
  if (news === undefined) return null;
  const read = async () => setError(await refusalOf(ask('news-read', {})));
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
