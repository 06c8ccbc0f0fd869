// Owns the way to a place on the options page, from that page itself or from another.

/** `options`: the link stands on the options page. */
export type OptionsLinkFrom = 'options' | 'elsewhere';
type OptionsLinkProps = {
  readonly from: OptionsLinkFrom;
  /** The name of the place in the page's address. */
  readonly place: string;
  readonly label: string;
};

/** On the options page it leads to the place; from elsewhere it opens that page in a tab of its own. */
export const OptionsLink = ({ from, place, label }: OptionsLinkProps) =>
  from === 'options' ? (
    <a class="button" href={`#${place}`}>
      {label}
    </a>
  ) : (
    <a class="button" href={`options.html#${place}`} target="_blank" rel="noreferrer">
      {label}
    </a>
  );
