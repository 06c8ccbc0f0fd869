// Owns saying in the popup where the person hid the sidebar, and bringing it back.
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { counted } from '../../utils/domain/text/count.ts';
import { useSettings } from '../options/use-settings.ts';
import { Fold } from '../ui/Fold.tsx';
import { FieldError } from '../ui/fields/Field.tsx';
import { Notice } from '../ui/Notice.tsx';

const HIDDEN_ON = { one: 'Hidden on {n} contract', other: 'Hidden on {n} contracts' };
const HIDDEN_ON_OTHERS = { one: 'Hidden on {n} other contract', other: 'Hidden on {n} other contracts' };

type HiddenNoticeProps = {
  readonly stored: Settings;
  readonly accept: (settings: Settings) => void;
  /** What to call the contracts that have a record, by id. */
  readonly titles: Readonly<Record<string, string>>;
  /** The contract in the tab in front, where it shows one. */
  readonly inFront: string | undefined;
};

export const HiddenNotice = ({ stored, accept, titles, inFront }: HiddenNoticeProps) => {
  const { settings, change, hide, failed } = useSettings(stored, accept);
  const { hidden, hiddenOn } = settings;
  const showOn = (id: string) => hide(id, false);
  const here = hiddenOn.find((id) => id === inFront);
  // The newest first: what was hidden by mistake was hidden just now.
  const others = hiddenOn.filter((id) => id !== here).reverse();
  const nameOf = (contractId: string): string => titles[contractId] ?? `Contract ${contractId}`;
  return (
    <>
      {hidden ? (
        <Notice weight="info">
          <p>The sidebar is hidden on every contract page.</p>
          <button type="button" class="button" onClick={() => change({ hidden: false })}>
            Show it again
          </button>
        </Notice>
      ) : null}
      {here === undefined ? null : (
        <Notice weight="info">
          <p>The sidebar is hidden on the contract of this tab.</p>
          <button type="button" class="button" onClick={() => showOn(here)}>
            Show it on this contract again
          </button>
        </Notice>
      )}
      {others.length === 0 ? null : (
        <Fold label={counted(others.length, here ? HIDDEN_ON_OTHERS : HIDDEN_ON)} small>
          <ul class="stack">
            {others.map((id) => (
              <li key={id}>
                <span dir="auto">{nameOf(id)}</span>{' '}
                <button
                  type="button"
                  class="button button-plain"
                  aria-label={`Show it on ${nameOf(id)} again`}
                  onClick={() => showOn(id)}
                >
                  Show it again
                </button>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      <FieldError text={failed?.reason} />
    </>
  );
};
