// Owns which money counts as coming in: what the person wrote, and what the endings' clocks say where an amount is known.
import type { Expected } from '../../utils/domain/comeback/expected.ts';
import type { Comeback } from '../../utils/domain/comeback/record.ts';
import type { Income } from '../../utils/domain/comeback/runway.ts';
import { localDay } from '../../utils/domain/time.ts';

/** `zone` (IANA) tells the day of an instant. */
export const incomesOf = (
  { income }: Pick<Comeback, 'income'>,
  expected: readonly Expected[],
  zone: string,
): Income[] => [
  // One without an amount yet would only ask for a rate.
  ...income.filter(({ amount }) => amount.cents > 0),
  ...expected.flatMap(({ amount, at }) => (amount === undefined ? [] : [{ amount, on: localDay(at, zone) }])),
];
