// Owns the form that a checklist begins with: what the page shows is confirmed, the rest is asked, each with a default.
import type { Day } from '../../utils/domain/time.ts';
import type { Proposed } from '../../utils/domain/upwork/proposal.ts';
import type { Reading } from '../../utils/domain/upwork/reading.ts';
import { EndWhen } from '../contract/forms/EndWhen.tsx';
import { PlainField } from '../contract/forms/PlainField.tsx';
import { Form } from '../ui/Form.tsx';
import { FieldError } from '../ui/fields/Field.tsx';
import { Pick } from '../ui/fields/Pick.tsx';
import { SegmentedField } from '../ui/fields/SegmentedField.tsx';
import type { FirstUseProps } from './FirstUse.tsx';
import { FoundFacts } from './FoundFacts.tsx';
import { ENDED_BY, KIND, WHO, type WhenAnswer, type Who } from './first-choices.ts';
import { useFirstAnswers } from './use-first-answers.ts';

export type FirstQuestionsProps = FirstUseProps & {
  readonly who: Who;
  /** Absent where it was asked already. */
  readonly setWho: ((who: Who) => void) | undefined;
  /** What the page shows; absent where all is filled in by hand. */
  readonly reading: Reading | undefined;
  /** What of it the record does not settle already; empty where all is filled in by hand. */
  readonly found: readonly Proposed[];
  /** The day in the viewer's zone. */
  readonly today: Day;
  /** Absent where this is the first view. */
  readonly back: (() => void) | undefined;
};

/** Who, what kind and when, as far as the page does not show it. "Not sure yet" leaves a fact out. */
export const FirstQuestions = ({ setWho, back, ...props }: FirstQuestionsProps) => {
  const { who, reading, found } = props;
  const answers = useFirstAnswers(props);
  const { leftOut, setLeftOut, give, error, errorOn } = answers;
  const errorFor = (part: typeof errorOn) => (errorOn === part ? error : undefined);
  return (
    <Form class="stack-wide" submit={answers.begin}>
      <h2 ref={props.heading} class="display" tabIndex={-1}>
        {reading !== undefined ? 'Is this right?' : setWho ? 'Three quick questions' : 'Two quick questions'}
      </h2>
      {reading === undefined ? null : (
        <FoundFacts reading={reading} found={found} leftOut={leftOut} setLeftOut={setLeftOut} />
      )}
      {setWho === undefined ? null : (
        <Pick
          legend="What is happening?"
          options={WHO}
          value={who}
          choose={(value) => {
            setWho(value as Who);
            give({});
          }}
        />
      )}
      {answers.asksKind ? (
        <SegmentedField
          legend="What kind is it?"
          options={KIND}
          value={answers.kind}
          choose={(kind) => give({ kind }, true)}
        />
      ) : null}
      {answers.asksBy ? (
        <Pick
          legend="Who ended it?"
          options={ENDED_BY}
          value={answers.by}
          choose={(by) => give({ by })}
          error={errorFor('by')}
        />
      ) : null}
      {answers.asksEnd ? (
        <EndWhen
          given={answers.end}
          give={(end) => give({ end }, end.when === answers.end.when)}
          error={errorFor('end')}
          without={['now']}
        />
      ) : null}
      {answers.hasEnded ? null : (
        <Pick
          legend="When do you want it to end?"
          options={answers.whenOptions}
          value={answers.when}
          choose={(when) => give({ when: when as WhenAnswer })}
          error={answers.when === 'day' ? undefined : errorFor('when')}
        >
          {answers.when === 'day' ? (
            <PlainField
              kind="date"
              label="Last day"
              text={answers.day}
              type={(day) => give({ day }, true)}
              error={errorFor('when')}
            />
          ) : null}
        </Pick>
      )}
      <FieldError text={errorFor('form')} />
      <div class="stack">
        <button type="submit" class="button button-main button-wide">
          Make my checklist
        </button>
        {back === undefined ? null : (
          <button type="button" class="button button-plain" onClick={back}>
            Back
          </button>
        )}
      </div>
    </Form>
  );
};
