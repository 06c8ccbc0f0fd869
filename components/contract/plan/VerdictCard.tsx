// Owns the first thing that is read: the verdict in one sentence with the money in it, and the one next step.
// Refuses to word it: the plan does, in the same words for every view.
import type { PlanItem } from '../../../utils/domain/plan/types.ts';
import type { Verdict } from '../../../utils/domain/plan/verdict-parts.ts';
import { timedText } from '../../../utils/domain/text/moments.ts';
import type { HeadedProps } from '../../state/ending.ts';
import { Fold } from '../../ui/Fold.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { tickItem } from '../checklist/tick-item.ts';

const ICONS = { lose: 'stop', wait: 'clock', ready: 'next', gain: 'good', ask: 'info' } as const;

/** "80000 USD 5000 EUR": cents and currency of each sum, for programs that read the view. */
const stakeAttribute = ({ atStake }: Verdict): string | undefined =>
  atStake.length === 0 ? undefined : atStake.map(({ cents, currency }) => `${cents} ${currency}`).join(' ');

type VerdictCardProps = HeadedProps & {
  /** Opens a step in its place. */
  readonly showStep: (key: string) => void;
};

const NextStep = ({
  item,
  ending,
  showStep,
}: { readonly item: PlanItem } & Omit<VerdictCardProps, 'heading'>) => (
  <div class="stack">
    <p>
      Next: <strong>{item.text}</strong>. <span class="quiet">{item.why}</span>
    </p>
    <p class="row">
      <button type="button" class="button button-main" onClick={() => showStep(item.key)}>
        Show me how
      </button>
      {item.records === undefined ? null : (
        <button
          type="button"
          class="button"
          onClick={() => tickItem(ending.contract, item, true, ending.now, ending.act)}
        >
          I’ve done it
        </button>
      )}
    </p>
  </div>
);

export const VerdictCard = ({ ending, heading, showStep }: VerdictCardProps) => {
  const { plan, now, zone } = ending;
  const { verdict } = plan;
  const next = plan.items.find(({ key }) => key === plan.next);
  const when = verdict.at ?? verdict.day;
  const sentence = timedText(verdict, now, zone);
  return (
    <section
      class="headline stack"
      aria-labelledby="verdict-text"
      data-verdict={verdict.state}
      data-amount-at-stake={stakeAttribute(verdict)}
    >
      <p class="headline-kicker">
        <Icon name={ICONS[verdict.state]} />
        {verdict.label}
      </p>
      <h2 ref={heading} id="verdict-text" class="headline-text" tabIndex={-1}>
        {when === undefined ? sentence : <time dateTime={when}>{sentence}</time>}
      </h2>
      {next === undefined ? (
        <p class="quiet">All done. What’s still due is below.</p>
      ) : (
        // Another step is another part: what was pressed for one is not pressed again for the next.
        <NextStep key={next.key} item={next} ending={ending} showStep={showStep} />
      )}
      {plan.missing.length === 0 ? null : (
        <Fold label="Still needed" small>
          <ul class="bullets">
            {plan.missing.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Fold>
      )}
    </section>
  );
};
