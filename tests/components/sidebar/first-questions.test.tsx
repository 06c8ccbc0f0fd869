// @vitest-environment jsdom
import { fireEvent, render, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { Sidebar } from '../../../components/sidebar/Sidebar.tsx';
import { newContract } from '../../../utils/domain/contract/record.ts';
import { settings } from '../../builders.ts';
import { NOW } from '../../clock.ts';
import { background } from '../fake-browser.ts';
import { person, prepare } from '../prepare.ts';

prepare();

const ID = '38114251';
const open = async () => {
  render(<Sidebar contractId={ID} framed={false} />);
  return screen.findByRole('button', { name: 'Make my checklist' });
};
const WHEN = 'When do you want it to end?';
const question = (name: string) => within(screen.getByRole('group', { name }));
const facts = () => background.contracts.get(ID)?.facts ?? {};

describe('the first questions', () => {
  it('are three at most, two with a default and all with a way to stay open', async () => {
    await open();
    const groups = screen.getAllByRole('group');
    expect(groups).toHaveLength(3);
    for (const group of groups) {
      const chosen = within(group)
        .getAllByRole<HTMLInputElement>('radio')
        .filter(({ checked }) => checked);
      expect(chosen).toHaveLength(1);
    }
    expect(screen.getAllByRole('radio', { name: 'Not sure yet' })).toHaveLength(2);
  });

  it('give the plan that fits the answers', async () => {
    const go = await open();
    const me = person();
    await me.click(question('What kind is it?').getByRole('radio', { name: 'Hourly' }));
    await me.click(go);
    expect(await screen.findByRole('heading', { name: 'Now' })).toBeDefined();
    expect(screen.getByRole('checkbox', { name: 'Stop the time tracker' })).toBeDefined();
    expect(facts()).toEqual({ situation: 'me', kind: 'hourly' });
  });

  it('do not write the default notice down, so that it follows the options', async () => {
    await person().click(await open());
    await screen.findByRole('heading', { name: 'Now' });
    expect(facts()).toEqual({ situation: 'me' });
  });

  it.each([
    [14, 'calendar', 'Two weeks’ notice', 'Wed 18 Nov'],
    [7, 'calendar', '7 days of notice', 'Wed 11 Nov'],
    [10, 'working', '10 working days of notice', 'Wed 18 Nov'],
    [0, 'calendar', 'Without notice', 'Wed 4 Nov'],
  ] as const)(
    'say what a usual notice of %i %s days comes to if the client is told today',
    async (days, counting, label, day) => {
      background.settings = settings({
        noticeDaysHourly: days,
        noticeCounting: counting,
        noticeDaysFixed: 30,
      });
      await open();
      const me = person();
      await me.click(question('What kind is it?').getByRole('radio', { name: 'Hourly' }));
      expect(question(WHEN).getByRole('radio', { name: `${label}${day}` })).toBeDefined();
      await me.click(question('What kind is it?').getByRole('radio', { name: 'Fixed-price' }));
      expect(question(WHEN).getByRole('radio', { name: /^30 / })).toBeDefined();
    },
  );

  it('refuse a last day before today and keep it there', async () => {
    const go = await open();
    const me = person();
    await me.click(screen.getByRole('radio', { name: 'On another day' }));
    const day = screen.getByLabelText<HTMLInputElement>('Last day');
    await me.type(day, '2026-11-03');
    await me.click(go);
    expect(screen.getByText('The last day is before today. Choose today or a later day.')).toBeDefined();
    expect(day.value).toBe('2026-11-03');
    expect(background.sentOf('act')).toEqual([]);
  });

  it('ask a freelancer whose client ended when that was, and answer nothing for them', async () => {
    const go = await open();
    const me = person();
    await me.click(screen.getByRole('radio', { name: 'The client ended it' }));
    const when = question('When did it end?');
    const offered = when.getAllByRole<HTMLInputElement>('radio');
    expect(offered.map(({ labels }) => labels?.[0]?.textContent)).toEqual([
      'Today',
      'Yesterday',
      'Another day',
      'I know the exact time',
      'Not sure yet',
    ]);
    expect(offered.some(({ checked }) => checked)).toBe(false);
    await me.click(go);
    expect(when.getByText(/^Say when it ended\./)).toBeDefined();
    expect(background.sentOf('act')).toEqual([]);
    await me.click(when.getByRole('radio', { name: 'Yesterday' }));
    expect(when.queryByText(/^Say when it ended\./)).toBeNull();
    await me.click(go);
    await screen.findByRole('heading', { name: 'Now' });
    // The earlier edge: that day begins at 23:00 UTC in Berlin.
    expect(facts()).toEqual({
      situation: 'client',
      endedAt: '2026-11-02T23:00:00Z',
      endedOn: '2026-11-03',
      endedBy: 'client',
    });
  });

  it('take the exact time of a client’s end', async () => {
    const go = await open();
    const me = person();
    await me.click(screen.getByRole('radio', { name: 'The client ended it' }));
    await me.click(screen.getByRole('radio', { name: 'I know the exact time' }));
    fireEvent.input(screen.getByLabelText('Moment of the end'), { target: { value: '2026-11-03T20:16' } });
    await me.click(go);
    await screen.findByRole('heading', { name: 'Now' });
    expect(facts()).toEqual({ situation: 'client', endedAt: '2026-11-03T19:16:00Z', endedBy: 'client' });
  });

  it('have a further field right under the answer that it belongs to, and only there', async () => {
    await open();
    const me = person();
    const last = screen.getByRole('group', { name: WHEN });
    const order = () => [...last.querySelectorAll('input')].map(({ type }) => type);
    expect(order()).toEqual(['radio', 'radio', 'radio']);
    await me.click(within(last).getByRole('radio', { name: 'On another day' }));
    expect(order()).toEqual(['radio', 'radio', 'date', 'radio']);
  });

  it('keep what was typed while another answer is looked at, without its error', async () => {
    const go = await open();
    const me = person();
    const day = () => screen.getByLabelText<HTMLInputElement>('Last day');
    await me.click(screen.getByRole('radio', { name: 'On another day' }));
    await me.type(day(), '2026-11-03');
    await me.click(go);
    expect(day().getAttribute('aria-invalid')).toBe('true');
    await me.click(screen.getByRole('radio', { name: /^Two weeks/ }));
    expect(screen.queryByText(/^The last day is before today/)).toBeNull();
    await me.click(screen.getByRole('radio', { name: 'On another day' }));
    expect(day().value).toBe('2026-11-03');
  });

  it('store a last day of one’s own', async () => {
    const go = await open();
    const me = person();
    await me.click(screen.getByRole('radio', { name: 'On another day' }));
    await me.type(screen.getByLabelText('Last day'), '2026-11-04');
    await me.click(go);
    await screen.findByRole('heading', { name: 'Now' });
    expect(facts()).toEqual({ situation: 'me', lastDay: '2026-11-04' });
  });

  it('take "as soon as it is safe" as no notice', async () => {
    const go = await open();
    const me = person();
    await me.click(screen.getByRole('radio', { name: /^As soon as it is safe/ }));
    await me.click(go);
    await screen.findByRole('heading', { name: 'Now' });
    expect(facts()).toEqual({ situation: 'me', noticeDays: 0 });
  });

  it.each([
    ['no agreement', {}, 'No notice'],
    ['an agreement that names none', { agreementNoticeDays: 0 }, 'No notice'],
    ['an agreed notice', { agreementNoticeDays: 30 }, 'Fri 4 Dec'],
    ['an end with a month alone', { noticeEnds: 'month-end' as const }, 'Mon 30 Nov'],
  ])('say when "as soon as it is safe" begins, with %s', async (_, known, detail) => {
    background.contracts.set(ID, { ...newContract(ID, NOW), rev: 1, facts: known });
    await open();
    expect(question(WHEN).getByRole('radio', { name: `As soon as it is safe${detail}` })).toBeDefined();
  });

  it.each([
    ['', /full date and time/],
    ['2026-11-04T11:05', /is in the future/],
  ])('refuse "%s" as the moment at which a client ended it', async (text, reason) => {
    const go = await open();
    const me = person();
    await me.click(screen.getByRole('radio', { name: 'The client ended it' }));
    await me.click(screen.getByRole('radio', { name: 'I know the exact time' }));
    fireEvent.input(screen.getByLabelText('Moment of the end'), { target: { value: text } });
    await me.click(go);
    expect(screen.getByText(reason)).toBeDefined();
    expect(facts()).not.toHaveProperty('situation');
  });

  it('let the moment of a client’s end stay open', async () => {
    const go = await open();
    const me = person();
    await me.click(screen.getByRole('radio', { name: 'The client ended it' }));
    await me.click(question('When did it end?').getByRole('radio', { name: 'Not sure yet' }));
    await me.click(go);
    await screen.findByRole('heading', { name: 'Now' });
    expect(facts()).toEqual({ situation: 'client' });
  });

  it('can all stay open', async () => {
    const go = await open();
    const me = person();
    for (const radio of screen.getAllByRole('radio', { name: 'Not sure yet' })) await me.click(radio);
    await me.click(go);
    await screen.findByRole('heading', { name: 'Now' });
    expect(facts()).toEqual({});
  });
});
