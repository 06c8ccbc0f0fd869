// Owns a link with which the person saves a text as a file, by an own click on it; nothing is saved by itself.
import { useEffect, useState } from 'preact/hooks';

type SaveLinkProps = {
  readonly text: string;
  readonly type: 'application/json' | 'text/markdown' | 'text/calendar';
  readonly fileName: string;
  readonly label: string;
  /** Told at the press: whether the file was written nobody says. */
  readonly pressed?: () => void;
};

/** undefined until there is a text, and for the one render in which a new text gets its address. */
const useFileLink = (text: string | undefined, type: string): string | undefined => {
  const [link, setLink] = useState<{ readonly text: string; readonly address: string }>();
  useEffect(() => {
    if (text === undefined) return;
    const address = URL.createObjectURL(new Blob([text], { type }));
    setLink({ text, address });
    // The browser would hold the whole text until the page is closed.
    return () => URL.revokeObjectURL(address);
  }, [text, type]);
  return link !== undefined && link.text === text ? link.address : undefined;
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
