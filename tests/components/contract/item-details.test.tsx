// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { Checklist } from '../../../components/contract/checklist/Checklist.tsx';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { access, clientEnded, fixed, followUp, hourly, milestone, task, told } from '../../builders.ts';
import { NOW } from '../../clock.ts';
import { endingOf } from '../ending-of.ts';
import { live } from '../live-ending.ts';
import { person, prepare } from '../prepare.ts';

prepare();

const show = (record: Contract) => live(record, (ending) => <Checklist ending={ending} />);
const row = (key: string): HTMLElement =>
  document.querySelector<HTMLElement>(`[data-key="${key}"]`) ?? document.body;
const box = (key: string) =>
  row(key).querySelector<HTMLInputElement>('input[type=checkbox]') as HTMLInputElement;
const openRow = (key: string) => {
  fireEvent.click(row(key).querySelector('.item-more') as HTMLElement);
  return within(row(key));
};
const everything = () =>
  fixed([milestone()], told(), { tasks: [task()], access: [access()], followUps: [followUp()] });

describe('every item of a plan', () => {
  it.each([
    ['hourly', hourly()],
    ['fixed-price with every list', everything()],
    ['ended by the client', clientEnded({ kind: 'fixed' }, { milestones: [milestone()] })],
  ])('stands exactly once: %s', (_, record) => {
    show(record);
    const keys = [...document.querySelectorAll<HTMLElement>('[data-item]')].map(({ dataset }) => dataset.key);
    const wanted = endingOf(record).ending.plan.items.map(({ key }) => key);
    expect(keys.toSorted()).toEqual(wanted.toSorted());
  });

  it('stands where it is due: now, on the last day, or after the end, each with one count', () => {
    show(hourly(told()));
    const folds = [...document.querySelectorAll('.steps-by-time > details > summary')].map(
      (line) => line.textContent,
    );
    expect(folds).toEqual([
      expect.stringMatching(/^Show \d+ more$/),
      expect.stringMatching(/^On your last day, Wed 18 Nov\d+ steps$/),
      expect.stringMatching(/^After the end\d+ steps?$/),
    ]);
    expect(row('stop-tracker').closest('details')?.textContent).toMatch(/^On your last day/);
    expect(screen.getByText('2 left')).toBeDefined();
  });

  it('draws nothing of its details before they are asked for', () => {
    show(hourly());
    expect(screen.queryByRole('button', { name: 'Note' })).toBeNull();
    openRow('save-record');
    expect(screen.getByRole('button', { name: 'Note' })).toBeDefined();
    expect(screen.queryByLabelText('Your note')).toBeNull();
  });

  it('has a note that is there already in sight', () => {
    show(hourly({}, { notes: { 'save-record': 'In the shared folder' } }));
    const note = openRow('save-record').getByLabelText<HTMLTextAreaElement>('Your note');
    expect(note.value).toBe('In the shared folder');
    expect(note.closest('[hidden]')).toBeNull();
  });

  it('says with its button whether its details are open, and whose they are', () => {
    show(hourly());
    const more = row('save-record').querySelector<HTMLElement>('.item-more') as HTMLElement;
    const details = document.getElementById(more.getAttribute('aria-controls') ?? '');
    expect([more.getAttribute('aria-expanded'), details?.hidden]).toEqual(['false', true]);
    fireEvent.click(more);
    expect([more.getAttribute('aria-expanded'), details?.hidden]).toEqual(['true', false]);
    fireEvent.click(more);
    expect([more.getAttribute('aria-expanded'), details?.hidden]).toEqual(['false', true]);
    expect(more.getAttribute('aria-label')).toMatch(/^About: Save a record of the work/);
  });

  it('says why, and when it was ticked', () => {
    show(hourly({}, { ticks: { 'save-record': { at: NOW } } }));
    const details = openRow('save-record');
    expect(details.getByText(/^Ticked:/).textContent).toBe('Ticked: Wed 4 Nov, 11:00\u00a0am');
  });

  it('that a fact has done says so, and its tick opens the fact instead of going', () => {
    const { acts } = show(hourly({ trackerRunning: false }));
    expect(box('stop-tracker').checked).toBe(true);
    fireEvent.click(box('stop-tracker'));
    expect(box('stop-tracker').checked).toBe(true);
    expect(within(row('stop-tracker')).getByText('Done, because of your answers below.')).toBeDefined();
    expect(acts).toEqual([]);
  });

  it('stays one and the same row while a fact settles it', async () => {
    const { record } = show(hourly({ trackerRunning: true }));
    const before = row('stop-tracker');
    const details = openRow('stop-tracker');
    await person().click(details.getByRole('radio', { name: 'No' }));
    expect(record().facts.trackerRunning).toBe(false);
    expect(row('stop-tracker')).toBe(before);
    expect(before.dataset.status).toBe('done');
  });
});

