// Owns the popup: every ending from the toolbar, what the person should know of the page in front, and the side panel.
import { ExportReminder } from '../options/backup/ExportReminder.tsx';
import { useLazy } from '../state/lazy.ts';
import { useNow } from '../state/use-now.ts';
import { Fold } from '../ui/Fold.tsx';
import { LoadError } from '../ui/LoadError.tsx';
import { DeletedNotice } from '../ui/notices/DeletedNotice.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useTheme } from '../ui/use-theme.ts';
import { Endings, type EndingsProps } from './Endings.tsx';
import type { PageNoticesProps } from './PageNotices.tsx';
import { PanelButton, type PanelButtonProps } from './PanelButton.tsx';
import { useList } from './use-list.ts';

type PopupProps = Omit<EndingsProps, 'list' | 'empty' | 'children'> & {
  /** Absent where the browser has no side panel. */
  readonly openPanel?: PanelButtonProps['openPanel'] | undefined;
};

/** Our pages in a tab of their own. */
const PAGES = [
  ['', 'Options'],
  ['#back', 'Back on your feet'],
  ['#patterns', 'Patterns'],
] as const;

const calendarOfAll = () =>
  import('../calendar/CalendarOfAll.tsx').then(({ CalendarOfAll }) => CalendarOfAll);
const pageNotices = () => import('./PageNotices.tsx').then(({ PageNotices }) => PageNotices);

/** Made together with the list, so that nothing is loaded before that is painted. */
const LateNotices = (props: PageNoticesProps) => {
  const { Part: PageNotices, loadError, again } = useLazy(pageNotices);
  if (loadError !== undefined) return <LoadError reason={loadError} again={again} />;
  return PageNotices && <PageNotices {...props} />;
};

/** Asked for at its opening: the list comes first. */
const LateCalendar = () => {
  const { Part: CalendarOfAll, loadError, again } = useLazy(calendarOfAll);
  if (loadError !== undefined) return <LoadError reason={loadError} again={again} />;
  return CalendarOfAll === undefined ? <Skeleton label="Opening the calendar file" /> : <CalendarOfAll />;
};

const Empty = () => (
  <div class="stack">
    <p>No ending yet.</p>
    <p class="quiet">
      Open one of your contracts on Upwork and press the small tab at the right edge of the page, or paste its
      address here.
    </p>
  </div>
);

export const Popup = ({ openPanel, ...props }: PopupProps) => {
  const list = useList();
  const { data, setSettings } = list;
  const now = useNow();
  const total = data?.total ?? 0;
  const hasPanel = openPanel !== undefined && data !== undefined && data.settings.where !== 'page';
  useTheme(data?.settings.theme);
  return (
    <div class="popup stack-wide">
      <main>
        <DeletedNotice now={now} />
        <Endings
          {...props}
          list={list}
          isPage
          empty={<Empty />}
          more={
            hasPanel || total > 0 ? (
              <>
                {hasPanel ? <PanelButton openPanel={openPanel} /> : null}
                {total === 0 ? null : (
                  <Fold label="Calendar file" small late>
                    <LateCalendar />
                  </Fold>
                )}
              </>
            ) : undefined
          }
        >
          {data === undefined ? null : (
            <>
              <ExportReminder reminder={data.exportReminder} now={now} from="elsewhere" />
              <LateNotices listed={data} accept={setSettings} />
            </>
          )}
        </Endings>
      </main>
      <footer class="quiet">
        <p class="row">
          {PAGES.map(([place, label]) => (
            <a key={place} href={`options.html${place}`} target="_blank" rel="noreferrer">
              {label}
            </a>
          ))}
        </p>
        <p>Not affiliated with Upwork. Does not run in private windows.</p>
      </footer>
    </div>
  );
};
