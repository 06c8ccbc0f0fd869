// Owns the endings in groups, the most urgent ones first.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { counted, grouped } from '../../utils/domain/text/count.ts';
import { GROUPS, type Group } from '../../utils/domain/views/groups.ts';
import type { Listed } from '../../utils/messages/protocol.ts';
import { useLazy } from '../state/lazy.ts';
import { Fold } from '../ui/Fold.tsx';
import { PopupRow, type PopupRowProps } from './PopupRow.tsx';

// So many fill the popup's height.
const IN_SIGHT = 7;
// Their events have one line each, so that all of these are in sight.
const DENSE_FROM = 6;

const TITLES: Readonly<Record<Group, string>> = {
  now: 'Needs you now',
  coming: 'Coming up',
  undated: 'No date',
  done: 'Done',
};

// Of a list that is longer than what is shown of it.
const MOST_URGENT = {
  one: 'The {n} most urgent of {all}.',
  other: 'The {n} most urgent of {all}.',
};

type PopupListProps = Omit<PopupRowProps, 'summary' | 'menu'> & {
  readonly listed: Listed;
  readonly words: string;
  /** Shows the next ones too. */
  readonly more: () => void;
};

const rowMenu = () => import('./RowMenu.tsx').then(({ RowMenu }) => RowMenu);

export const PopupList = ({ listed, words, more, ...row }: PopupListProps) => {
  const { endings, found, total, groups } = listed;
  // What is in sight is painted first, the rest right after it.
  const [isPainted, setPainted] = useState(false);
  useEffect(() => setPainted(true), []);
  const drawn = isPainted ? endings : endings.slice(0, IN_SIGHT);
  const menu = useLazy(rowMenu);
  // With the last ones "Show more" goes, and the keyboard goes on at the first that it brought.
  const list = useRef<HTMLDivElement>(null);
  const before = useRef<ReadonlySet<string> | undefined>(undefined);
  const showMore = () => {
    before.current = new Set(endings.map(({ contractId }) => contractId));
    more();
  };
  useLayoutEffect(() => {
    const known = before.current;
    if (known === undefined || endings.length <= known.size) return;
    before.current = undefined;
    if (endings.length < found || !document.hasFocus() || document.activeElement !== document.body) return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-contract]') ?? [])];
    rows
      .find(({ dataset }) => !known.has(dataset.contract ?? ''))
      ?.querySelector('a')
      ?.focus();
  }, [endings, found]);
  // Folded is only what can wait: not what was searched for, nor an end whose clocks may run unknown, nor all that there is.
  const isFolded = (group: Group): boolean =>
    words.trim() === '' &&
    (group === 'done' || (group === 'undated' && !endings.some(({ endUnknown }) => endUnknown))) &&
    groups[group] < found;
  return (
    <div ref={list} class="endings-list">
      <p role="status" class="quiet">
        {found === 0 ? 'No matching contracts' : null}
      </p>
      {GROUPS.filter((group) => groups[group] > 0).map((group) => {
        const ofGroup = drawn.filter((summary) => summary.group === group);
        const rows = (
          <ul class={total < DENSE_FROM ? 'rows' : 'rows popup-dense'}>
            {ofGroup.map((summary) => (
              <PopupRow key={summary.contractId} summary={summary} menu={menu} {...row} />
            ))}
          </ul>
        );
        if (isFolded(group))
          return (
            <Fold
              key={group}
              label={`${TITLES[group]} · ${grouped(groups[group])}`}
              small
              onOpen={() => {
                if (ofGroup.length === 0) more();
              }}
            >
              {rows}
            </Fold>
          );
        return ofGroup.length === 0 ? null : (
          <section key={group}>
            <h2 class="quiet">{TITLES[group]}</h2>
            {rows}
          </section>
        );
      })}
      {endings.length >= found ? null : (
        <div class="row">
          <span class="quiet">
            {counted(endings.length, MOST_URGENT).replace('{all}', () => grouped(found))}
          </span>
          <button type="button" class="button" onClick={showMore}>
            Show more
          </button>
        </div>
      )}
    </div>
  );
};
