// Owns the page of patterns: what repeats over all ended contracts, in tables that are pictures too.
import { FEWEST, type Patterns, type TooFew } from '../../utils/domain/patterns/patterns.ts';
import { counted } from '../../utils/domain/text/count.ts';
import type { PatternsLoaded } from '../../utils/messages/protocol.ts';
import { ask } from '../../utils/messages/send.ts';
import { SubPage } from '../options/SubPage.tsx';
import { useLookAgain } from '../state/use-change-events.ts';
import { newer, useLatest } from '../state/use-latest.ts';
import { LoadError } from '../ui/LoadError.tsx';
import { StorageNotice } from '../ui/notices/StorageNotice.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useTheme } from '../ui/use-theme.ts';
import { BarTable } from './BarTable.tsx';
import { DaysTable } from './DaysTable.tsx';
import { Lessons } from './Lessons.tsx';
import { MoneyTable } from './MoneyTable.tsx';

const KEPT = {
  one: '{n} contract that you thought of ending goes on.',
  other: '{n} contracts that you thought of ending go on.',
};
const ENDED = {
  one: 'Counted over {n} ended contract, from what you noted.',
  other: 'Counted over {n} ended contracts, from what you noted.',
};
const Kept = ({ kept }: { readonly kept: number }) => (kept === 0 ? null : <> {counted(kept, KEPT)}</>);

const Few = ({ ended, kept }: TooFew) => (
  <p>
    Patterns begin with {FEWEST} ended contracts: fewer would only show chance. You have {ended} so far.
    <Kept kept={kept} />
  </p>
);

const All = ({ patterns }: { readonly patterns: Patterns }) => {
  const { ended, kept, reasons, enders, notice, untilEnd, money, hoursLost, feedback, lessons } = patterns;
  return (
    <>
      <p>
        {counted(ended, ENDED)}
        <Kept kept={kept} />
      </p>
      <BarTable title="Why they ended" head="Reason" rows={reasons} of={ended} />
      <BarTable title="Who ended them" head="Who" rows={enders} of={ended} />
      <DaysTable title="Notice given" days={notice} none="You haven’t noted when you told a client." />
      <DaysTable
        title="From telling to the end"
        days={untilEnd}
        none="No contract has both days noted: when you told the client, and when it ended."
      />
      <MoneyTable money={money} hoursLost={hoursLost} />
      <BarTable
        title="Feedback"
        head="What"
        of={ended}
        rows={[
          { label: 'You left feedback', count: feedback.given },
          { label: 'You got feedback', count: feedback.got },
          { label: 'You replied to it', count: feedback.replied },
        ]}
      />
      <Lessons lessons={lessons} />
    </>
  );
};

const question = () => ask('load-patterns', {});
const merge = (old: PatternsLoaded, reply: PatternsLoaded): PatternsLoaded => ({
  ...reply,
  settings: newer(old.settings, reply.settings),
});

const Shown = ({ data }: { readonly data: PatternsLoaded }) => {
  useTheme(data.settings.theme);
  const { patterns } = data;
  return (
    <>
      <StorageNotice storage={data.storage} from="options" />
      {'tooFew' in patterns ? <Few {...patterns} /> : <All patterns={patterns} />}
    </>
  );
};

export const PatternsPage = () => {
  const { data, loadError, look } = useLatest<PatternsLoaded>(question, merge);
  useLookAgain(look);
  return (
    <SubPage heading="Patterns">
      {loadError === undefined ? null : <LoadError {...loadError} again={() => look()} />}
      {data === undefined ? (
        loadError === undefined && <Skeleton label="Counting your contracts" />
      ) : (
        <Shown data={data} />
      )}
    </SubPage>
  );
};
