// Owns reading the labelled sentences: one a line, `kinds | sentence`. A sentence of harm names every kind that it holds, and `oblique`
// where no plain word says it. A clean one names its trap, 1 to 10, or 0: plain business text.

export const KINDS = ['blame', 'absolute', 'insult', 'threat', 'contact', 'off-platform', 'stars'] as const;
/** The ten traps, in the order of their numbers. */
export const TRAPS = [
  'plain business text',
  'praise with never, always, nothing, every single',
  'words of developers',
  'payment and messenger names as what was built',
  'stars and ratings as a widget or a class of hotels',
  '"or I will" and "unless you" as an offer; court, police and report as a subject',
  'decorators, at-rules and scoped packages',
  'names of files and frameworks that end like domains',
  'versions, addresses of machines, dates and part numbers',
  'fees and platforms as plain facts',
  'blame of oneself or of a thing, and criticism in facts',
] as const;

export type Labelled = {
  readonly text: string;
  readonly kinds: readonly string[];
  readonly oblique: boolean;
  /** Of a clean sentence. */
  readonly trap?: number;
};

export const labelled = (lines: string): Labelled[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [head = '', text = ''] = line.split(' | ');
      const words = head.split(' ');
      const kinds = words.filter((word) => word !== 'oblique' && word !== 'clean' && !/^\d+$/.test(word));
      const clean = words[0] === 'clean';
      return {
        text,
        kinds,
        oblique: words.includes('oblique'),
        ...(clean ? { trap: Number(words[1]) } : {}),
      };
    });
