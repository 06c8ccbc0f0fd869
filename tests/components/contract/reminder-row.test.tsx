// @vitest-environment jsdom
import { render, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { ReminderRow } from '../../../components/contract/reminders/ReminderRow.tsx';
import { SinceLine } from '../../../components/contract/reminders/SinceLine.tsx';
import { clientEnded, followUp, milestone } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';
import { endingOf } from '../ending-of.ts';
import { person, prepare } from '../prepare.ts';

prepare();

const FOLLOWED = clientEnded(
  { kind: 'hourly', endedAt: at({ days: -1 }), feedbackLeftAt: NOW, feedbackReplyAt: NOW },
  {
    followUps: [followUp({ on: '2026-11-04' })],
    announced: { 'follow-up:f1': '2026-11-04T00:00:00Z' },
    reminded: { 'follow-up:f1': { lead: 0, at: at({ hours: -1 }) } },
  },
);

describe('a reminder that was shown', () => {
  it('stays in the view until it is answered, and can be put off there', async () => {
    const { ending, acts } = endingOf(FOLLOWED);
    render(<ReminderRow ending={ending} />);
    expect(screen.getByText(/^Reminded/).textContent).toContain('Ask how the launch went');
    await person().click(screen.getByRole('button', { name: 'Remind me later' }));
    const names = screen.getAllByRole('button').map(({ textContent }) => textContent);
    expect(names).toEqual(['In 1 hour', 'Tomorrow, 9:00 am', 'Monday, 9:00 am']);
    await person().click(screen.getByRole('button', { name: 'In 1 hour' }));
    expect(acts).toEqual([{ type: 'snooze', timer: 'follow-up:f1', until: at({ hours: 1 }) }]);
  });
  it('leads to its step where that is not in sight', async () => {
    const shown: string[] = [];
    render(<ReminderRow ending={endingOf(FOLLOWED).ending} showStep={(key) => shown.push(key)} />);
    await person().click(screen.getByRole('button', { name: 'Show the step' }));
    expect(shown).toEqual(['follow-up-on:f1']);
  });
  it('has no way to a step that stands above already', () => {
    const { ending } = endingOf(FOLLOWED);
    render(<ReminderRow ending={ending} showStep={() => undefined} inSight="follow-up-on:f1" />);
    expect(screen.getByText(/^Reminded/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Show the step' })).toBeNull();
  });
  it('is gone when it is answered, and nothing stands there where none was shown', () => {
    const { container } = render(
      <>
        <ReminderRow ending={endingOf({ ...FOLLOWED, followUps: [followUp({ doneAt: NOW })] }).ending} />
        <ReminderRow ending={endingOf(clientEnded()).ending} />
      </>,
    );
    expect(container.textContent).toBe('');
  });
  it('says until when it was put off', () => {
    const { announced: _, ...rest } = FOLLOWED;
    const put = { ...rest, announced: {}, snoozed: { 'follow-up:f1': at({ hours: 2 }) } };
    render(<ReminderRow ending={endingOf(put).ending} />);
    expect(screen.getByText(/^You’ll be reminded/).textContent).toContain('Ask how the launch went');
  });
});

it('Who comes back after days reads in one line what happened since.', () => {
  const record = clientEnded(
    { kind: 'fixed', endedAt: at({ days: -8 }) },
    { begunAt: at({ days: -8 }), milestones: [milestone()] },
  );
  const { ending } = endingOf(record);
  render(<SinceLine ending={ending} seenAt={at({ days: -3 })} />);
  expect(screen.getByText('Since Sun 1 Nov: The time to answer the refund request ended.')).toBeDefined();
});
