// Owns the answers to choose from when an ending begins; each question may stay open.

const UNKNOWN = { value: 'unknown', label: 'I do not know yet' } as const;
export const WHO = [
  { value: 'me', label: 'I end it' },
  { value: 'client', label: 'The client ended it' },
  { value: 'both', label: 'We both agreed' },
  UNKNOWN,
] as const;
export const KIND = [
  { value: 'hourly', label: 'Hourly' },
  { value: 'fixed', label: 'Fixed-price' },
  UNKNOWN,
] as const;
/** `notice`: the last day follows once the client is told. `day`: it is known already. */
export const WHEN = [
  { value: 'notice', label: 'Some days after I tell the client' },
  { value: 'day', label: 'On a fixed last day' },
  UNKNOWN,
] as const;
