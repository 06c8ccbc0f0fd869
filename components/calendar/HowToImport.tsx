// Owns the help where a calendar file is saved: one line for everybody, and the way for each program behind a fold.
import { PROGRAMS } from '../../utils/domain/calendar/programs.ts';
import { Fold } from '../ui/Fold.tsx';

export const HowToImport = () => (
  <>
    <p class="quiet">
      Import it into a calendar of its own. It doesn’t follow your checklist: when a date changes, save it
      again and replace that calendar.
    </p>
    <Fold label="How to import it" small>
      <ul class="bullets stack">
        {PROGRAMS.map(({ name, how, again }) => (
          <li key={name}>
            <strong>{name}</strong>
            <p>{how}</p>
            <p class="quiet">Newer file: {again}</p>
          </li>
        ))}
      </ul>
    </Fold>
  </>
);
