// Owns what the settings about notice come to: the last day of a contract whose client is told today.
import { noticeOf } from '../../utils/domain/plan/notice.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { formatDay } from '../../utils/domain/text/moments.ts';
import type { Instant } from '../../utils/domain/time.ts';
import { currentZone } from '../../utils/zone.ts';

export const NoticeAnswer = ({ settings, now }: { settings: Settings; now: Instant }) => {
  const zone = currentZone();
  const { lastDay } = noticeOf({ kind: 'hourly', toldAt: now, toldZone: zone }, settings, now, zone);
  return lastDay === undefined ? null : (
    <p class="setting-answer row well">
      Told today, an hourly contract ends on{' '}
      <time dateTime={lastDay}>
        <b>{formatDay(lastDay, now)}</b>
      </time>
    </p>
  );
};
