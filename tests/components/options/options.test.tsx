// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { Options } from '../../../components/options/Options.tsx';
import { problem } from '../../../utils/domain/problems.ts';
import { SETTINGS } from '../../../utils/domain/settings/setting-rows.ts';
import { DEFAULT_SETTINGS } from '../../../utils/domain/settings/settings.ts';
import { settings } from '../../builders.ts';
import { NOW } from '../../clock.ts';
import { background } from '../fake-browser.ts';
import { person, prepare } from '../prepare.ts';

prepare();

const show = async () => {
  render(<Options />);
  return screen.findByRole<HTMLInputElement>('textbox', { name: 'Hourly contracts' });
};

describe('the options', () => {
  it('show one field for each row of the settings table', async () => {
    await show();
    for (const { label } of SETTINGS) expect(screen.getAllByText(label)).not.toEqual([]);
  });

  it('stand in the order of their use, each reached from the list beside them', async () => {
    await show();
    const nav = within(screen.getByRole('navigation', { name: 'Options' }));
    const links = nav.getAllByRole('link');
    expect(links.map(({ textContent }) => textContent)).toEqual([
      'Notice',
      'When I press End',
      'Reminders',
      'Sidebar',
      'Appearance',
      'Backup',
      'Privacy',
      'Sources',
      'Delete',
    ]);
    for (const link of links)
      expect(document.querySelector(link.getAttribute('href') ?? ''), link.textContent ?? '').not.toBeNull();
  });

  it('say what the notice comes to, and say it anew with each change', async () => {
    const days = await show();
    const answer = () => screen.getByText(/^Told today, an hourly contract ends on/).textContent;
    expect(answer()).toBe('Told today, an hourly contract ends on Wed 18 Nov');
    const me = person();
    await me.clear(days);
    await me.type(days, '1');
    await me.tab();
    await waitFor(() => expect(answer()).toBe('Told today, an hourly contract ends on Thu 5 Nov'));
  });

  it('say beside the changed control, and there alone, that it was saved', async () => {
    await show();
    await person().click(screen.getByRole('radio', { name: 'Dark' }));
    const word = await screen.findByText('Saved');
    expect(word.closest('.setting')?.querySelector('legend')?.textContent).toBe('Theme');
  });

  it('are saved by themselves, and say so quietly', async () => {
    const days = await show();
    const me = person();
    await me.clear(days);
    await me.type(days, '21');
    await me.tab();
    expect(await screen.findByText('Saved')).toBeDefined();
    expect(background.settings).toMatchObject({ noticeDaysHourly: 21, rev: 1 });
  });

  it.each(['-1', '0.5', '1000', 'two weeks', ''])(
    'refuse a notice of "%s" beside the field; it stays there and nothing else changes',
    async (text) => {
      const days = await show();
      const me = person();
      await me.clear(days);
      if (text !== '') await me.type(days, text);
      await me.tab();
      expect(screen.getByText('Enter the notice in whole days from 0 to 365.')).toBeDefined();
      expect(days.value).toBe(text);
      expect(days.getAttribute('aria-invalid')).toBe('true');
      expect(background.sentOf('change-settings')).toEqual([]);
      expect(background.settings).toEqual(DEFAULT_SETTINGS);
    },
  );

  it('take every kind of choice', async () => {
    await show();
    const me = person();
    await me.click(screen.getByRole('radio', { name: 'Working days' }));
    await me.click(screen.getByRole('checkbox', { name: 'Saturday' }));
    await me.click(screen.getByRole('checkbox', { name: 'Remind me of deadlines and the end of my notice' }));
    await me.click(screen.getByRole('radio', { name: 'Dark' }));
    await waitFor(() =>
      expect(background.settings).toMatchObject({
        rev: 4,
        noticeCounting: 'working',
        workingWeekdays: [1, 2, 3, 4, 5, 6],
        reminders: false,
        theme: 'dark',
      }),
    );
    expect(document.documentElement.dataset.theme).toBe('dark');
  });

  it('take the lead times of each kind of deadline, and none at all', async () => {
    await show();
    const me = person();
    const money = within(screen.getByRole('group', { name: 'Deadlines with money behind them' }));
    await me.click(money.getByRole('checkbox', { name: '12 hours before' }));
    await waitFor(() => expect(background.settings.leadsMoney).toEqual([168, 72, 24, 12, 3]));
    const days = within(
      screen.getByRole('group', { name: 'Your last day, the day to tell the client, follow-ups' }),
    );
    await me.click(days.getByRole('checkbox', { name: 'The morning of the day' }));
    await waitFor(() => expect(background.settings.leadsDays).toEqual([]));
  });

  it('take the quiet hours, and never none in their place', async () => {
    await show();
    const me = person();
    const from = screen.getByLabelText<HTMLInputElement>('Quiet from');
    expect(from.value).toBe('22:00');
    fireEvent.input(from, { target: { value: '23:30' } });
    await me.tab();
    await waitFor(() => expect(background.settings.quietFrom).toBe('23:30'));
    fireEvent.input(from, { target: { value: '' } });
    fireEvent.blur(from);
    expect(await screen.findByText('Enter a time of day.')).toBeDefined();
    expect(background.settings.quietFrom).toBe('23:30');
  });

  it('show a test notification, and say what to check where none appears', async () => {
    await show();
    const me = person();
    await me.click(screen.getByRole('button', { name: 'Send a test notification' }));
    expect(await screen.findByText('Sent. Can you see it?')).toBeDefined();
    expect(background.sentOf('test-notification')).toHaveLength(1);
    expect(screen.getByText('If none appears')).toBeDefined();
  });

  it('refuse a week without a working day', async () => {
    background.settings = settings({ workingWeekdays: [1] });
    await show();
    await person().click(screen.getByRole('checkbox', { name: 'Monday' }));
    expect(screen.getByText('Choose at least one working day.')).toBeDefined();
    expect(background.sentOf('change-settings')).toEqual([]);
  });

  it('say plainly what was not saved, and try again', async () => {
    await show();
    background.failNext('change-settings', async () => problem('storage-refused'));
    const me = person();
    await me.click(screen.getByRole('radio', { name: 'Working days' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('The browser refused to store this.');
    await me.click(within(alert).getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(background.settings.noticeCounting).toBe('working'));
  });

  it('take the newest choice back with one press, or by keyboard, and say which it is', async () => {
    await show();
    const me = person();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    await me.click(screen.getByRole('radio', { name: 'Working days' }));
    await me.click(screen.getByRole('radio', { name: 'Dark' }));
    const button = await screen.findByRole('button', { name: 'Undo' });
    expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent?.trim()).toBe(
      'Changed “Theme”.',
    );
    await me.click(button);
    expect(screen.getByText('Before it: Changed “Count”.')).toBeDefined();
    expect(screen.getByText('Undid: Changed “Theme”.')).toBeDefined();
    await waitFor(() => expect(background.settings.theme).toBe('upwork'));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Like Upwork' }).checked).toBe(true);
    await me.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(background.settings).toMatchObject({ noticeCounting: 'calendar', undo: [] }));
    expect(screen.getByText('Undid: Changed “Count”.')).toBeDefined();
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await me.click(screen.getByRole('button', { name: 'Redo' }));
    await waitFor(() => expect(background.settings.noticeCounting).toBe('working'));
    await me.keyboard('{Control>}y{/Control}');
    await waitFor(() => expect(background.settings).toMatchObject({ theme: 'dark', redo: [] }));
  });

  it('undo what was chosen before the page was opened, and name a choice that has no field here', async () => {
    const step = { id: 'operation-1', was: { hiddenOn: ['77777'] } };
    background.settings = settings({ rev: 1, undo: [step] });
    await show();
    expect(screen.getByText('Changed “Where the sidebar is hidden”.')).toBeDefined();
    await person().click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(background.settings.hiddenOn).toEqual(['77777']));
  });

  it('send of a choice that could not be saved only what was not chosen anew', async () => {
    await show();
    background.failNext('change-settings', async () => problem('storage-refused'));
    const me = person();
    await me.click(screen.getByRole('radio', { name: 'Working days' }));
    await screen.findByRole('alert');
    await me.click(screen.getByRole('radio', { name: 'Calendar days' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(background.settings.noticeCounting).toBe('calendar');
  });

  it('undo a choice that could not be saved', async () => {
    await show();
    background.failNext('change-settings', async () => problem('storage-refused'));
    const me = person();
    await me.click(screen.getByRole('radio', { name: 'Working days' }));
    await screen.findByRole('alert');
    await me.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Calendar days' }).checked).toBe(true);
    expect(background.settings).toEqual(DEFAULT_SETTINGS);
  });

  it('show how many records were lost, and when that was noticed', async () => {
    const lost = [
      { at: NOW, count: 1 },
      { at: '2026-11-03T10:00:00Z', count: 3, orMore: true as const },
    ];
    background.storage = { mode: 'durable', restored: [], quarantined: [], lost };
    await show();
    const records = within(screen.getByRole('region', { name: 'Stored records' }));
    expect(records.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '1 record. Noticed Wed 4 Nov, 11:00\u00a0am',
      '3 records or more. Noticed Tue 3 Nov, 11:00\u00a0am',
    ]);
    expect(screen.getByRole('link', { name: 'Import a backup' }).getAttribute('href')).toBe('#backup');
  });

  it('show which records were restored and which could not be read', async () => {
    background.storage = {
      mode: 'durable',
      restored: [
        { at: NOW, contractId: '42545630', from: 'mirror' },
        { at: NOW, contractId: 'settings', from: 'database' },
      ],
      quarantined: [
        { key: '31953978', reason: 'The part "ticks.save-record" could not be understood.' },
        { key: '42545630', reason: 'Its second copy was damaged.', replaced: true },
        { key: 'settings', reason: 'The part "rev" could not be understood.' },
      ],
    };
    await show();
    const records = within(screen.getByRole('region', { name: 'Stored records' }));
    expect(records.getByText(/Contract 42545630: From the second copy/)).toBeDefined();
    expect(records.getByText(/Your settings: From the database/)).toBeDefined();
    expect(records.getByText('Contract 31953978: Its ticks could not be understood.')).toBeDefined();
    expect(records.getByText(/^Contract 42545630: .* was damaged. A good one is in use.$/)).toBeDefined();
    expect(records.getByText('Your settings: A part of it could not be understood.')).toBeDefined();
    const ways = screen.getAllByRole('link', { name: /^See which/ });
    for (const way of ways)
      expect(document.querySelector(way.getAttribute('href') ?? '')).toBe(
        screen.getByRole('region', { name: 'Stored records' }),
      );
  });

  it('name the risk that remains and whose product this is not', async () => {
    await show();
    expect(screen.getByText(/Upwork names browser extensions in its policy on bots/)).toBeDefined();
    expect(screen.getByText(/not affiliated with Upwork/)).toBeDefined();
  });
});
