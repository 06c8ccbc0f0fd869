// Owns showing, while an ending is under way, what the person wrote down after earlier ones of the same client or reason.
import { useCallback, useEffect, useState } from 'preact/hooks';
import { isProblem } from '../../../utils/domain/problems.ts';
import { areLessonsOver, type Lesson } from '../../../utils/domain/views/lessons.ts';
import type { ChangeEvent } from '../../../utils/messages/change-events.ts';
import { ask } from '../../../utils/messages/send.ts';
import type { EndingProps } from '../../state/ending.ts';
import { beginsAnew, useChangeEvents } from '../../state/use-change-events.ts';
import { Fold } from '../../ui/Fold.tsx';

const SAME = { client: 'Same client', reason: 'Same reason' } as const;

/** Nothing where nothing was written, or nobody answers: the checklist stands without it. */
export const EarlierLessons = ({ ending: { contract } }: EndingProps) => {
  const { id, rev } = contract;
  const { client, reason } = contract.facts;
  const [lessons, setLessons] = useState<readonly Lesson[]>([]);
  const areOver = areLessonsOver(contract);
  const look = useCallback(() => {
    // All endings are read for it: not for one that shows none.
    if (areOver) return setLessons([]);
    ask('lessons', { contractId: id }).then(
      (reply) => {
        if (reply !== undefined && !isProblem(reply)) setLessons(reply.lessons);
      },
      () => setLessons([]),
    );
  }, [id, areOver]);
  // What is compared is in the record as it is stored: asked again once it is.
  useEffect(look, [look, client, reason, rev]);
  useChangeEvents(
    useCallback((changeEvent: ChangeEvent | undefined) => beginsAnew(changeEvent) && look(), [look]),
  );
  return lessons.length === 0 ? null : (
    <Fold label="What you learned last time">
      <ul class="stack-wide">
        {lessons.map(({ contractId, title, same, answers }) => (
          <li key={contractId} class="stack">
            <p>
              <strong dir="auto">{title}</strong> <span class="quiet">{SAME[same]}</span>
            </p>
            <dl class="stack">
              {answers.map(({ question = 'Your note', text }, index) => (
                <div key={index}>
                  <dt class="quiet">{question}</dt>
                  <dd dir="auto" class="own-words">
                    {text}
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </Fold>
  );
};
