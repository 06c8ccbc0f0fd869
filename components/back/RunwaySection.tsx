// Owns how long the money lasts: what is asked for, the answer in a sentence and a picture, and what a cut would change.
import { useId, useState } from 'preact/hooks';
import type { Expected } from '../../utils/domain/comeback/expected.ts';
import type { Comeback } from '../../utils/domain/comeback/record.ts';
import { otherCurrencies, runwayOf } from '../../utils/domain/comeback/runway.ts';
import { cutSentence, notAddedSentence, runwaySentence } from '../../utils/domain/comeback/words.ts';
import { percent } from '../../utils/domain/text/locale.ts';
import type { Day } from '../../utils/domain/time.ts';
import { MoneyField } from '../contract/forms/MoneyField.tsx';
import { Notice } from '../ui/Notice.tsx';
import { incomesOf } from './incomes.ts';
import { RateField } from './RateField.tsx';
import { RunwayPicture } from './RunwayPicture.tsx';
import type { ActOnPlan } from './use-comeback.ts';

type RunwayProps = {
  readonly comeback: Comeback;
  readonly expected: readonly Expected[];
  readonly today: Day;
  readonly zone: string;
  readonly act: ActOnPlan;
};
const MOST_CUT = 50;

export const RunwaySection = ({ comeback, expected, today, zone, act }: RunwayProps) => {
  const id = useId();
  // A question and no plan: it is not stored.
  const [cut, setCut] = useState(0);
  const less = `${percent({ n: cut })} less a month`;
  const { budget } = comeback;
  const income = incomesOf(comeback, expected, zone);
  const runway = runwayOf(budget, income, today);
  const after = cut === 0 ? undefined : runwayOf(budget, income, today, cut);
  const others = budget.monthlyCost === undefined ? [] : otherCurrencies(budget, income);
  const notAdded = runway && notAddedSentence(runway);
  return (
    <section class="stack-wide card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>How long your money lasts</h2>
      <div class="row back-fields">
        <MoneyField
          label="Money now"
          stored={budget.savings}
          save={(amount) => act({ type: 'budget', patch: { savings: amount ?? null } })}
        />
        <MoneyField
          label="Monthly cost"
          hint="Rent, food, insurance, taxes, tools."
          stored={budget.monthlyCost}
          save={(amount) => act({ type: 'budget', patch: { monthlyCost: amount ?? null } })}
        />
      </div>
      {others.map((other) => (
        <RateField key={other} from={other} budget={budget} act={act} />
      ))}
      {runway === undefined ? (
        <p>
          Give both figures, and you’ll see how many months you have. A figure is easier to live with than a
          guess.
        </p>
      ) : (
        <>
          <p class="title">{runwaySentence(runway, today)}</p>
          {notAdded === undefined ? null : (
            <Notice weight="info">
              <p>{notAdded}</p>
            </Notice>
          )}
          <RunwayPicture runway={after ?? runway} sentence={runwaySentence(after ?? runway, today)} />
          <div class="field">
            <label for={`${id}-cut`}>What if you spent less? {less}</label>
            <input
              id={`${id}-cut`}
              class="button-wide"
              type="range"
              min={0}
              max={MOST_CUT}
              step={5}
              value={cut}
              aria-valuetext={less}
              onInput={(event) => setCut(Number(event.currentTarget.value))}
            />
            <p role="status">{after === undefined ? '' : cutSentence(runway, after, today)}</p>
          </div>
        </>
      )}
    </section>
  );
};
