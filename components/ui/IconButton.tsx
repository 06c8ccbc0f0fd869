// Owns a button that shows a sign alone: its words are its name, and its tooltip.
import { Icon, type IconName } from './Icon.tsx';

type IconButtonProps = {
  readonly icon: IconName;
  readonly label: string;
  readonly class?: string;
  /** Where it opens something: whether that is open, and the id of what it opened. */
  readonly expanded?: boolean;
  readonly controls?: string | undefined;
  readonly onClick: () => void;
};

export const IconButton = ({ icon, label, class: more, expanded, controls, onClick }: IconButtonProps) => (
  <button
    type="button"
    class={more === undefined ? 'button button-icon' : `button button-icon ${more}`}
    aria-label={label}
    title={label}
    aria-expanded={expanded}
    aria-controls={controls}
    onClick={onClick}
  >
    <Icon name={icon} />
  </button>
);
