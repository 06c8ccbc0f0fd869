// Owns the page for getting back on one's feet: a few words, how long the money lasts, a plan with dates, small habits.
import { useCallback } from 'preact/hooks';
import { localDay } from '../../utils/domain/time.ts';
import { currentZone } from '../../utils/zone.ts';
import { UndoBar } from '../contract/history/UndoBar.tsx';
import { SavedLine } from '../options/SavedLine.tsx';
import { SubPage } from '../options/SubPage.tsx';
import { useNow } from '../state/use-now.ts';
import type { TakeStep } from '../state/use-undo-key.ts';
import { LoadError } from '../ui/LoadError.tsx';
import { StorageNotice } from '../ui/notices/StorageNotice.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useTheme } from '../ui/use-theme.ts';
import { Habits } from './Habits.tsx';
import { Income } from './Income.tsx';
import { Plan } from './Plan.tsx';
import { RunwaySection } from './RunwaySection.tsx';
import { type ActOnPlan, useComeback } from './use-comeback.ts';

type Loaded = NonNullable<ReturnType<typeof useComeback>['data']>;

const Parts = ({ data, act }: { readonly data: Loaded; readonly act: ActOnPlan }) => {
  const { settings, storage, comeback, expected } = data;
  useTheme(settings.theme);
  const zone = currentZone();
  const now = useNow();
  const today = localDay(now, zone);
  const take = useCallback<TakeStep>((type, of) => void act({ type, of }), [act]);
  return (
    <>
      <StorageNotice storage={storage} from="options" />
      <RunwaySection comeback={comeback} expected={expected} today={today} zone={zone} act={act} />
      <Income comeback={comeback} expected={expected} today={today} zone={zone} act={act} />
      <Plan comeback={comeback} today={today} now={now} act={act} settings={settings} zone={zone} />
      <Habits comeback={comeback} today={today} act={act} />
      <UndoBar steps={comeback} take={take}>
        The newest change on this page can be undone.
      </UndoBar>
    </>
  );
};

export const BackPage = () => {
  const { data, loadError, look, act, failed } = useComeback();
  return (
    <SubPage
      heading="Back on your feet"
      intro={
        <>
          <p>
            Losing a client hurts, and it’s no verdict on you. Most contracts end for reasons that have little
            to do with your work. Don’t go over it again and again: write down one thing you learned, then do
            one small thing from the plan below. It doesn’t all have to happen today.
          </p>
          <p class="quiet">
            What you write here stays on this computer. It’s part of your backup, and nothing is sent
            anywhere.
          </p>
        </>
      }
    >
      <SavedLine saved="nothing" failed={failed} />
      {loadError === undefined ? null : <LoadError {...loadError} again={() => look()} />}
      {data === undefined ? (
        loadError === undefined && <Skeleton label="Opening your plan" />
      ) : (
        <Parts data={data} act={act} />
      )}
    </SubPage>
  );
};
