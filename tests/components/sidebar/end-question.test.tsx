// @vitest-environment jsdom
// Owns the question after a press on "End contract": what each answer does, and that it comes once for each press.
import { act, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { Sidebar } from '../../../components/sidebar/Sidebar.tsx';
import { CONTRACT_ID, hourly } from '../../builders.ts';
import { at } from '../../clock.ts';
import { background } from '../fake-browser.ts';
import { person, prepare, stored } from '../prepare.ts';

prepare();

const PRESSED = at({ minutes: -5 });
const QUESTION = /^Did you end it\?/;
const open = () => render(<Sidebar contractId={CONTRACT_ID} framed={false} />);
const press = (moment = PRESSED) => {
  background.endPressedAt = moment;
  act(() => background.broadcast({ changed: 'contract', contractId: CONTRACT_ID, rev: 0 }));
};
const question = () => screen.findByRole('alert', { name: '' });
const record = () => background.contracts.get(CONTRACT_ID);
const answer = async (name: string) => person().click(await screen.findByRole('button', { name }));

describe('after a press that reached the page', () => {
  beforeEach(() => stored(hourly()));

  it('the open sidebar asks, with the moment of the press', async () => {
    open();
    await screen.findByRole('heading', { name: 'Now' });
    expect(screen.queryByRole('alert')).toBeNull();
    press();
    expect((await question()).textContent).toMatch(QUESTION);
    expect((await question()).querySelector('time')?.dateTime).toBe(PRESSED);
  });

  it('"Yes" records the end at that moment and turns to what comes after it', async () => {
    background.endPressedAt = PRESSED;
    open();
    await answer('Yes, I ended it');
    await waitFor(() => expect(record()?.facts).toMatchObject({ endedAt: PRESSED, endedBy: 'me' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getAllByText('Ended').length).toBeGreaterThan(0);
    expect(document.activeElement?.tagName).toBe('H2');
  });

  it('nothing is asked where the record says the day of the end, as a page shows it', async () => {
    stored(hourly({ endedOn: '2026-11-03' }));
    background.endPressedAt = PRESSED;
    open();
    await screen.findByRole('heading', { name: 'Now' });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('"No" records nothing, keeps the keyboard in the view and asks no more for that press', async () => {
    const before = record();
    background.endPressedAt = PRESSED;
    open();
    await answer('No, not yet');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(document.activeElement?.tagName).toBe('H2');
    expect(background.sentOf('not-ended')).toEqual([{ contractId: CONTRACT_ID, pressedAt: PRESSED }]);
    expect(record()).toBe(before);
    expect(background.sentOf('act')).toEqual([]);
  });

  it('asks again after a later press', async () => {
    background.endPressedAt = PRESSED;
    open();
    await answer('No, not yet');
    press(at({ minutes: -1 }));
    expect((await question()).textContent).toMatch(QUESTION);
  });

  it('asks again where the answer could not be noted', async () => {
    background.endPressedAt = PRESSED;
    background.failNext('not-ended', () => Promise.reject(new Error('gone')));
    open();
    await answer('No, not yet');
    expect((await question()).textContent).toMatch(QUESTION);
  });

  it('says why a moment cannot be recorded', async () => {
    background.endPressedAt = at({ hours: 2 });
    open();
    await answer('Yes, I ended it');
    expect((await question()).textContent).toContain('This moment is in the future.');
    expect(record()?.facts).not.toHaveProperty('endedAt');
  });
});

describe('where there is no need to ask', () => {
  it('the contract has ended already', async () => {
    stored(hourly({ endedAt: at({ days: -1 }), endedBy: 'me' }));
    background.endPressedAt = PRESSED;
    open();
    await screen.findByRole('heading', { name: 'Now' });
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('without a checklist', () => {
  it('"Yes" makes the one for after the end', async () => {
    background.endPressedAt = PRESSED;
    open();
    await answer('Yes, I ended it');
    await screen.findByRole('heading', { name: 'Now' });
    await waitFor(() => expect(record()?.begunAt).toBeDefined());
    expect(record()?.facts).toEqual({ endedAt: PRESSED, endedBy: 'me', situation: 'me' });
  });
});
