// @vitest-environment node
// Owns the promise that a worker's life looks at everything once, unless the alarm of each minute is all that it was begun for.
import { describe, expect, it } from 'vitest';
import { createLife } from '../../entrypoints/background/life.ts';

type Step = 'poll' | 'event' | 'rest';
/** What happened in a life, in order: its events as they were answered, and its looks. */
const lived = async (steps: readonly Step[]): Promise<string[]> => {
  const log: string[] = [];
  const waiting: (() => void)[] = [];
  const { polled, awake } = createLife(
    () => new Promise((goOn) => waiting.push(goOn)),
    () => log.push('look'),
  );
  const heard = awake((name: string) => log.push(name));
  for (const step of steps) {
    if (step === 'poll') polled();
    else if (step === 'event') heard('event');
    else for (const goOn of waiting.splice(0)) goOn();
    await new Promise(setImmediate);
  }
  return log;
};

describe('a life', () => {
  it.each<[string, Step[], string[]]>([
    ['without an event looks', ['rest'], ['look']],
    ['that an event began looks after it', ['event', 'rest', 'event', 'rest'], ['event', 'look', 'event']],
    ['that the alarm of each minute began does not look', ['poll', 'rest', 'poll', 'rest'], []],
    ['looks where another event came with it', ['poll', 'event', 'rest'], ['event', 'look']],
    ['looks where another event came before it', ['event', 'poll', 'rest'], ['event', 'look']],
    ['looks soon after a later event', ['poll', 'rest', 'event', 'rest', 'rest'], ['event', 'look']],
    ['that looked does not look again', ['rest', 'poll', 'event', 'rest'], ['look', 'event']],
  ])('%s', async (_, steps, expected) => expect(await lived(steps)).toEqual(expected));
});
