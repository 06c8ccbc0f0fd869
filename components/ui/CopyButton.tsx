// Owns copying a text by the person's own click, and where a browser does not let a frame copy, laying it out for their own keys.
import { useEffect, useRef, useState } from 'preact/hooks';

/** Says in a live region how it went; nothing is copied without the click. */
export const CopyButton = ({ text, label = 'Copy' }: { text: string; label?: string }) => {
  const [said, setSaid] = useState('');
  /** The text that the browser refused to copy. */
  const [refused, setRefused] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  const select = () => {
    field.current?.focus();
    field.current?.select();
  };
  useEffect(select, [refused]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied');
      setRefused(undefined);
    } catch {
      // In a frame, Chromium leaves it to the page around whether anybody copies; so the person does.
      setRefused(text);
      setSaid('The text is selected. Press Ctrl+C, or Cmd+C on a Mac, to copy it.');
      select();
    }
  };
  return (
    <div class="stack">
      <div class="row">
        <button type="button" class="button" onClick={copy}>
          {label}
        </button>
        <span class="quiet" role="status">
          {said}
        </span>
      </div>
      {refused === undefined ? null : (
        <textarea
          ref={field}
          class="field-input"
          aria-label="Text to copy"
          dir="auto"
          rows={3}
          readOnly
          spellcheck={false}
          value={refused}
          onCopy={() => setSaid('Copied')}
        />
      )}
    </div>
  );
};
