// Owns the order in which a plan is read, before and after the end.

import { useState } from 'preact/hooks';
import { CalendarFold } from '../../calendar/CalendarFold.tsx';
import { DossierFold } from '../../dossier/DossierFold.tsx';
import type { HeadedProps } from '../../state/ending.ts';
import { type AskedStep, Checklist } from '../checklist/Checklist.tsx';
import { HistoryFold } from '../history/HistoryFold.tsx';
import { EarlierLessons } from '../own/EarlierLessons.tsx';
import { OwnSteps } from '../own/OwnSteps.tsx';
import { AboutContract } from './AboutContract.tsx';
import { KeepOrEnd } from './KeepOrEnd.tsx';
import { KeptView } from './KeptView.tsx';
import { AFTER_THE_END } from './stages.ts';
import { Timeline } from './Timeline.tsx';
import { VerdictCard } from './VerdictCard.tsx';
import { Warnings } from './Warnings.tsx';

/** A kept contract has a view of its own; every other stage has this one, in one of two orders. */
export const PlanView = ({ ending, heading }: HeadedProps) => {
  const { stage } = ending.plan;
  // A new object for each press, so that the same step can be asked for again.
  const [asked, setAsked] = useState<AskedStep>();
  const showStep = (key: string) => setAsked({ key });
  if (stage === 'kept') return <KeptView ending={ending} heading={heading} />;
  // After the end the clocks and the money count; before it, what to do.
  const ended = AFTER_THE_END.includes(stage);
  return (
    <>
      <VerdictCard ending={ending} heading={heading} showStep={showStep} />
      <Warnings ending={ending} />
      {ended ? <Timeline ending={ending} /> : null}
      {ended ? null : <EarlierLessons ending={ending} />}
      <Checklist ending={ending} asked={asked} />
      <OwnSteps ending={ending} />
      {ended ? null : <Timeline ending={ending} />}
      {ended ? null : <KeepOrEnd ending={ending} />}
      <AboutContract ending={ending} />
      <HistoryFold ending={ending} />
      <DossierFold ending={ending} />
      <CalendarFold ending={ending} />
    </>
  );
};
