// Owns the list of everything our rules are based on.
import { SOURCES } from '../../utils/domain/rules/sources.ts';
import type { Instant } from '../../utils/domain/time.ts';
import { SourceLine } from '../contract/sources/SourceLine.tsx';
import { Fold } from '../ui/Fold.tsx';

export const SourceList = ({ now }: { now: Instant }) => (
  <section id="sources" class="stack" aria-labelledby="sources-title">
    <h2 id="sources-title">Sources</h2>
    <p>Every rule says where it comes from and when we last read that source.</p>
    <Fold label="All sources" count={`${SOURCES.length}`}>
      <ul class="bullets stack">
        {SOURCES.map(({ code }) => (
          <li key={code}>
            <SourceLine code={code} now={now} />
          </li>
        ))}
      </ul>
    </Fold>
  </section>
);
