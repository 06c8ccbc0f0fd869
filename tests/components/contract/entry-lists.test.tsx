// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { EntryList } from '../../../components/contract/lists/EntryList.tsx';
import { LIST_WORDS } from '../../../components/contract/lists/lists.ts';
import { LIST_NAMES, type ListName } from '../../../utils/domain/contract/entries.ts';
import { type Contract, MAX_ENTRIES } from '../../../utils/domain/contract/record.ts';
import { LISTS_SAID } from '../../../utils/domain/text/labels.ts';
import { access, followUp, hourly, task } from '../../builders.ts';
import { NOW } from '../../clock.ts';
import { live } from '../live-ending.ts';
import { person, prepare } from '../prepare.ts';

prepare();

const show = (list: ListName, parts: Partial<Contract> = {}) =>
  live(hourly({}, parts), (ending) => <EntryList ending={ending} list={list} />);
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const fill = (label: string, text: string) => {
  fireEvent.input(field(label), { target: { value: text } });
  fireEvent.blur(field(label));
};
const scope = { id: 'e1', text: 'Scope agreed in the call', on: '2026-11-02' };

describe.each(LIST_NAMES)('every list (%s)', (list) => {
  it('has its name, says why it is kept, and that it is empty', () => {
    show(list);
    expect(screen.getByRole('region', { name: LISTS_SAID[list] })).toBeDefined();
    expect(screen.getByText(LIST_WORDS[list].why)).toBeDefined();
    expect(screen.getByText(LIST_WORDS[list].empty)).toBeDefined();
  });

  it('adds an entry by its button and by Enter, each with an id of its own', async () => {
    const { record } = show(list);
    const me = person();
    await me.type(field(LIST_WORDS[list].add), 'First');
    await me.click(screen.getByRole('button', { name: 'Add' }));
    await me.type(field(LIST_WORDS[list].add), 'Second{Enter}');
    const entries = record()[list];
    expect(entries.map((entry) => ('name' in entry ? entry.name : entry.text))).toEqual(['First', 'Second']);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(2);
    expect(screen.queryByText(LIST_WORDS[list].empty)).toBeNull();
  });

  it.each([
    ['nothing', '', 'Write a few words first.'],
    ['blanks', '   ', 'Write a few words first.'],
    ['2,001 characters', 'x'.repeat(2_001), /^Keep it under 2,000 characters/],
  ])('refuses %s in words and keeps what was typed', (_, text, reason) => {
    const { acts } = show(list);
    fireEvent.input(field(LIST_WORDS[list].add), { target: { value: text } });
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(screen.getByText(reason)).toBeDefined();
    expect(field(LIST_WORDS[list].add).value).toBe(text);
    expect(acts).toEqual([]);
  });

  it('takes 2,000 characters, in any script', () => {
    const { record } = show(list);
    fireEvent.input(field(LIST_WORDS[list].add), { target: { value: 'ש'.repeat(2_000) } });
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(record()[list]).toHaveLength(1);
  });
});

describe.each([
  ['tasks', task()],
  ['access', access()],
] as const)('what is ticked off (%s)', (list, entry) => {
  it('is a checkbox with the person’s own words as its name', async () => {
    const { record } = show(list, { [list]: [entry] });
    const me = person();
    await me.click(screen.getByRole('checkbox', { name: entry.text }));
    expect(record()[list]).toEqual([{ ...entry, doneAt: NOW }]);
    await me.click(screen.getByRole('checkbox', { name: entry.text }));
    expect(record()[list]).toEqual([entry]);
  });

  it('is removed by its button alone', async () => {
    const other = { ...entry, id: 'other', text: 'Other' };
    const { record } = show(list, { [list]: [entry, other] });
    await person().click(screen.getByRole('button', { name: `Remove ${entry.text}` }));
    expect(record()[list]).toEqual([other]);
  });
});

describe('a full list', () => {
  it('refuses one more and keeps the typed text', () => {
    const tasks = Array.from({ length: MAX_ENTRIES }, (_, i) => task({ id: `t${i}`, text: `Task ${i}` }));
    const { acts } = show('tasks', { tasks });
    fireEvent.input(field('Task'), { target: { value: 'One more' } });
    fireEvent.submit(field('Task').form as HTMLFormElement);
    expect(screen.getByText('This list is full. Remove an entry first.')).toBeDefined();
    expect(field('Task').value).toBe('One more');
    expect(acts).toEqual([]);
  });
});

describe('the record of the work', () => {
  it('dates a new entry with today in local time', async () => {
    const { record } = show('evidence');
    await person().type(field('What was agreed or done'), 'Draft approved{Enter}');
    expect(record().evidence).toMatchObject([{ text: 'Draft approved', on: '2026-11-04' }]);
  });

  it('takes another day, refuses none, and keeps the stored one then', () => {
    const { record } = show('evidence', { evidence: [scope] });
    fill('Day', '2026-10-30');
    expect(record().evidence).toEqual([{ ...scope, on: '2026-10-30' }]);
    fill('Day', '');
    expect(screen.getByText('Give a day.')).toBeDefined();
    expect(record().evidence).toEqual([{ ...scope, on: '2026-10-30' }]);
  });

  it('takes a link, and lets it go again', () => {
    const { record } = show('evidence', { evidence: [scope] });
    fill('Link, if there is one', ' https://www.upwork.com/ab/messages/rooms/1 ');
    expect(record().evidence[0]?.link).toBe('https://www.upwork.com/ab/messages/rooms/1');
    fill('Link, if there is one', '');
    expect(record().evidence).toEqual([scope]);
  });

  it.each(['javascript:alert(1)', 'http://example.com', 'data:text/html,x', 'see the mail', '//example.com'])(
    'refuses "%s" as a link',
    (text) => {
      const { acts } = show('evidence', { evidence: [scope] });
      fill('Link, if there is one', text);
      expect(screen.getByText('Give a full address that begins with https://')).toBeDefined();
      expect(field('Link, if there is one').value).toBe(text);
      expect(acts).toEqual([]);
    },
  );
});

describe('follow-ups', () => {
  it('have a day of their own and are ticked off', async () => {
    const { record } = show('followUps', { followUps: [followUp()] });
    fill('Day', '2027-01-04');
    expect(record().followUps).toEqual([followUp({ on: '2027-01-04' })]);
    await person().click(screen.getByRole('checkbox', { name: 'Ask how the launch went' }));
    expect(record().followUps).toEqual([followUp({ on: '2027-01-04', doneAt: NOW })]);
  });

  it('have no link', () => {
    show('followUps', { followUps: [followUp()] });
    expect(screen.queryByLabelText('Link, if there is one')).toBeNull();
  });
});
