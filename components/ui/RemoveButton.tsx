// Owns the button that takes one entry out of a list; it is called after what it takes out.

type RemoveButtonProps = { readonly what: string; readonly remove: () => void };

export const RemoveButton = ({ what, remove }: RemoveButtonProps) => (
  <button type="button" class="button button-plain" aria-label={`Remove ${what}`} onClick={remove}>
    Remove
  </button>
);
