// Owns the limits of how the sidebar may stand on the page. No schema, so that the content script carries none.

/** Its width, in CSS px. */
export const WIDTH = { least: 280, most: 800, usual: 400 } as const;
/** The closed tab's distance from the top, in percent of the window's height. */
export const PLACE = { least: 0, most: 100, usual: 35 } as const;
/** Beside the page from this width of the window on, and then so much of it stays the page's; CSS px. */
export const DOCKED = { window: 900, page: 480 } as const;
