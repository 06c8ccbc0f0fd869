// Owns the first use on a contract: what is happening, then what the page shows or three questions, then the checklist.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Contract } from '../../utils/domain/contract/record.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { type Instant, localDay } from '../../utils/domain/time.ts';
import { proposalFor } from '../../utils/domain/upwork/proposal.ts';
import { NOTHING_READ } from '../contract/reading/Proposal.tsx';
import { useReading } from '../contract/reading/use-reading.ts';
import type { Act } from '../state/use-changes.ts';
import { FirstQuestions } from './FirstQuestions.tsx';
import type { Who } from './first-choices.ts';
import { WhatHappens } from './WhatHappens.tsx';

export type FirstUseProps = {
  readonly contract: Contract;
  readonly settings: Settings;
  readonly now: Instant;
  readonly zone: string;
  readonly act: Act;
  readonly heading: RefObject<HTMLHeadingElement | null>;
};

/** Where there is no page to read, all is asked at once. What was read is forgotten with this view, unless it was saved. */
export const FirstUse = ({ readable, ...props }: FirstUseProps & { readonly readable: boolean }) => {
  const { contract, now, zone, heading } = props;
  const today = localDay(now, zone);
  const [who, setWho] = useState<Who>(contract.facts.situation ?? 'me');
  const [byHand, setByHand] = useState(false);
  const { state, read, forget } = useReading(contract.id, today);
  const reading = typeof state === 'object' && 'reading' in state ? state.reading : undefined;
  // With nothing of it saved: what is noted already counts as found.
  const found = reading !== undefined && proposalFor(reading, contract, today).length > 0;
  const view = !readable ? 'all' : byHand ? 'rest' : found ? 'found' : 'what';
  const before = useRef(view);
  useLayoutEffect(() => {
    if (before.current === view) return;
    before.current = view;
    document.documentElement.scrollTop = 0;
    heading.current?.focus();
  }, [view, heading]);

  if (view === 'what')
    return (
      <WhatHappens
        heading={heading}
        who={who}
        setWho={setWho}
        isReading={state === 'reading'}
        failed={
          typeof state === 'object' && 'failed' in state
            ? state.failed
            : reading === undefined
              ? undefined
              : NOTHING_READ
        }
        read={read}
        byHand={() => setByHand(true)}
      />
    );
  return (
    <FirstQuestions
      {...props}
      who={who}
      setWho={view === 'all' ? setWho : undefined}
      reading={view === 'found' ? reading : undefined}
      back={
        view === 'all'
          ? undefined
          : () => {
              setByHand(false);
              forget();
            }
      }
    />
  );
};
