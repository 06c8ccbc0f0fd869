// Owns the menu in the sidebar's head: everything that is wanted now and then, each in a view of its own.
import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { AFTER_THE_END } from '../../utils/domain/plan/stage.ts';
import { localDay } from '../../utils/domain/time.ts';
import { CalendarFile } from '../calendar/CalendarFile.tsx';
import { DeleteDialog, type DeleteEndingProps } from '../contract/DeleteEnding.tsx';
import { History } from '../contract/history/History.tsx';
import { EntryList } from '../contract/lists/EntryList.tsx';
import { AboutContract } from '../contract/plan/AboutContract.tsx';
import { KeepContract } from '../contract/plan/KeepOrEnd.tsx';
import { FillIn } from '../contract/reading/FillIn.tsx';
import { DossierFile } from '../dossier/DossierFile.tsx';
import type { Ending } from '../state/ending.ts';
import { Icon } from '../ui/Icon.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { Hide, Place, type PlaceProps } from './Place.tsx';

type MoreMenuProps = {
  /** Absent while nothing is loaded. */
  readonly ending: Ending | undefined;
  /** Absent where the sidebar stands on no page of Upwork's. */
  readonly place: PlaceProps | undefined;
  /** There is a page around, and reading it is switched on. */
  readonly readable?: boolean;
  /** Absent where nothing is stored. */
  readonly deleting: DeleteEndingProps | undefined;
};

const TITLES = {
  read: 'Read this page',
  history: 'What you did',
  files: 'Files',
  milestones: 'Milestones',
  about: 'About this contract',
  keep: 'Keep the contract',
  place: 'Place on the page',
  hide: 'Hide the sidebar',
} as const;
type View = keyof typeof TITLES | 'delete';

/** Native: Escape and a press elsewhere close it, and what it opens gives the keyboard back to its button. */
export const MoreMenu = ({ ending, place, readable = false, deleting }: MoreMenuProps) => {
  const id = useId();
  const [view, setView] = useState<View>();
  const begun = ending?.contract.begunAt !== undefined;
  const goesOn = begun && ending.plan.stage !== 'kept';
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setView(undefined);
    // The entry that opened the view is out of sight, so the browser cannot give the keyboard back to it.
    if (document.activeElement === document.body) button.current?.focus();
  };
  const entry = (label: ComponentChildren, onClick: () => void, more: object = {}) => (
    <li>
      <button
        type="button"
        class="menu-entry"
        popovertarget={id}
        popovertargetaction="hide"
        onClick={onClick}
        {...more}
      >
        {label}
      </button>
    </li>
  );
  const opens = (name: keyof typeof TITLES, label: string = TITLES[name]) =>
    entry(label, () => setView(name), { 'aria-haspopup': 'dialog' });
  const step = (type: 'undo' | 'redo') => {
    const of = ending?.contract[type].at(-1)?.id;
    return entry(type === 'undo' ? 'Undo' : 'Redo', () => of !== undefined && ending?.act({ type, of }), {
      'aria-disabled': of === undefined,
    });
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class="button button-icon"
        aria-label="More"
        title="More"
        aria-haspopup="true"
        popovertarget={id}
      >
        <Icon name="more" />
      </button>
      <nav id={id} popover="auto" class="menu" aria-label="More">
        <ul>
          {ending === undefined ? null : (
            <>
              {step('undo')}
              {step('redo')}
              {ending.contract.history.length === 0 ? null : opens('history')}
              {readable && goesOn ? opens('read') : null}
              {goesOn && ending.contract.milestones.length > 0 ? opens('milestones') : null}
              {begun ? [opens('files'), opens('about')] : null}
              {goesOn && !AFTER_THE_END.includes(ending.plan.stage) ? opens('keep') : null}
            </>
          )}
          {place === undefined ? null : (
            <>
              {opens('place')}
              {opens('hide', 'Hide')}
            </>
          )}
          <li>
            <a class="menu-entry" href="options.html" target="_blank" rel="noreferrer">
              Options
            </a>
          </li>
          {deleting === undefined
            ? null
            : entry('Delete this ending…', () => setView('delete'), {
                class: 'menu-entry button-danger',
                'aria-haspopup': 'dialog',
              })}
        </ul>
      </nav>
      {view === undefined || view === 'delete' ? null : (
        <Sheet title={TITLES[view]} onClose={close}>
          {ending === undefined ? null : view === 'history' ? (
            <History ending={ending} />
          ) : view === 'read' ? (
            <FillIn
              contract={ending.contract}
              act={ending.act}
              today={localDay(ending.now, ending.zone)}
              onDone={close}
            />
          ) : view === 'keep' ? (
            <KeepContract ending={ending} onDone={close} />
          ) : view === 'milestones' ? (
            <EntryList ending={ending} list="milestones" />
          ) : view === 'about' ? (
            <AboutContract ending={ending} />
          ) : view === 'files' ? (
            [<DossierFile key="dossier" ending={ending} />, <CalendarFile key="calendar" ending={ending} />]
          ) : null}
          {place && view === 'place' ? <Place {...place} /> : null}
          {place && view === 'hide' ? <Hide {...place} /> : null}
        </Sheet>
      )}
      {view === 'delete' && deleting !== undefined ? <DeleteDialog {...deleting} onClose={close} /> : null}
    </>
  );
};
