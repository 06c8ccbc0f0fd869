import { expect, test } from 'vitest';
import { dueStep } from '../../../utils/domain/comeback/due.ts';

const step = (text: string, on: string, doneAt?: string) => ({
  id: text,
  text,
  on,
  ...(doneAt === undefined ? {} : { doneAt }),
});

test('Of what was planned, the open step with the earliest day is due, from its day on.', () => {
  const steps = [
    step('Learn', '2026-11-20'),
    step('Call Ana', '2026-11-10'),
    step('Write to Bo', '2026-11-09', '2026-11-09T08:00:00Z'),
  ];
  expect(dueStep({ steps }, '2026-11-09')).toBeUndefined();
  expect(dueStep({ steps }, '2026-11-10')).toEqual({ text: 'Call Ana', on: '2026-11-10' });
  expect(dueStep({ steps }, '2026-12-01')).toEqual({ text: 'Call Ana', on: '2026-11-10' });
  expect(dueStep({ steps: steps.slice(0, 1) }, '2026-11-20')).toEqual({ text: 'Learn', on: '2026-11-20' });
});
