// Owns saying that the sidebar could not be closed from inside, and how else.
import { Notice } from '../ui/Notice.tsx';

export const NOT_CLOSED = 'It could not be closed from here. Use the small tab at the edge of the page.';

/** Nothing while nothing failed. */
export const NotClosed = ({ said }: { readonly said: string | undefined }) =>
  said === undefined ? null : (
    <Notice weight="warning" urgent>
      <p>{said}</p>
    </Notice>
  );
