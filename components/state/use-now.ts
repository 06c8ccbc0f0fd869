// Owns the passing of time in a view: a new moment at each full minute, only while somebody looks.
import { useEffect, useState } from 'preact/hooks';
import { epochMs, type Instant, MINUTE_MS } from '../../utils/domain/time.ts';
import { currentInstant } from './clock.ts';

const minuteOf = (at: Instant): number => Math.floor(epochMs(at) / MINUTE_MS);

/** The present instant (UTC), renewed each full minute while the page is visible and when it becomes visible again. */
export const useNow = (): Instant => {
  const [now, setNow] = useState(currentInstant);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tick = () => {
      clearTimeout(timer);
      // It goes on when the page is seen again.
      if (document.visibilityState === 'hidden') return;
      const moment = currentInstant();
      // Within the same minute everything is drawn already.
      setNow((shown) => (minuteOf(shown) === minuteOf(moment) ? shown : moment));
      timer = setTimeout(tick, MINUTE_MS - (epochMs(moment) % MINUTE_MS));
    };
    tick();
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, []);
  return now;
};
