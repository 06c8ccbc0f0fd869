// Owns a field for a moment: typed in local time, stored in UTC, with "Now" for what has just happened.
import type { Instant } from '../../../utils/domain/time.ts';
import { currentInstant } from '../../state/clock.ts';
import type { FieldFrame } from './Field.tsx';
import { readMoment, toLocalField } from './parse-typed.ts';
import { TypedField } from './TypedField.tsx';

type MomentFieldProps = FieldFrame & {
  readonly stored: Instant | undefined;
  readonly zone: string;
  /** undefined clears the moment. Gives the reason where it is refused. */
  readonly save: (at: Instant | undefined) => string | undefined;
};

/** "Now" is named with its field, since several stand in one form. */
export const MomentField = ({ stored, zone, save, ...frame }: MomentFieldProps) => (
  <TypedField
    {...frame}
    type="datetime-local"
    short
    stored={stored === undefined ? '' : toLocalField(stored, zone)}
    read={(text) => readMoment(text, zone)}
    save={save}
    beside={
      <button
        type="button"
        class="button button-plain"
        aria-label={`${frame.label} Now`}
        onClick={() => save(currentInstant())}
      >
        Now
      </button>
    }
  />
);
