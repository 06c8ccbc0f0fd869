// Owns the way from the popup to the browser's side panel, which opens for a person's own press alone.
import { useState } from 'preact/hooks';
import { Notice } from '../ui/Notice.tsx';

export type PanelButtonProps = {
  /** Opens the panel within the press; rejects where the browser refuses. */
  readonly openPanel: () => Promise<void>;
};

export const PanelButton = ({ openPanel }: PanelButtonProps) => {
  const [refused, setRefused] = useState(false);
  return (
    <>
      <button type="button" class="button" onClick={() => openPanel().catch(() => setRefused(true))}>
        Open in the side panel
      </button>
      {refused ? (
        <Notice weight="warning" urgent>
          <p>
            The browser did not open it. Choose End Contract Safely in the browser’s own list of side panels.
          </p>
        </Notice>
      ) : null}
    </>
  );
};
