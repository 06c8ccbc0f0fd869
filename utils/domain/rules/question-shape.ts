// Owns the shape of a question about one fact.
// Refuses to ask any (questions.ts and its tables).
type Choice = { readonly value: string; readonly label: string };
export type FactQuestion = {
  readonly label: string;
  readonly why: string;
  /** A sentence without a full stop; the view puts the value, in local time, where `{value}` stands. */
  readonly said: string;
} & (
  | {
      readonly input:
        | 'instant'
        | 'pause'
        | 'day'
        | 'days'
        | 'hours'
        | 'yes-no'
        | 'line'
        | 'money'
        | 'zone'
        | 'weekdays';
    }
  | { readonly input: 'choice'; readonly choices: readonly Choice[] }
);

export const choices = (labels: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
