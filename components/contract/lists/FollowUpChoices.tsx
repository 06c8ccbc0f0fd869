// Owns adding a follow-up in 30, 60 or 90 days with one press; each that is planned is no longer offered.
import { followUpsFor } from '../../../utils/domain/rules/follow-ups.ts';
import { counted } from '../../../utils/domain/text/count.ts';
import { dayText } from '../../../utils/domain/text/format.ts';
import { localDay } from '../../../utils/domain/time.ts';
import type { EndingProps } from '../../state/ending.ts';
import { newEntryId, put } from './entry.ts';

const IN_DAYS = { one: 'In {n} day: {day}', other: 'In {n} days: {day}' };

export const FollowUpChoices = ({ ending: { act, contract, now, zone } }: EndingProps) => {
  const planned = new Set(contract.followUps.map(({ text }) => text));
  const offered = followUpsFor(contract, localDay(now, zone), zone).filter(({ text }) => !planned.has(text));
  return offered.length === 0 ? null : (
    <div class="row">
      {offered.map(({ inDays, text, on }) => (
        <button
          key={inDays}
          type="button"
          class="button button-small"
          title={text}
          onClick={() => put(act, 'followUps', { id: newEntryId(), text, on })}
        >
          {counted(inDays, IN_DAYS).replace('{day}', () => dayText(on))}
        </button>
      ))}
    </div>
  );
};
