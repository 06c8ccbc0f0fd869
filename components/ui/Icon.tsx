// Owns the few signs that stand beside words. Never alone: a sign is hidden from readers, the word speaks.

// On 18 px, drawn with round ends and no fill.
const PATHS = {
  critical: 'M6.5 2h5L16 6.5v5L11.5 16h-5L2 11.5v-5zM9 5.5v4M9 12.5v.01',
  warning: 'M9 2.5 16.5 15.5h-15zM9 7v4M9 13.2v.01',
  info: 'M9 16A7 7 0 1 0 9 2a7 7 0 0 0 0 14zM9 8.5v4M9 5.7v.01',
  good: 'M9 16A7 7 0 1 0 9 2a7 7 0 0 0 0 14zM6 9.2l2 2 4-4.4',
  check: 'M4 9.5l3.5 3.5L14 5.5',
  clock: 'M9 5v4l3 2M9 16A7 7 0 1 0 9 2a7 7 0 0 0 0 14z',
  stop: 'M6.5 2h5L16 6.5v5L11.5 16h-5L2 11.5v-5zM9 5.5v4M9 12.5v.01',
  close: 'M4.5 4.5l9 9M13.5 4.5l-9 9',
  more: 'M3.5 9v.01M9 9v.01M14.5 9v.01',
  open: 'M4.5 7l4.5 4.5L13.5 7',
  plus: 'M9 4v10M4 9h10',
  search: 'M8 13A5 5 0 1 0 8 3a5 5 0 0 0 0 10zM12 12l3 3',
} as const;
/** The four weights, and those that point somewhere. */
export type IconName = keyof typeof PATHS;

/** As large as a line of text is high, and in its colour. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 18 18" aria-hidden="true" fill="none" stroke="currentcolor">
    <path
      d={PATHS[name]}
      stroke-width={name === 'more' ? 2.5 : 1.75}
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
);
