// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Action } from '../../../utils/domain/contract/action-schema.ts';
import { perform } from '../../../utils/domain/contract/perform.ts';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { type Instant, later } from '../../../utils/domain/time.ts';
import { type ExportFlags, exportReminderFor, toSave } from '../../../utils/domain/views/export-reminder.ts';
import { contract, hourly, settings } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';

const MONTH = { days: 30 };
const note: Action = { type: 'note', item: 'tell', text: 'Mornings' };
const changed = (when: Instant, action: Action = note): Contract =>
  perform(hourly({}, { createdAt: NOW }), 'operation-1', action, when);
const reminder = (record: Contract | Contract[], marks: ExportFlags = {}) =>
  exportReminderFor([record].flat().map(toSave), settings(), marks);
const monthAfter = (when: Instant): Instant => later(when, 30 * 86_400_000);

describe('the reminder to make a backup comes', () => {
  it('a month after the first record where there was no backup yet', () => {
    const older = contract({ id: '11111', createdAt: at({ days: -5 }) });
    expect(reminder([hourly(), older])).toEqual({
      shownFrom: at({ days: 25 }),
      notifyAt: at({ days: 25 }),
    });
  });
  it('a month after the last backup where something changed since', () => {
    const exportedAt = at({ days: 3 });
    expect(reminder(changed(at({ days: 4 })), { exportedAt })).toEqual({
      exportedAt,
      shownFrom: monthAfter(exportedAt),
      notifyAt: monthAfter(exportedAt),
    });
  });
  it('as a notification at most once a month, while our views go on saying it', () => {
    expect(reminder(hourly(), { remindedAt: at(MONTH) })).toEqual({
      shownFrom: at(MONTH),
      notifyAt: at({ days: 60 }),
    });
  });
  it('nowhere for a month after "Not now"', () => {
    expect(reminder(hourly(), { remindedAt: at(MONTH), putOffAt: at({ days: 31 }) })).toEqual({
      shownFrom: at({ days: 61 }),
      notifyAt: at({ days: 61 }),
    });
  });
  it('for the newest change of all', () => {
    const exportedAt = at({ days: 3 });
    expect(reminder([changed(at({ days: 1 })), changed(at({ days: 4 }))], { exportedAt })).toBeDefined();
  });
});

describe('no reminder comes', () => {
  it('where nothing was begun', () => {
    const { begunAt: _, ...looked } = contract();
    expect(reminder([])).toBeUndefined();
    expect(reminder(looked)).toBeUndefined();
  });
  it.each([
    ['nothing changed since the last backup', note, at({ days: 1 })],
    [
      'the browser alone announced something since',
      { type: 'announced', timer: 'notice', dueAt: NOW } as const,
      at({ days: 9 }),
    ],
  ])('where %s', (_, action, when) => {
    expect(reminder(changed(when, action), { exportedAt: at({ days: 2 }) })).toBeUndefined();
  });
  it('where the person switched it off', () => {
    expect(exportReminderFor([toSave(hourly())], settings({ exportReminder: false }), {})).toBeUndefined();
  });
});
