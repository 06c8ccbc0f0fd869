// @vitest-environment jsdom
import { screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { expect, it } from 'vitest';
import { PlanView } from '../../../components/contract/plan/PlanView.tsx';
import { clientEnded, hourly, milestone } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';
import { live } from '../live-ending.ts';
import { person, prepare } from '../prepare.ts';

prepare();

const STEP = /^Wait before you answer/;
const breath = () => screen.queryByRole('region', { name: 'A breath first' });
const inBreath = () => within(breath() as HTMLElement);
const ended = (parts = {}) => clientEnded({ kind: 'hourly', endedAt: at({ hours: -1 }), ...parts });

it('Who was ended is offered a breath, once, and told until when it lasts.', async () => {
  const { acts } = live(ended(), (ending) => <PlanView ending={ending} heading={null} />);
  expect(screen.queryByRole('checkbox', { name: STEP })).toBeNull();
  await person().click(inBreath().getByRole('button', { name: /^Until tomorrow/ }));
  expect(acts).toEqual([{ type: 'say', facts: { answerAfter: '2026-11-05T08:00:00Z' }, clear: [] }]);
  expect(inBreath().getByText(/^Your answer waits until/).textContent).toBe(
    'Your answer waits until tomorrow, 9:00\u00a0am. You’ll be reminded once.',
  );
  expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
});

it('“Answer now” ends it in one step, and opens the message.', async () => {
  const record = ended({ answerAfter: at({ hours: 1 }) });
  const { acts } = live(record, (ending) => <PlanView ending={ending} heading={null} />);
  await person().click(inBreath().getByRole('button', { name: 'Answer now' }));
  expect(acts).toHaveLength(1);
  expect(breath()).toBeNull();
  expect(await screen.findByText('Thank you, after the client ended it')).toBeDefined();
});

it('“No pause” leaves the message where it stands, and the step in the list.', async () => {
  live(ended(), (ending) => <PlanView ending={ending} heading={null} />);
  await person().click(inBreath().getByRole('button', { name: 'No pause' }));
  expect(breath()).toBeNull();
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: STEP, hidden: true }).checked).toBe(true);
});

it('Where a clock with money behind it runs out soon, none is offered, and the step says why.', async () => {
  const facts = { kind: 'fixed', endedAt: at({ days: -6 }), refundAskedAt: at({ days: -6 }) } as const;
  live(clientEnded(facts, { milestones: [milestone()] }), (ending) => (
    <PlanView ending={ending} heading={null} />
  ));
  expect(breath()).toBeNull();
  await person().click(screen.getByRole('button', { name: /^About: Wait before you answer/, hidden: true }));
  expect(screen.getByText(/it doesn’t wait/)).toBeDefined();
  expect(screen.queryByRole('button', { name: 'For 1 hour', hidden: true })).toBeNull();
});

it('There is none in an ending of one’s own, nor where the message was sent.', () => {
  const views = [hourly({ endedAt: NOW }), { ...ended(), ticks: { 'client-message': { at: NOW } } }];
  for (const record of views) {
    live(record, (ending) => <PlanView ending={ending} heading={null} />);
    expect(breath()).toBeNull();
  }
});
