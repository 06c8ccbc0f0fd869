// Owns the check that a person did it: events that a page's script made up are not listened to.

/** A listener that reacts to the browser's own events only. */
export const trusted =
  <E extends Pick<Event, 'isTrusted'>>(react: (event: E) => void) =>
  (event: E): void => {
    if (event.isTrusted) react(event);
  };
