// Owns the few signs that stand beside words. Never alone: a sign is hidden from readers, the word speaks.

const PATHS = {
  critical: 'M7.3 2h9.4L22 7.3v9.4L16.7 22H7.3L2 16.7V7.3zM12 7v6m0 3.5v.5',
  warning: 'M12 3 22 20H2zM12 9.5v5m0 2.5v.5',
  info: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zM12 11v6m0-10v.5',
  good: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zM7.5 12.5l3 3 6-7',
  next: 'M4 12h15m-6-6 6 6-6 6',
  clock: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zM12 7v5l3.5 2',
  stop: 'M7.3 2h9.4L22 7.3v9.4L16.7 22H7.3L2 16.7V7.3zM8 8l8 8m0-8-8 8',
  close: 'M6 6l12 12M18 6 6 18',
  more: 'M6 9.5l6 6 6-6',
  place: 'M3 5h18v14H3zM15 5v14',
  plus: 'M12 5v14M5 12h14',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5 20 20',
  dots: 'M5.5 12h.01M12 12h.01M18.5 12h.01',
} as const;
/** The four weights, and those that point somewhere. */
export type IconName = keyof typeof PATHS;

/** As large as the text around it and in its colour. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
    <path d={PATHS[name]} stroke-linecap="round" stroke-linejoin="round" />
  </svg>
);
