// Owns the lessons as they were written, newest end first; a long list shows more on request.
import { useId, useState } from 'preact/hooks';
import type { Lesson } from '../../utils/domain/patterns/lessons.ts';
import { counted, grouped } from '../../utils/domain/text/count.ts';
import { checklistAddress } from '../ui/page-addresses.ts';

const MORE = { one: 'Show {n} more of {all}', other: 'Show {n} more of {all}' };
const AT_ONCE = 20;

export const Lessons = ({ lessons }: { readonly lessons: readonly Lesson[] }) => {
  const id = useId();
  const [shown, setShown] = useState(AT_ONCE);
  const left = lessons.length - shown;
  return (
    <section class="stack card" aria-labelledby={id}>
      <h2 id={id}>What you learned</h2>
      {lessons.length === 0 ? (
        <p class="quiet">Nothing yet. What you note in the checklist after an end shows up here.</p>
      ) : (
        <ul class="stack">
          {lessons.slice(0, shown).map(({ contractId, title, text }, index) => (
            <li key={`${contractId} ${index}`}>
              <p class="own-words" dir="auto">
                {text}
              </p>
              <p class="quiet">
                <a href={checklistAddress(contractId)} target="_blank" rel="noreferrer">
                  <bdi>{title}</bdi>
                </a>
              </p>
            </li>
          ))}
        </ul>
      )}
      {left <= 0 ? null : (
        <button type="button" class="button" onClick={() => setShown((count) => count + AT_ONCE)}>
          {counted(Math.min(left, AT_ONCE), MORE).replace('{all}', () => grouped(left))}
        </button>
      )}
    </section>
  );
};
