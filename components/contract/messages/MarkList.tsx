// Owns the marks of a second look as a list: the words, why they are marked, another way to say it, and leaving them as they are.
// Refuses to change the text. It never says that all is well: what is not marked may do harm all the same.
import { useRef } from 'preact/hooks';
import { counted } from '../../../utils/domain/text/count.ts';
import { listed } from '../../../utils/domain/text/format.ts';
import { quoted } from '../../../utils/domain/text/visible.ts';
import type { Instant } from '../../../utils/domain/time.ts';
import { ADVICE, KIND_WORDS } from '../../../utils/domain/wording/advice.ts';
import { SourceLine } from '../sources/SourceLine.tsx';
import type { MarkedPlace } from './use-second-look.ts';

type MarkListProps = {
  readonly places: readonly MarkedPlace[];
  readonly leftCount: number;
  readonly now: Instant;
  readonly show: (place: MarkedPlace) => void;
  readonly leave: (key: string) => void;
  readonly lookAgain: () => void;
};

const PLACES = { one: '{n} place to look at again', other: '{n} places to look at again' };
const LEFT = { one: '{n} left as it is.', other: '{n} left as they are.' };
// Long enough to be known again, short enough to stay a name.
const SHORT = 60;
const shortened = (words: string): string =>
  words.length <= SHORT ? words : `${words.slice(0, SHORT).toWellFormed()}…`;

type PlaceProps = Pick<MarkListProps, 'show' | 'now'> & {
  readonly place: MarkedPlace;
  readonly leave: () => void;
};
const Place = ({ place, show, leave, now }: PlaceProps) => {
  const words = quoted(shortened(place.words));
  const kinds = listed(place.marks.map(({ kind }) => KIND_WORDS[kind]));
  const [{ kind }] = place.marks;
  const { example, source } = ADVICE[kind];
  return (
    <li class="mark-entry entry stack-near">
      <p>
        <button type="button" class="button-words" onClick={() => show(place)}>
          <span class="heard-only">Show in the text:</span> {words}
        </button>{' '}
        <strong>{kinds}</strong>
      </p>
      {place.marks.map(({ kind, because }) => (
        <p key={kind}>{because}</p>
      ))}
      <p class="quiet">For example: “{example}”</p>
      {source === undefined ? null : (
        <p class="quiet">
          <SourceLine code={source} now={now} />
        </p>
      )}
      <button type="button" class="button button-plain" onClick={leave}>
        Leave it<span class="heard-only">: {words}</span>
      </button>
    </li>
  );
};

/** Each place is reached by the keyboard; what is left takes the keyboard to the count above. */
export const MarkList = ({ places, leftCount, show, leave, lookAgain, now }: MarkListProps) => {
  const count = useRef<HTMLParagraphElement>(null);
  return (
    <section class="stack" aria-label="Second look">
      <p ref={count} role="status" tabIndex={-1}>
        {places.length === 0 ? null : <strong>{counted(places.length, PLACES)}</strong>}
      </p>
      {places.length === 0 ? null : (
        <ul class="stack rows">
          {places.map((place) => (
            <Place
              key={place.key + place.marks[0].start}
              place={place}
              show={show}
              now={now}
              leave={() => {
                leave(place.key);
                count.current?.focus();
              }}
            />
          ))}
        </ul>
      )}
      {leftCount === 0 ? null : (
        <p class="quiet">
          {counted(leftCount, LEFT)}{' '}
          <button type="button" class="button button-plain" onClick={lookAgain}>
            Look again
          </button>
        </p>
      )}
      <p class="quiet">
        The second look searches for blame, absolutes, insults, threats, contact details, pay or work outside
        Upwork, and trading stars. It misses a lot: what isn’t marked may do harm too. Your text stays on this
        computer and is never changed for you.
      </p>
    </section>
  );
};
