// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { EndForm } from '../../../components/contract/forms/EndForm.tsx';
import { TellForm } from '../../../components/contract/forms/TellForm.tsx';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import type { Settings } from '../../../utils/domain/settings/settings.ts';
import { clientEnded, fixed, hourly, settings } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';
import { live } from '../live-ending.ts';
import { person, prepare } from '../prepare.ts';

prepare();

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const type = (label: string, text: string) => fireEvent.input(field(label), { target: { value: text } });
const press = (name: string) => person().click(screen.getByRole('button', { name }));
const pick = (name: string) => person().click(screen.getByRole('radio', { name }));

describe('telling the client', () => {
  const tell = (record: Contract, chosen?: Settings) =>
    live(record, (ending) => <TellForm ending={ending} />, chosen);
  const lastDay = () => field('Last day').value;

  it.each([
    ['hourly', hourly(), '2026-11-11'],
    ['fixed-price', fixed(), '2026-11-25'],
    ['not known', { ...hourly(), facts: {} }, '2026-12-04'],
  ])('begins with the default of the kind (%s)', (_, record, day) => {
    tell(record, settings({ noticeDaysHourly: 7, noticeDaysFixed: 21, noticeDaysUnknown: 30 }));
    expect(lastDay()).toBe(day);
  });

  it.each([
    ['0', 'Calendar days', '2026-11-04'],
    ['1', 'Calendar days', '2026-11-05'],
    ['365', 'Calendar days', '2027-11-04'],
    ['1', 'Working days', '2026-11-05'],
    ['3', 'Working days', '2026-11-09'],
    ['10', 'Working days', '2026-11-18'],
  ])('works out the last day: %s %s give %s', async (days, counting, day) => {
    tell(hourly());
    type('Days of notice', days);
    await pick(counting);
    expect(lastDay()).toBe(day);
  });

  it('counts by the weekdays of the options', async () => {
    tell(hourly(), settings({ workingWeekdays: [2, 4], noticeCounting: 'working' }));
    type('Days of notice', '3');
    expect(lastDay()).toBe('2026-11-12');
  });

  it('counts from the moment that was typed, in local time', async () => {
    const { record } = tell(hourly());
    type('When did you tell the client?', '2026-11-02T00:30');
    type('Days of notice', '2');
    expect(lastDay()).toBe('2026-11-04');
    await press('I have sent it');
    expect(record().facts).toMatchObject({ toldAt: '2026-11-01T23:30:00Z', toldZone: 'Europe/Berlin' });
  });

  it('does not store a last day that follows from the notice', async () => {
    const { record } = tell(hourly());
    await press('I have sent it');
    expect(record().facts).not.toHaveProperty('lastDay');
    expect(record().facts).toMatchObject({ noticeDays: 14, toldWeekdays: [1, 2, 3, 4, 5] });
  });

  it('stores a last day that was agreed instead', async () => {
    const { record } = tell(hourly());
    type('Last day', '2026-11-30');
    await press('I have sent it');
    expect(record().facts.lastDay).toBe('2026-11-30');
  });

  it('drops a typed last day when the notice is changed after it', async () => {
    const { record } = tell(hourly({ lastDay: '2026-11-30' }));
    expect(lastDay()).toBe('2026-11-30');
    type('Days of notice', '7');
    expect(lastDay()).toBe('2026-11-11');
    await press('I have sent it');
    expect(record().facts).not.toHaveProperty('lastDay');
  });

  it('shows no last day while the notice cannot be read', () => {
    tell(hourly());
    type('Days of notice', 'two weeks');
    expect(lastDay()).toBe('');
  });

  const REFUSED: readonly [string, string, RegExp][] = [
    ['When did you tell the client?', '', /full date and time/],
    ['When did you tell the client?', '2026-11-04T11:02', /is in the future/],
    ['Days of notice', '-1', /whole days from 0 to 365/],
    ['Days of notice', '', /whole days from 0 to 365/],
    ['Last day', '2026-11-03', /is before today/],
    ['Last day', '1980-01-01', /full date/],
  ];
  it.each(REFUSED)('refuses %s "%s" beside the field, and stores nothing', async (label, text, reason) => {
    const { acts } = tell(hourly());
    type(label, text);
    await press('I have sent it');
    expect(screen.getByText(reason)).toBeDefined();
    expect(field(label).value).toBe(text);
    expect(field(label).getAttribute('aria-invalid')).toBe('true');
    const described = field(label).getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.some((id) => reason.test(document.getElementById(id)?.textContent ?? ''))).toBe(true);
    expect(acts).toEqual([]);
  });

  it('lets an error go once the form is right', async () => {
    tell(hourly());
    type('Days of notice', '1000');
    await press('I have sent it');
    type('Days of notice', '10');
    await press('I have sent it');
    expect(screen.queryByText(/whole days from 0 to 365/)).toBeNull();
  });

  it('can be corrected, and keeps the zone and the weekdays of then', async () => {
    const told = { toldAt: at({ days: -2 }), toldZone: 'America/New_York', toldWeekdays: [1, 2] };
    const { record } = tell(hourly({ ...told, noticeDays: 5, noticeCounting: 'calendar' }));
    expect(field('Days of notice').value).toBe('5');
    type('Days of notice', '6');
    await press('Save the change');
    expect(record().facts).toMatchObject({ ...told, noticeDays: 6 });
  });

  it('keeps less notice than was agreed as the last day that the client was told', async () => {
    const { record } = tell(hourly({ noticeDays: 0, agreementNoticeDays: 30 }));
    expect([field('Days of notice').value, lastDay()]).toEqual(['30', '2026-12-04']);
    type('Days of notice', '7');
    await press('I have sent it');
    expect(record().facts).toMatchObject({ noticeDays: 7, lastDay: '2026-11-11' });
    expect(planFor(record(), settings(), NOW)).toMatchObject({
      notice: { lastDay: '2026-11-11', fullDay: '2026-12-04' },
      warnings: expect.arrayContaining([expect.objectContaining({ id: 'notice-cut-short' })]),
    });
  });

  it('can be taken back', async () => {
    const { record } = tell(hourly({ toldAt: NOW, toldZone: 'Europe/Berlin', toldWeekdays: [1] }));
    await press('I have not told the client yet');
    expect(record().facts).toEqual({ situation: 'me', kind: 'hourly' });
  });

  it.each([
    ['your own figure', hourly({ noticeDays: 3 }), /^Your own figure for this contract/],
    ['your agreement', hourly({ agreementNoticeDays: 30 }), /^Your agreement says 30/],
    ['your default', hourly(), /^Your default is 14/],
  ])('says that the number of days is %s', (_, record, hint) => {
    tell(record);
    expect(screen.getByText(hint)).toBeDefined();
  });
});

