// Owns one source as a line: what it is, where it stands, when it was read last.
import { needsCheck, sourceOf } from '../../../utils/domain/rules/sources.ts';
import { monthText } from '../../../utils/domain/text/format.ts';
import type { Instant } from '../../../utils/domain/time.ts';

/** A link only where the exact address is known. Nothing is fetched: it opens at the person's press. */
export const SourceLine = ({ code, now }: { code: string; now: Instant }) => {
  const source = sourceOf(code);
  // No row has an unknown code, as a test sees to; shown rather than hidden all the same.
  if (source === undefined) return <span>{code}</span>;
  const name = `${source.publisher === 'None' ? '' : `${source.publisher}: `}${source.title}`;
  return (
    <>
      {source.address === undefined ? (
        <span>{name}</span>
      ) : (
        <a href={source.address} target="_blank" rel="noreferrer">
          {name}
        </a>
      )}
      {source.note === undefined ? null : <span> {source.note}</span>}
      <span> Checked {monthText(source.checkedOn)}.</span>
      {needsCheck(source, now) ? <strong> Check again: this was read more than 18 months ago.</strong> : null}
    </>
  );
};
