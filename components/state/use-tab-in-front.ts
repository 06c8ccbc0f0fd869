// Owns how ours stands in the tab in front, for a view that stands beside that tab.
import { useCallback, useEffect, useState } from 'preact/hooks';
import { standingInFront, type TabStanding } from '../../utils/messages/tab-status.ts';
import { useChangeEvents } from './use-change-events.ts';

/** undefined until the tab answered, and for a tab without a contract. */
export const useTabInFront = (): TabStanding | undefined => {
  const [tab, setTab] = useState<TabStanding>();
  const look = useCallback(() => {
    standingInFront().then(setTab, (error: unknown) => console.error(error));
  }, []);
  useEffect(look, [look]);
  useChangeEvents(look);
  return tab;
};
