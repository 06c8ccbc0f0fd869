// Owns the measure of the second look: a sentence, and texts of 100,000 characters that try to be dear. Fails above the promised times.
import { cpuMs } from '../../tests/cpu.ts';
import { filled, HOSTILE, HOSTILE_LENGTH } from '../../tests/domain/wording/hostile.ts';
import { labelled } from '../../tests/domain/wording/sentences.ts';
import { TESTING } from '../../tests/domain/wording/testing.ts';
import { TUNING } from '../../tests/domain/wording/tuning.ts';
import { secondLook } from '../../utils/domain/wording/second-look.ts';
import { report } from './measured.ts';

const SENTENCE_MS = 0.2;
const HOSTILE_MS = 50;
const FIRST_MS = 50;
const ROUNDS = 20;
const timed = (work: () => unknown): number => {
  const startMs = cpuMs();
  work();
  return cpuMs() - startMs;
};
const rounds = (work: () => unknown): number[] => Array.from({ length: ROUNDS }, () => timed(work));

const sentences = [...labelled(TUNING), ...labelled(TESTING)].map(({ text }) => text);
/** Its patterns are made ready at the first text, and once more at the first one beyond Latin letters. */
const first = [...sentences.slice(0, 1), 'Ада'].map((text) => timed(() => secondLook(text)));
const lookAtAll = () => {
  for (const text of sentences) secondLook(text);
};
lookAtAll();
const kept = report('The second look', [
  { name: 'the first text of a view', samples: first, bar: FIRST_MS },
  { name: 'a sentence', samples: rounds(lookAtAll).map((ms) => ms / sentences.length), bar: SENTENCE_MS },
  ...HOSTILE.map(([name, piece]) => {
    const text = filled(piece, HOSTILE_LENGTH);
    secondLook(text);
    return { name, samples: rounds(() => secondLook(text)), bar: HOSTILE_MS };
  }),
]);
if (!kept) process.exitCode = 1;
