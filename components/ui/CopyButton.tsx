// Owns copying a text by the person's own click, and saying that it worked or how to do it by hand.
import { useState } from 'preact/hooks';

/** Says in a live region how it went; nothing is copied without the click. */
export const CopyButton = ({ text, label = 'Copy' }: { text: string; label?: string }) => {
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied');
    } catch {
      // A frame without the clipboard permission refuses; the person can still copy by hand.
      setSaid('Could not copy. Select the text and press Ctrl+C or Cmd+C.');
    }
  };
  return (
    <div class="row">
      <button type="button" class="button" onClick={copy}>
        {label}
      </button>
      <span class="quiet" role="status">
        {said}
      </span>
    </div>
  );
};
