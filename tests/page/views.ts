// Owns how page tests make what the background would say of a contract.
import type { OurFrame } from '../../utils/page/overlay/joining.ts';
import type { ContractView } from '../../utils/page/view.ts';

/** A begun contract with two open steps; a test says only what matters to it. */
export const view = (parts: Partial<ContractView> = {}): ContractView => ({
  begun: true,
  progress: { done: 3, total: 12, open: 2, said: '2 steps open. 3 of 12 done' },
  theme: 'upwork',
  layout: { open: false, side: 'right', mode: 'float', width: 400 },
  hidden: false,
  guard: 'hold',
  where: 'both',
  mustDos: ['Log every hour of this week', 'Submit the funded milestone'],
  ...parts,
});

/** A frame of which the background never gives the key: its page stands empty, and nobody waits for it. */
export const neverJoined = (address: string): OurFrame => ({
  address,
  origin: 'https://ours.example',
  key: () => new Promise(() => undefined),
});
