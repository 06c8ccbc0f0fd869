// Owns the list of common claims about ending a contract, and what is true.
import { MYTHS, type MythRow } from '../../utils/domain/rules/myths.ts';
import type { Instant } from '../../utils/domain/time.ts';
import { SourceFold } from '../contract/sources/SourceFold.tsx';
import { Fold } from '../ui/Fold.tsx';

const VERDICT_WORDS: Record<MythRow['verdict'], string> = {
  false: 'False',
  true: 'True',
  'partly true': 'Partly true',
  misleading: 'Misleading',
  contested: 'Contested',
  custom: 'A custom, not a rule',
};

export const Myths = ({ now }: { now: Instant }) => (
  <section class="stack" aria-labelledby="myths-title">
    <h2 id="myths-title">Myths</h2>
    <p>Common claims about ending a contract, and what is true.</p>
    <Fold label="All claims" count={`${MYTHS.length}`}>
      <ul class="stack">
        {MYTHS.map((row) => (
          <li key={row.id} class="card stack" data-myth={row.id}>
            <p>
              <q>{row.said}</q>
            </p>
            <p>
              <strong>{VERDICT_WORDS[row.verdict]}.</strong> {row.holds}
            </p>
            <SourceFold row={row} now={now} />
          </li>
        ))}
      </ul>
    </Fold>
  </section>
);
