// Owns the page that opens at the installation: it must come, and it must not stand before the others.
import type { Session } from '../browser/launch.ts';
import { pageAt } from './page-at.ts';

/** Waits for the one page that opens at the installation, and closes it so that it does not stand before the others. */
export const closeWelcome = async (session: Session): Promise<void> => {
  await (await pageAt(session, 'welcome.html')).close();
};
