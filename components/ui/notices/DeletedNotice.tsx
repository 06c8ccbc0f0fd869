// Owns the line about an ending that was deleted within the last ten minutes, with its undo.
// Refuses to know where it was deleted: every page of ours shows it.
import { useCallback, useEffect, useState } from 'preact/hooks';
import { isProblem, problemText } from '../../../utils/domain/problems.ts';
import type { DeletedEnding } from '../../../utils/domain/reports.ts';
import { counted } from '../../../utils/domain/text/count.ts';
import { quoted } from '../../../utils/domain/text/visible.ts';
import { epochMs, type Instant } from '../../../utils/domain/time.ts';
import { ask } from '../../../utils/messages/send.ts';
import { NOT_REACHED } from '../../state/outbox.ts';
import { useChangeEvents } from '../../state/use-change-events.ts';
import { FieldError } from '../fields/Field.tsx';

const BACK = {
  one: 'It can be brought back for another minute.',
  other: 'It can be brought back for {n} more minutes.',
};
const backText = (until: Instant, now: Instant): string =>
  counted(Math.max(1, Math.ceil((epochMs(until) - epochMs(now)) / 60_000)), BACK);

type DeletedNoticeProps = {
  readonly now: Instant;
  /** Only this one, where a view is about one ending. */
  readonly contractId?: string;
};

/** Nothing once the time is over, whoever noticed it. */
export const DeletedNotice = ({ now, contractId }: DeletedNoticeProps) => {
  const [endings, setEndings] = useState<readonly DeletedEnding[]>([]);
  const [error, setError] = useState<string>();
  const look = useCallback(() => {
    ask('deleted-endings', {}).then(
      (reply) => {
        if (reply !== undefined && !isProblem(reply)) setEndings(reply.endings);
      },
      // The page itself says that nobody answers; without this line nothing is lost but a shortcut.
      () => setEndings([]),
    );
  }, []);
  useEffect(look, [look]);
  useChangeEvents(look);
  const restore = async (id: string) => {
    setError(undefined);
    try {
      const reply = await ask('restore-contract', { contractId: id });
      if (isProblem(reply)) setError(problemText(reply));
    } catch {
      setError(NOT_REACHED); // Nobody answered; it can be pressed again while there is time.
    }
    look();
  };
  const shown = endings.filter(
    (one) => epochMs(one.until) > epochMs(now) && (contractId === undefined || one.contractId === contractId),
  );
  return shown.length === 0 && error === undefined ? null : (
    <div class="stack">
      {shown.map(({ contractId: id, title, until }) => (
        <div key={id} class="row">
          <span>
            {quoted(title)} was deleted. {backText(until, now)}
          </span>
          <button
            type="button"
            class="button"
            aria-label={`Undo: bring ${title} back`}
            onClick={() => restore(id)}
          >
            Undo
          </button>
        </div>
      ))}
      <FieldError text={error} />
    </div>
  );
};
