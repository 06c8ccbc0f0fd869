// Owns an address under which a text can be saved as a file: made while it is needed, let go afterwards.
// Saving is the person's own click on a link; nothing is saved by itself.
import { useEffect, useState } from 'preact/hooks';

/** undefined until there is a text, and for the one render in which a new text gets its address. */
export const useFileLink = (text: string | undefined, type: string): string | undefined => {
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
