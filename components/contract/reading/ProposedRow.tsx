// Owns one thing that was found: its value, where it stands on the page, and what was said before.
import { useId } from 'preact/hooks';
import type { Proposed } from '../../../utils/domain/upwork/proposal.ts';

type ProposedRowProps = {
  readonly proposed: Proposed;
  readonly ticked: boolean;
  readonly tick: (on: boolean) => void;
};

/** Shows the very words of the page, so that a wrong reading can be seen as one. */
export const ProposedRow = ({ proposed, ticked, tick }: ProposedRowProps) => {
  const { label, text, seen, under, said, writes } = proposed;
  const id = useId();
  return (
    <li class="tick entry" data-read={proposed.key}>
      <input
        id={id}
        type="checkbox"
        checked={ticked}
        aria-describedby={`${id}-seen`}
        onChange={(event) => tick(event.currentTarget.checked)}
      />
      <div>
        <label for={id}>
          {label}: <strong dir="auto">{text}</strong>
        </label>
        <div id={`${id}-seen`} class="quiet">
          {said === undefined ? null : (
            <p>
              You said: <bdi>{said}</bdi>.
            </p>
          )}
          <p>
            {seen === text ? (
              'As shown on the page'
            ) : (
              <>
                Seen as “<bdi>{seen}</bdi>”
              </>
            )}
            {under === undefined ? null : (
              <>
                {' '}
                under “<bdi>{under}</bdi>”
              </>
            )}
            .{'remark' in writes ? <> Saved with today’s date in the record of the work.</> : null}
          </p>
        </div>
      </div>
    </li>
  );
};
