// Owns the way to the list of what was restored and of what could not be read, on the options page.
import { formFor } from '../../../utils/domain/text/count.ts';
import { OptionsLink, type OptionsLinkFrom } from '../OptionsLink.tsx';

/** The name of the place in the page's address. */
export const RECORDS_ID = 'stored-records';

const SEE = { one: 'See which', other: 'See which ones' };

export const ToRecordsLink = ({
  from,
  count,
}: {
  readonly from: OptionsLinkFrom;
  readonly count: number;
}) => <OptionsLink from={from} place={RECORDS_ID} label={formFor(count, SEE)} />;
