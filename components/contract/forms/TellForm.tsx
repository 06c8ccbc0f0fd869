// Owns "I have told the client": when, how much notice, and the last day that follows. Telling starts the notice.
import { useState } from 'preact/hooks';
import type { Facts } from '../../../utils/domain/contract/facts.ts';
import type { Counting } from '../../../utils/domain/notice-days.ts';
import { lastDayFrom } from '../../../utils/domain/plan/notice.ts';
import { problemText } from '../../../utils/domain/problems.ts';
import { localDay } from '../../../utils/domain/time.ts';
import type { EndingProps } from '../../state/ending.ts';
import { Form } from '../../ui/Form.tsx';
import { Choices } from '../../ui/fields/Choices.tsx';
import { readDay, readDays, readMoment, toLocalField } from '../../ui/fields/parse-typed.ts';
import { noticeHint } from './notice-hint.ts';
import { PlainField } from './PlainField.tsx';

const COUNTING = [
  { value: 'calendar', label: 'Calendar days' },
  { value: 'working', label: 'Working days' },
] as const;
/** One sentence per field; at most one stands at a time. */
type Errors = { readonly toldAt?: string; readonly days?: string; readonly lastDay?: string };

/** Begins with now and the notice that holds. The last day follows from both until another one is typed. */
export const TellForm = ({ ending }: EndingProps) => {
  const { act, contract, plan, settings, now, zone } = ending;
  const { toldAt, toldZone, toldWeekdays, lastDay: chosen } = contract.facts;
  const { notice } = plan;
  const [at, setAt] = useState(() => toLocalField(toldAt ?? now, zone));
  // Until it is typed it follows what holds: a notice may be found in the agreement meanwhile.
  const [typedDays, setDays] = useState<string>();
  const days = typedDays ?? `${notice.days}`;
  const [counting, setCounting] = useState<Counting>(notice.counting);
  /** The typed last day; empty while it follows from the notice. */
  const [fixed, setFixed] = useState(chosen ?? '');
  const [errors, setErrors] = useState<Errors>({});

  const readAt = readMoment(at, zone);
  const readNotice = readDays(days);
  // Frozen when the client was told, so that a later change of the options moves no date.
  const weekdays = toldWeekdays ?? settings.workingWeekdays;
  const computed =
    'value' in readAt && 'value' in readNotice
      ? lastDayFrom(
          localDay(readAt.value, toldZone ?? zone),
          { ...notice, days: readNotice.value, counting },
          weekdays,
        )
      : '';
  // A new length of notice gives a new last day; a day that was typed stands until then.
  const recount = (change: () => void) => {
    change();
    setFixed('');
  };
  const tell = () => {
    // Less than was agreed holds as a day that the client was told, while that day can still be chosen.
    const isShort = 'value' in readNotice && readNotice.value < (contract.facts.agreementNoticeDays ?? 0);
    const last = fixed === '' && isShort && computed >= localDay(now, zone) ? computed : fixed;
    const readLast = last === '' ? undefined : readDay(last);
    if ('error' in readAt) return setErrors({ toldAt: readAt.error });
    if ('error' in readNotice) return setErrors({ days: readNotice.error });
    if (readLast !== undefined && 'error' in readLast) return setErrors({ lastDay: readLast.error });
    // A last day that follows from the notice is not stored: it would stop following it.
    const facts: Facts = {
      noticeDays: readNotice.value,
      noticeCounting: counting,
      toldWeekdays: [...weekdays],
      ...(readLast === undefined ? {} : { lastDay: readLast.value }),
    };
    const refused = act({ type: 'tell', at: readAt.value, zone: toldZone ?? zone, facts });
    if (refused !== undefined)
      return setErrors({ [refused.detail === 'toldAt' ? 'toldAt' : 'lastDay']: problemText(refused) });
    if (readLast === undefined && chosen !== undefined) act({ type: 'say', facts: {}, clear: ['lastDay'] });
    return setErrors({});
  };

  return (
    <Form class="stack-wide" submit={tell}>
      <PlainField
        kind="datetime-local"
        label="When did you tell the client?"
        text={at}
        type={setAt}
        error={errors.toldAt}
      />
      <PlainField
        label="Days of notice"
        hint={noticeHint(notice)}
        text={days}
        type={(text) => recount(() => setDays(text))}
        error={errors.days}
      />
      <Choices
        legend="Count"
        options={COUNTING}
        value={counting}
        choose={(value) => recount(() => setCounting(value === 'working' ? 'working' : 'calendar'))}
      />
      <PlainField
        kind="date"
        label="Last day"
        hint="Worked out from the notice. Change it if you agreed on another day."
        text={fixed === '' ? computed : fixed}
        type={setFixed}
        error={errors.lastDay}
      />
      <div class="row">
        <button type="submit" class="button button-main">
          {toldAt === undefined ? 'I have sent it' : 'Save the change'}
        </button>
        {toldAt === undefined ? null : (
          <button
            type="button"
            class="button button-plain"
            onClick={() =>
              act({ type: 'say', facts: {}, clear: ['toldAt', 'toldOn', 'toldZone', 'toldWeekdays'] })
            }
          >
            I have not told the client yet
          </button>
        )}
      </div>
    </Form>
  );
};
