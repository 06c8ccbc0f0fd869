// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useNow } from '../../../components/state/use-now.ts';
import { later } from '../../../utils/domain/time.ts';
import { NOW } from '../../clock.ts';
import { prepare } from '../prepare.ts';

prepare();
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const Clock = () => <output>{useNow()}</output>;
const shown = () => screen.getByRole('status').textContent;
/** The clock and the timers move together. */
const pass = (ms: number, from = NOW): string => {
  const moment = later(from, ms);
  vi.spyOn(Temporal.Now, 'instant').mockReturnValue(Temporal.Instant.from(moment));
  act(() => void vi.advanceTimersByTime(ms));
  return moment;
};
const turn = (visibility: DocumentVisibilityState) => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility);
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
};

describe('the present moment in a view', () => {
  it('is renewed at the full minute', () => {
    const start = later(NOW, 20_000);
    vi.spyOn(Temporal.Now, 'instant').mockReturnValue(Temporal.Instant.from(start));
    render(<Clock />);
    pass(39_999, start);
    expect(shown()).toBe(start);
    const minute = later(start, 40_000);
    vi.spyOn(Temporal.Now, 'instant').mockReturnValue(Temporal.Instant.from(minute));
    act(() => void vi.advanceTimersByTime(1));
    expect(shown()).toBe(minute);
  });

  it('draws nothing anew within the same minute', () => {
    let drawn = 0;
    const Counting = () => {
      drawn += 1;
      return <Clock />;
    };
    const Whole = () => <Counting key={useNow()} />;
    render(<Whole />);
    pass(30_000);
    turn('hidden');
    turn('visible');
    expect(drawn).toBe(1);
  });

  it('stands still while nobody looks, and is right again at once when somebody does', () => {
    render(<Clock />);
    turn('hidden');
    const moment = pass(3_600_000);
    expect(vi.getTimerCount()).toBe(0);
    expect(shown()).toBe(NOW);
    turn('visible');
    expect(shown()).toBe(moment);
  });
});
