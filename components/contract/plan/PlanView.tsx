// Owns the order in which a plan is read: the answer, the money, the steps by time, then everything that may be looked up.

import { useEffect, useState } from 'preact/hooks';
import { AFTER_THE_END } from '../../../utils/domain/plan/stage.ts';
import { pauseOf } from '../../../utils/domain/views/answer-pause.ts';
import { stepOfReminder } from '../../../utils/domain/views/reminders/view.ts';
import type { Loaded } from '../../../utils/messages/protocol.ts';
import type { HeadedProps } from '../../state/ending.ts';
import { Fold } from '../../ui/Fold.tsx';
import { type AskedStep, Checklist } from '../checklist/Checklist.tsx';
import { EarlierLessons } from '../own/EarlierLessons.tsx';
import { OwnSteps } from '../own/OwnSteps.tsx';
import { ReminderRow } from '../reminders/ReminderRow.tsx';
import { SinceLine } from '../reminders/SinceLine.tsx';
import { BreathFirst } from './BreathFirst.tsx';
import { HasEnded } from './KeepOrEnd.tsx';
import { KeptView } from './KeptView.tsx';
import { Money } from './Money.tsx';
import { NextStep } from './NextStep.tsx';
import { Notes } from './Notes.tsx';
import { Timeline } from './Timeline.tsx';
import { VerdictCard } from './VerdictCard.tsx';

type PlanViewProps = HeadedProps & {
  /** What brings the person here: a notification that was pressed, days without a look. */
  readonly visit?: Pick<Loaded, 'asked' | 'seenAt'> | undefined;
};

/** A kept contract has a view of its own; every other stage has this one. */
export const PlanView = ({ ending, heading, visit }: PlanViewProps) => {
  const { plan } = ending;
  const ended = AFTER_THE_END.includes(plan.stage);
  // A new object for each press, so that the same step can be asked for again.
  const [asked, setAsked] = useState<AskedStep>();
  const [inList, setInList] = useState<ReadonlySet<string>>(new Set());
  /** The step that stands open as the next one: it stays there for as long as somebody may be typing in it. */
  const [openNext, setOpenNext] = useState<string>();
  const showStep = (key: string) => setAsked({ key });
  const asksFor = visit?.asked;
  useEffect(() => {
    const step = asksFor === undefined ? undefined : stepOfReminder(ending.plan, asksFor);
    if (step !== undefined) setAsked({ key: step });
    // Once for each press: the plan may change while the step stays open.
  }, [asksFor]);
  if (plan.stage === 'kept') return <KeptView ending={ending} heading={heading} />;
  // A list may be done with its first entry, while somebody adds the next one.
  const held = plan.items.find(
    ({ key, status, lists }) => key === openNext && (status === 'open' || lists.length > 0),
  );
  // While the verdict is a question, its answer is the next step.
  const asks = plan.verdict.state === 'ask' && held === undefined;
  const next = asks ? undefined : (held ?? plan.items.find(({ key }) => key === plan.next));
  const chosen = pauseOf(ending.contract, plan, ending.now, ending.zone);
  // A step of the list where it is the next one anyway, or a clock with money behind it leaves no time for it.
  const isOffered =
    chosen?.step.status === 'open' && chosen.choices.length > 0 && chosen.step.key !== next?.key;
  const pause = chosen?.until !== undefined || isOffered ? chosen : undefined;
  const above = [
    ...(next === undefined ? [] : [next.key]),
    ...(pause === undefined ? [] : [pause.step.key]),
  ].filter((key) => !inList.has(key));
  const rest = (
    <>
      <Checklist
        ending={ending}
        asked={asked}
        without={above}
        onOpened={(key) => setInList((before) => new Set([...before, key]))}
      />
      <div class="lookup">
        <OwnSteps ending={ending} />
        <Timeline ending={ending} />
        <Notes ending={ending} />
        {ended ? null : <HasEnded ending={ending} />}
      </div>
    </>
  );
  return (
    <>
      <VerdictCard ending={ending} heading={heading}>
        {next === undefined ? null : (
          <NextStep
            item={next}
            ending={ending}
            inList={inList.has(next.key)}
            asked={asked?.key === next.key ? asked : undefined}
            showStep={showStep}
            onOpen={(key, isOpen) => setOpenNext(isOpen ? key : undefined)}
          />
        )}
      </VerdictCard>
      {pause === undefined ? null : <BreathFirst ending={ending} pause={pause} showStep={showStep} />}
      <SinceLine ending={ending} seenAt={visit?.seenAt} />
      <ReminderRow ending={ending} showStep={showStep} inSight={next?.key} />
      <Money ending={ending} showStep={showStep} />
      <EarlierLessons ending={ending} />
      {/* One question first: what depends on its answer is folded until then. */}
      {asks ? <Fold label="Everything else">{rest}</Fold> : rest}
    </>
  );
};