describe('saying that it has ended', () => {
  const end = (record: Contract) => live(record, (ending) => <EndForm ending={ending} />);
  const when = () => within(screen.getByRole('group', { name: 'When did it end?' }));
  const answers = () => when().getAllByRole<HTMLInputElement>('radio');
  const names = () => answers().map(({ labels }) => labels?.[0]?.textContent);
  const DAYS = ['Today', 'Yesterday', 'Another day', 'I know the exact time'];
  const MISSING = 'Say when it ended. The windows for money and feedback count from then.';

  it.each([
    ['me', hourly(), ['Just now', ...DAYS]],
    ['the client', { ...hourly(), facts: { situation: 'client' as const } }, DAYS],
  ])(
    'stands open until it is answered, also with the likely one who pressed: %s',
    async (_, record, offered) => {
      const { acts } = end(record);
      expect(names()).toEqual(offered);
      expect(answers().some(({ checked }) => checked)).toBe(false);
      await press('It has ended');
      expect(when().getByText(MISSING)).toBeDefined();
      const described = screen
        .getByRole('group', { name: 'When did it end?' })
        .getAttribute('aria-describedby');
      expect(document.getElementById(described ?? '')?.textContent).toBe(MISSING);
      expect(acts).toEqual([]);
    },
  );

  it.each([
    ['by me', hourly(), 'me'],
    ['by the client', { ...hourly(), facts: { situation: 'client' as const } }, 'client'],
    ['by both', { ...hourly(), facts: { situation: 'both' as const } }, 'me'],
  ])('begins with the likely one who pressed: %s', async (_, record, endedBy) => {
    const ending = end(record);
    await pick('Today');
    await press('It has ended');
    expect(ending.record().facts.endedBy).toBe(endedBy);
  });

  it('takes the present moment for an end that I made just now', async () => {
    const { acts } = end(hourly());
    await pick('Just now');
    await press('It has ended');
    expect(acts).toEqual([{ type: 'end', endedAt: NOW, endedBy: 'me' }]);
  });

  // The zone is one hour ahead of UTC: a day there begins at 23:00 UTC of the day before.
  it.each([
    ['Today', '2026-11-04', '2026-11-03T23:00:00Z'],
    ['Yesterday', '2026-11-03', '2026-11-02T23:00:00Z'],
  ])('takes the beginning of the day for "%s", the earlier edge', async (answer, endedOn, endedAt) => {
    const { acts } = end(hourly());
    await pick(answer);
    await press('It has ended');
    expect(acts).toEqual([{ type: 'end', endedAt, endedOn, endedBy: 'me' }]);
  });

  it('takes the beginning of another day', async () => {
    const { acts } = end(hourly());
    await pick('Another day');
    type('Day of the end', '2026-10-20');
    await press('It has ended');
    expect(acts).toEqual([
      { type: 'end', endedAt: '2026-10-19T22:00:00Z', endedOn: '2026-10-20', endedBy: 'me' },
    ]);
  });

  it('takes an exact time and the other one', async () => {
    const { acts } = end(hourly());
    await pick('I know the exact time');
    type('Moment of the end', '2026-11-03T23:15');
    await pick('The client ended it');
    await press('It has ended');
    expect(acts).toEqual([{ type: 'end', endedAt: '2026-11-03T22:15:00Z', endedBy: 'client' }]);
  });

  it('takes an end by Upwork itself', async () => {
    const { record } = end(fixed());
    await pick('Upwork ended it, because it was idle');
    await pick('Yesterday');
    await press('It has ended');
    expect(record().facts).toMatchObject({ endedOn: '2026-11-03', endedBy: 'upwork' });
  });

  it('never takes "just now" of what somebody else did', async () => {
    const { acts } = end(hourly());
    await pick('Just now');
    await pick('The client ended it');
    expect(names()).toEqual(DAYS);
    await press('It has ended');
    expect(when().getByText(MISSING)).toBeDefined();
    expect(acts).toEqual([]);
  });

  it.each([
    ['Another day', 'Day of the end', '', /full date/],
    ['Another day', 'Day of the end', '2026-11-05', /This day has not come yet/],
    ['Another day', 'Day of the end', '0001-01-01', /full date/],
    ['I know the exact time', 'Moment of the end', '', /full date and time/],
    ['I know the exact time', 'Moment of the end', '2026-11-05T00:00', /is in the future/],
    ['I know the exact time', 'Moment of the end', '0001-01-01T00:00', /full date and time/],
  ])('refuses %s: %s "%s" beside the field, and stores nothing', async (answer, label, text, reason) => {
    const { acts } = end(hourly());
    await pick(answer);
    type(label, text);
    await press('It has ended');
    expect(screen.getByText(reason)).toBeDefined();
    expect(field(label).getAttribute('aria-invalid')).toBe('true');
    expect(acts).toEqual([]);
    // The reason goes with the answer that it belongs to.
    await pick('Today');
    expect(screen.queryByText(reason)).toBeNull();
  });

  it('can be corrected later', async () => {
    const { record } = end(clientEnded());
    expect(screen.getByText('Wed 4 Nov, 11:00 am').getAttribute('datetime')).toBe(NOW);
    expect(field('Moment of the end').value).toBe('2026-11-04T11:00');
    type('Moment of the end', '2026-11-04T10:30');
    await press('Save the change');
    expect(record().facts.endedAt).toBe(at({ minutes: -30 }));
  });

  it('shows a day as a day, and lets a moment take its place', async () => {
    const { record } = end(clientEnded({ endedAt: '2026-11-02T23:00:00Z', endedOn: '2026-11-03' }));
    expect(screen.getByText('Tue 3 Nov').getAttribute('datetime')).toBe('2026-11-03');
    expect(field('Day of the end').value).toBe('2026-11-03');
    await pick('I know the exact time');
    type('Moment of the end', '2026-11-03T08:00');
    await press('Save the change');
    expect(record().facts).toMatchObject({ endedAt: '2026-11-03T07:00:00Z' });
    expect(record().facts).not.toHaveProperty('endedOn');
  });

  it.each([
    ['a moment', { endedAt: NOW }],
    ['a day', { endedAt: '2026-11-02T23:00:00Z', endedOn: '2026-11-03' }],
    ['a day alone', { endedOn: '2026-11-03' }],
  ])('can be taken back as a mistake, and everything else stays: %s', async (_, ended) => {
    const { record } = end(hourly({ ...ended, endedBy: 'me', title: 'Shop' }));
    await press('Undo: it hasn’t ended');
    expect(record().facts).toEqual({ situation: 'me', kind: 'hourly', title: 'Shop' });
    expect(screen.getByRole('button', { name: 'It has ended' })).toBeDefined();
  });
});
