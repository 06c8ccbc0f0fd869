// Owns the one line for somebody who comes back after more than a day.
import { useMemo } from 'preact/hooks';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import type { Instant } from '../../../utils/domain/time.ts';
import { sinceText } from '../../../utils/domain/views/since.ts';
import type { EndingProps } from '../../state/ending.ts';

export const SinceLine = ({ ending, seenAt }: EndingProps & { readonly seenAt: Instant | undefined }) => {
  const { contract, plan, settings, now, zone } = ending;
  const before = useMemo(
    () => (seenAt === undefined ? undefined : planFor(contract, settings, seenAt, zone)),
    [contract, settings, seenAt, zone],
  );
  const text =
    before === undefined || seenAt === undefined ? undefined : sinceText(before, plan, { seenAt, now, zone });
  return text === undefined ? null : <p class="since">{text}</p>;
};