describe('an item that stands for an entry', () => {
  it.each([
    ['task:t1', 'tasks', task()],
    ['access:a1', 'access', access()],
    ['follow-up:f1', 'followUps', followUp()],
  ] as const)('%s is ticked in the list, and taken back there', (key, list, entry) => {
    const ended = list === 'followUps' ? { endedAt: NOW, endedBy: 'me' as const } : {};
    const { record } = show(hourly(ended, { [list]: [entry] }));
    const found = [...document.querySelectorAll<HTMLElement>('[data-key]')].find(({ dataset }) =>
      dataset.key?.endsWith(`:${entry.id}`),
    );
    expect(found, key).toBeDefined();
    const mine = found?.querySelector('input') as HTMLInputElement;
    fireEvent.click(mine);
    expect(record()[list]).toEqual([{ ...entry, doneAt: NOW }]);
    fireEvent.click(mine);
    expect(record()[list]).toEqual([entry]);
    expect(record().ticks).toEqual({});
  });

  it('of a milestone has that milestone’s own fields', () => {
    const { record } = show(fixed([milestone(), milestone({ id: 'm2', name: 'Site' })]));
    const mine = [...document.querySelectorAll<HTMLElement>('[data-key]')].find(({ dataset }) =>
      dataset.key?.endsWith(':m2'),
    );
    fireEvent.click(mine?.querySelector('.item-more') as HTMLElement);
    const name = within(mine as HTMLElement).getByLabelText<HTMLInputElement>('Name');
    expect(name.value).toBe('Site');
    fireEvent.input(name, { target: { value: 'Shop' } });
    fireEvent.blur(name);
    expect(record().milestones.map(({ name: given }) => given)).toEqual(['Logo', 'Shop']);
  });
});

describe('"does not apply"', () => {
  const REASON = 'Why does it not apply?';
  const ask = async (reason: string) => {
    const ending = show(hourly());
    const details = openRow('introduce');
    const me = person();
    await me.click(details.getByRole('button', { name: 'Does not apply' }));
    fireEvent.input(details.getByLabelText(REASON), { target: { value: reason } });
    return { ...ending, details, me };
  };

  it.each([
    ['nothing', '', /^Say in a few words/],
    ['blanks', '  ', /^Say in a few words/],
    ['501 characters', 'x'.repeat(501), /^Keep the reason under 500 characters/],
  ])('refuses %s as a reason beside the field', async (_, reason, words) => {
    const { acts, details, me } = await ask(reason);
    await me.click(details.getByRole('button', { name: 'Dismiss step' }));
    expect(details.getByText(words)).toBeDefined();
    expect(acts).toEqual([]);
  });

  it('can be thought over', async () => {
    const { acts, details, me } = await ask('Nobody fits');
    await me.click(details.getByRole('button', { name: 'Cancel' }));
    expect(details.queryByLabelText(REASON)?.closest('[hidden]')).not.toBeNull();
    expect(acts).toEqual([]);
  });

  it('takes a tick away, counts as done, and shows its reason until it is taken back', async () => {
    const { record, details, me } = await ask('Nobody fits');
    await me.click(details.getByRole('button', { name: 'Dismiss step' }));
    expect(record().setAside.introduce).toEqual({ at: NOW, reason: 'Nobody fits' });
    expect(row('introduce').dataset.status).toBe('dismissed');
    expect(box('introduce').checked).toBe(false);
    await me.click(details.getByRole('button', { name: 'Take this back' }));
    expect(record().setAside).toEqual({});
    expect(row('introduce').dataset.status).toBe('open');
  });

  it('gives way to a tick', async () => {
    const { record, details, me } = await ask('Nobody fits');
    await me.click(details.getByRole('button', { name: 'Dismiss step' }));
    await me.click(box('introduce'));
    expect(record()).toMatchObject({ setAside: {}, ticks: { introduce: { at: NOW } } });
  });
});

describe('messages of an item', () => {
  it('stand one by one where they are few', () => {
    show(hourly());
    expect(openRow('hand-over').queryByText(/messages to copy$/)).toBeNull();
  });

  it('for telling the client come before the day, the first one ready and the others behind it', () => {
    show(hourly());
    const details = openRow('tell');
    const message = details.getAllByRole('textbox')[0] as HTMLElement;
    const day = details.getByLabelText('When did you tell the client?');
    expect(message.closest('details')).toBeNull();
    expect(message.compareDocumentPosition(day)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(details.getByText('Other wordings')).toBeDefined();
  });
});
