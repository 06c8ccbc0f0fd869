// @vitest-environment jsdom
import { render, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { BackPage } from '../../../components/back/BackPage.tsx';
import { STEPS } from '../../../utils/domain/comeback/steps.ts';
import { clientEnded, comebackRecord, dollars, milestone } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';
import { background } from '../fake-browser.ts';
import { person, prepare, stored } from '../prepare.ts';

prepare();

const open = async (record = background.comeback) => {
  background.comeback = record;
  render(<BackPage />);
  await screen.findByRole('heading', { name: 'Your plan' });
  return person();
};
const region = (name: string) => within(screen.getByRole('region', { name }));
const money = () => region('How long your money lasts');

describe('how long the money lasts', () => {
  it('is asked for, then said in a sentence, drawn with that sentence, and told in a table', async () => {
    const me = await open();
    await me.type(screen.getByLabelText('Money now'), '9000');
    await me.type(screen.getByLabelText('Monthly cost'), '2000');
    await me.tab();
    const sentence = 'At $2,000 a month, your money lasts until 18 March 2027: 4 months and 15 days.';
    expect(await screen.findByText(sentence)).toBeDefined();
    expect(screen.getByRole('img').getAttribute('aria-label')).toContain(sentence);
    expect(document.querySelectorAll('tbody tr')).toHaveLength(5);
    await waitFor(() =>
      expect(background.comeback.budget).toEqual({
        savings: dollars(9_000),
        monthlyCost: dollars(2_000),
        rates: {},
      }),
    );
  });

  it('says what a cut would change, and stores nothing of the question', async () => {
    await open(comebackRecord());
    const slider = screen.getByRole<HTMLInputElement>('slider');
    slider.value = '20';
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    expect(await money().findByText(/Gained: 1 month and 3 days\./)).toBeDefined();
    expect(background.sentOf('change-comeback')).toEqual([]);
  });

  it('adds no other currency without a rate, says so, and asks for the rate', async () => {
    const income = [
      { id: 'i1', text: 'Old client', amount: { cents: 1_000_00, currency: 'EUR' }, on: '2026-11-20' },
    ];
    const me = await open(comebackRecord({ income }));
    expect(money().getByText(/Not counted: €1,000\./)).toBeDefined();
    await me.type(screen.getByLabelText('1 EUR in USD'), '1.1');
    await me.tab();
    await waitFor(() => expect(screen.queryByText(/Not counted/)).toBeNull());
    expect(money().getByText(/until 4 April 2027/)).toBeDefined();
  });

  it('counts what the contracts let expect, each with its day', async () => {
    stored(
      clientEnded(
        { kind: 'fixed', title: 'Shop' },
        { milestones: [milestone({ state: 'approved', approvedAt: NOW })] },
      ),
    );
    await open(comebackRecord());
    expect(region('Money to come').getByText(/Expected by 9 November 2026/).textContent).toContain('$400');
    expect(money().getByText(/until 24 March 2027/)).toBeDefined();
  });
});

describe('the plan', () => {
  it('begins with six dated steps in one press, and one undo takes them all back', async () => {
    const me = await open();
    await me.click(screen.getByRole('button', { name: 'Begin with a plan of six steps' }));
    const plan = region('Your plan');
    expect(plan.getAllByRole('checkbox').map((box) => box.parentElement?.textContent)).toEqual(
      STEPS.map(({ text }) => text),
    );
    await waitFor(() => expect(background.comeback.steps[0]).toMatchObject({ on: '2026-11-05' }));
    await me.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(background.comeback.steps).toEqual([]));
    expect(plan.queryAllByRole('checkbox')).toEqual([]);
  });

  it('takes a step of one’s own, ticks it, moves its day, and lets it go', async () => {
    const me = await open();
    await me.type(screen.getByLabelText('A step of your own'), 'Call Ana{Enter}');
    await me.click(await screen.findByRole('checkbox', { name: 'Call Ana' }));
    await waitFor(() => expect(background.comeback.steps[0]?.doneAt).toBeDefined());
    await me.click(screen.getByRole('button', { name: 'Remove Call Ana' }));
    await waitFor(() => expect(background.comeback.steps).toEqual([]));
  });

  it('refuses a step that is too long, and keeps what was typed', async () => {
    const me = await open();
    const field = screen.getByLabelText<HTMLInputElement>('A step of your own');
    await me.click(field);
    await me.paste('x'.repeat(501));
    await me.keyboard('{Enter}');
    expect(await screen.findByText('Keep it under 500 characters.')).toBeDefined();
    expect(field.value).toHaveLength(501);
  });
});

describe('a habit', () => {
  it('is added in one press and ticked once a week', async () => {
    const me = await open();
    await me.click(screen.getByRole('button', { name: 'Add the habit: Learn for one hour' }));
    await me.click(await screen.findByRole('checkbox', { name: 'Learn for one hour' }));
    await waitFor(() => expect(background.comeback.habits[0]?.weeks).toEqual(['2026-11-02']));
    expect(screen.getByText('Kept in 1 of the last 8 weeks')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Add the habit: Learn for one hour' })).toBeNull();
  });
});

it('What could not be saved still shows, is said, and goes at the next try.', async () => {
  const me = await open();
  background.failNext('change-comeback', () => Promise.reject(new Error('Gone.')));
  await me.type(screen.getByLabelText('A habit of your own'), 'Walk{Enter}');
  expect(await screen.findByText('Your last change was not saved.')).toBeDefined();
  expect(screen.getByRole('checkbox', { name: 'Walk' })).toBeDefined();
  await me.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(background.comeback.habits).toHaveLength(1));
});

it('The whole page has no fault that axe finds, empty and full.', async () => {
  await open(comebackRecord({ income: [{ id: 'i1', text: 'Old', amount: dollars(1), on: '2026-11-01' }] }));
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

it('A step that was reminded of says so, and can be put off here too.', async () => {
  const me = await open(
    comebackRecord({
      steps: [{ id: 's1', text: 'Call Ana', on: '2026-11-04' }],
      announced: { s1: '2026-11-04' },
      reminded: { s1: { lead: 0, at: at({ hours: -1 }) } },
    }),
  );
  expect(screen.getByText(/^Reminded/).textContent).toBe('Reminded today, 10:00\u00a0am: Call Ana.');
  await me.click(screen.getByRole('button', { name: 'Remind me later' }));
  await me.click(screen.getByRole('button', { name: 'Tomorrow, 9:00 am' }));
  expect(screen.getByText(/^You’ll be reminded/).textContent).toContain('tomorrow, 9:00\u00a0am');
  await waitFor(() => expect(background.comeback.snoozed).toEqual({ s1: '2026-11-05T08:00:00Z' }));
});
