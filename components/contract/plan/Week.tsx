// Owns the week of an hourly contract in sight: its seven days, when its hours lock and are paid, and what ending would lose.
import { worth } from '../../../utils/domain/money.ts';
import { counted } from '../../../utils/domain/text/count.ts';
import { amountsText, listed } from '../../../utils/domain/text/format.ts';
import { WEEKDAYS, WEEKDAYS_NARROW } from '../../../utils/domain/text/locale.ts';
import { capital, momentDay, shortMoment, startDay } from '../../../utils/domain/text/moments.ts';
import type { Instant } from '../../../utils/domain/time.ts';
import { type DayState, type WeekPicture, weekPicture } from '../../../utils/domain/views/week-picture.ts';
import type { EndingProps } from '../../state/ending.ts';
import { Moment } from '../../ui/Moment.tsx';
import { SHARE_LOOKS } from './share-looks.ts';

export type WeekProps = EndingProps & { readonly showStep: (key: string) => void };

/** How each is drawn, in the patterns of the money bar, and said. */
const STATES: Readonly<Record<DayState, { readonly look: string; readonly word: string }>> = {
  logged: { look: SHARE_LOOKS.paid, word: 'Logged' },
  open: { look: SHARE_LOOKS.held, word: 'Not logged' },
  unsaid: { look: 'share', word: 'Not said' },
  ahead: { look: SHARE_LOOKS.none, word: 'Still to come' },
};

const sentence = ({ days }: WeekPicture): string =>
  Object.entries(STATES)
    .map(([state, { word }]) => {
      const names = WEEKDAYS.filter((_, index) => days[index]?.state === state);
      return names.length === 0 ? '' : `${word}: ${listed(names)}.`;
    })
    .filter((part) => part !== '')
    .join(' ');

/** Its three dates: when its hours lock, when they are reviewed, when they are paid. */
const PLACES = [undefined, 'dates-middle', 'dates-end'] as const;

const Days = ({ week }: { readonly week: WeekPicture }) => (
  <div class="week quiet" role="img" aria-label={sentence(week)}>
    {week.days.map(({ day, state }, index) => (
      <span key={day}>
        <span class={STATES[state].look} />
        {WEEKDAYS_NARROW[index]}
      </span>
    ))}
  </div>
);

const Marks = ({ week, ending: { now, zone } }: EndingProps & { readonly week: WeekPicture }) => {
  const said = {
    moment: (at: Instant) => shortMoment(at, now, zone),
    end: (at: Instant) => momentDay(at, now, zone),
    start: (at: Instant) => startDay(at, now, zone),
  };
  return (
    <ol class="dates">
      {week.marks.map(({ at, written, says }, index) => (
        <li key={says} class={PLACES[index]}>
          <time dateTime={at}>{capital(said[written](at))}</time>
          {says}
        </li>
      ))}
    </ol>
  );
};

/** What of an hourly contract ending locks or loses. */
export const Week = ({ ending, showStep }: WeekProps) => {
  const { contract, plan, now } = ending;
  const { hoursLoggedThrough, unloggedHours, rate } = contract.facts;
  const step = plan.items.find(({ role }) => role === 'log-hours');
  const week = weekPicture(contract, now);
  const lost = rate === undefined || unloggedHours === undefined ? undefined : worth(unloggedHours, rate);
  return (
    <section class="money stack" aria-labelledby="money-title">
      <h2 id="money-title">{week?.isPresent === false ? 'The week before' : 'This week'}</h2>
      {week === undefined ? null : (
        <>
          <Days week={week} />
          <Marks week={week} ending={ending} />
        </>
      )}
      <ul class="rows">
        <li>
          <div class="money-line">
            <span class={`${SHARE_LOOKS.paid} key`} />
            <span class="money-name">In the diary</span>
            <strong>
              {hoursLoggedThrough === undefined ? 'not said' : <Moment at={hoursLoggedThrough} now={now} />}
            </strong>
            <span class="soft">
              {hoursLoggedThrough === undefined
                ? 'Locks the moment you end'
                : 'Logged up to then. Locks the moment you end'}
            </span>
          </div>
        </li>
        <li>
          <div class="money-line">
            <span class={`${SHARE_LOOKS.held} key`} />
            <span class="money-name">Not logged yet</span>
            <strong>{unloggedHours === undefined ? 'not said' : counted(unloggedHours, 'hour')}</strong>
            <span class="soft">
              {lost === undefined || lost.cents === 0 ? null : `${amountsText([lost])}. `}
              {unloggedHours === 0 ? 'Nothing is left to log' : 'Lost if you end first'}
              {unloggedHours !== undefined || step === undefined ? null : (
                <>
                  {'. '}
                  <button type="button" class="button button-plain" onClick={() => showStep(step.key)}>
                    Say how many
                  </button>
                </>
              )}
            </span>
          </div>
        </li>
      </ul>
    </section>
  );
};
