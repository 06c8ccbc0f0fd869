// Owns a link with which the person saves a text as a file.
import { useFileLink } from './use-file-link.ts';

export type SaveLinkProps = {
  readonly text: string;
  readonly type: 'application/json' | 'text/markdown' | 'text/calendar';
  readonly fileName: string;
  readonly label: string;
  /** Told at the press: whether the file was written nobody says. */
  readonly pressed?: () => void;
};

/** Nothing for the moment in which the address of a new text is made. The text never leaves this computer. */
export const SaveLink = ({ text, type, fileName, label, pressed }: SaveLinkProps) => {
  const address = useFileLink(text, type);
  return address === undefined ? null : (
    <a class="button" href={address} download={fileName} onClick={pressed}>
      {label}
    </a>
  );
};
