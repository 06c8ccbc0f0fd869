// Owns the sentences of the warnings about money that count: one for each plural form, as a translator would need them.
// Refuses to know when they hold (money.ts).

export const LEFT = {
  day: { one: 'You have {n} day left.', other: 'You have {n} days left.' },
  hour: { one: 'You have {n} hour left.', other: 'You have {n} hours left.' },
  less: 'You have less than an hour left.',
} as const;
export const LEFT_AT_MOST = {
  day: { one: 'You may have up to {n} day left.', other: 'You may have up to {n} days left.' },
  hour: { one: 'You may have up to {n} hour left.', other: 'You may have up to {n} hours left.' },
  less: 'You may have less than an hour left.',
} as const;
export const NOT_LOGGED = {
  one: '{n} hour not in the diary yet: lost the second you end the contract.',
  other: '{n} hours not in the diary yet: lost the second you end the contract.',
};
export const LEFT_OUT = {
  one: '{n} hour not in the diary, and the week you last worked is closed. Only a bonus can pay for it.',
  other: '{n} hours not in the diary, and the week you last worked is closed. Only a bonus can pay for them.',
};
export const IDLE = {
  one: 'Nothing has happened for {n} day: after 90 days the held {held} can go to the client.',
  other: 'Nothing has happened for {n} days: after 90 days the held {held} can go to the client.',
};
