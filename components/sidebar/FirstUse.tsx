// Owns the first use on a contract: what is happening, then what the page shows or three questions, then the checklist.
import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { Contract } from '../../utils/domain/contract/record.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { type Instant, localDay } from '../../utils/domain/time.ts';
import { proposalFor } from '../../utils/domain/upwork/proposal.ts';
import { NOTHING_READ } from '../contract/reading/Proposal.tsx';
import { useReading } from '../contract/reading/use-reading.ts';
import type { Act } from '../state/use-changes.ts';
import { FirstQuestions } from './FirstQuestions.tsx';
import type { Who } from './first-choices.ts';
import { useKeyboardGoesOn } from './use-keyboard-goes-on.ts';
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
  const { isReading = false, reading, failed, read, forget } = useReading(contract.id, today);
  // With nothing of it saved: what is noted already counts as found.
  const found = reading === undefined ? [] : proposalFor(reading, contract, today);
  const view = !readable ? 'all' : byHand ? 'rest' : found.length > 0 ? 'found' : 'what';
  useKeyboardGoesOn(view, heading);

  if (view === 'what')
    return (
      <WhatHappens
        heading={heading}
        who={who}
        setWho={setWho}
        isReading={isReading}
        failed={failed ?? (reading && NOTHING_READ)}
        read={read}
        byHand={() => setByHand(true)}
      />
    );
  return (
    <FirstQuestions
      {...props}
      who={who}
      setWho={view === 'all' ? setWho : undefined}
      today={today}
      reading={view === 'found' ? reading : undefined}
      found={view === 'found' ? found : []}
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
