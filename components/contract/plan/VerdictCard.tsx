// Owns the first thing that is read: the verdict in one sentence with the money in it, and when.
// Refuses to word it: the plan does, in the same words for every view.
import type { ComponentChildren } from 'preact';
import type { Kind } from '../../../utils/domain/contract/facts.ts';
import type { Verdict } from '../../../utils/domain/plan/verdict/parts.ts';
import { timedText } from '../../../utils/domain/text/moments.ts';
import { lineOfTime } from '../../../utils/domain/views/line-of-time.ts';
import type { HeadedProps } from '../../state/ending.ts';
import { Icon } from '../../ui/Icon.tsx';
import { LineOfTime } from './LineOfTime.tsx';

const ICONS = { lose: 'stop', wait: 'clock', ready: 'clock', gain: 'good', ask: 'info' } as const;
const TONES = { lose: 'lose', wait: 'wait', ready: 'wait', gain: 'gain', ask: 'ask' } as const;
const KINDS: readonly (readonly [Kind, string])[] = [
  ['hourly', 'Hourly'],
  ['fixed', 'Fixed-price'],
];

/** "80000 USD 5000 EUR": cents and currency of each sum, for programs that read the view. */
const stakeAttribute = ({ atStake }: Verdict): string | undefined =>
  atStake.length === 0 ? undefined : atStake.map(({ cents, currency }) => `${cents} ${currency}`).join(' ');

/** `children` follow in the same part: what to do about it. */
export const VerdictCard = ({
  ending,
  heading,
  children,
}: HeadedProps & { readonly children?: ComponentChildren }) => {
  const { contract, plan, now, zone, act } = ending;
  const { verdict } = plan;
  const when = verdict.at ?? verdict.day;
  const sentence = timedText(verdict, now, zone);
  const line = lineOfTime(contract, plan, now);
  return (
    <section
      class="answer stack-mid"
      aria-labelledby="verdict-text"
      data-verdict={verdict.state}
      data-amount-at-stake={stakeAttribute(verdict)}
    >
      <p class={`sign ${TONES[verdict.state]}`}>
        <Icon name={ICONS[verdict.state]} />
        {verdict.label}
      </p>
      <h2 ref={heading} id="verdict-text" class="display" tabIndex={-1}>
        {when === undefined ? sentence : <time dateTime={when}>{sentence}</time>}
      </h2>
      {verdict.state === 'ask' ? (
        <p class="row">
          {KINDS.map(([kind, label]) => (
            <button
              key={kind}
              type="button"
              class="button"
              onClick={() => act({ type: 'say', facts: { kind }, clear: [] })}
            >
              {label}
            </button>
          ))}
        </p>
      ) : null}
      {line === undefined ? null : <LineOfTime line={line} now={now} zone={zone} />}
      {children}
    </section>
  );
};
