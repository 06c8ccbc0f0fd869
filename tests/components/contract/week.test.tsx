// @vitest-environment jsdom
// Owns the proof of the pictures of time: each says in words what it shows, and names the day of a payment as the day it comes.
import { render, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { LineOfTime } from '../../../components/contract/plan/LineOfTime.tsx';
import { Week } from '../../../components/contract/plan/Week.tsx';
import { hourly } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';
import { endingOf } from '../ending-of.ts';
import { prepare } from '../prepare.ts';

prepare();

describe('the week of an hourly contract', () => {
  it('says in words which of its days are logged', () => {
    const record = hourly({ hoursLoggedThrough: at({ days: -1 }), unloggedHours: 3 });
    render(<Week ending={endingOf(record).ending} showStep={() => {}} />);
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
      'Logged: Monday and Tuesday. Not logged: Wednesday. Still to come: Thursday, Friday, Saturday and Sunday.',
    );
  });
});

describe('the line of time', () => {
  it('names for money that comes at midnight the day that begins, for a deadline the day that ends', () => {
    const midnight = '2026-11-18T00:00:00Z';
    const marks = [
      { kind: 'today', at: NOW, says: '', place: 0 },
      { kind: 'turn', at: midnight, says: 'safe to end', place: 0.5 },
      { kind: 'money', at: midnight, says: 'paid out', place: 1 },
    ] as const;
    render(<LineOfTime line={{ tone: 'wait', isDeadline: false, marks }} now={NOW} zone="UTC" />);
    const days = screen.getAllByRole('listitem').map((mark) => mark.querySelector('time')?.textContent);
    expect(days).toEqual(['Today', 'Tue 17 Nov', 'Wed 18 Nov']);
  });
});
