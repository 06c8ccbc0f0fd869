// @vitest-environment jsdom
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Options } from '../../../components/options/Options.tsx';
import { SettingField } from '../../../components/options/SettingField.tsx';
import { problem } from '../../../utils/domain/problems.ts';
import { SETTINGS, type SettingRow } from '../../../utils/domain/settings/setting-rows.ts';
import type { SettingKey, Settings, SettingsPatch } from '../../../utils/domain/settings/settings.ts';
import { settings } from '../../builders.ts';
import { NOW } from '../../clock.ts';
import { background } from '../fake-browser.ts';
import { person, prepare } from '../prepare.ts';

prepare();

const show = async () => {
  render(<Options />);
  await screen.findByText('Hourly contracts');
};
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const fill = (label: string, text: string) => {
  fireEvent.input(field(label), { target: { value: text } });
  fireEvent.blur(field(label));
};
const rowOf = (key: SettingKey): SettingRow => SETTINGS.find((row) => row.key === key) as SettingRow;
const DAYS = SETTINGS.filter(({ input }) => input === 'days').map(({ key }) => key);
const CHOICES = SETTINGS.flatMap((row) =>
  row.input === 'choice' ? row.choices.map(({ value, label }) => [row.key, label, value] as const) : [],
);
/** One field by itself; gives every change that it asked for. */
const one = (key: SettingKey, begin: Partial<Settings> = {}) => {
  const asked: SettingsPatch[] = [];
  const Alone = () => {
    const [current, setCurrent] = useState(settings(begin));
    const change = (patch: SettingsPatch) => {
      asked.push(patch);
      setCurrent((old) => ({ ...old, ...patch }) as Settings);
    };
    return <SettingField row={rowOf(key)} settings={current} change={change} />;
  };
  render(<Alone />);
  return asked;
};

describe('a number of days', () => {
  it.each(DAYS)('%s takes whole days from 0 to 365, and changes only its own setting', (key) => {
    const asked = one(key);
    for (const days of [0, 365, 30]) fill(rowOf(key).label, ` ${days} `);
    expect(asked).toEqual([{ [key]: 0 }, { [key]: 365 }, { [key]: 30 }]);
  });

  it.each(DAYS)('%s refuses anything else beside the field, keeps it there and changes nothing', (key) => {
    const asked = one(key);
    for (const text of ['-1', '0.5', '366', '1000', 'two weeks', '', ' ', '1e2', '七']) {
      fill(rowOf(key).label, text);
      expect(screen.getByText('Enter the notice in whole days from 0 to 365.')).toBeDefined();
      expect(field(rowOf(key).label).value).toBe(text);
    }
    expect(asked).toEqual([]);
  });

  it('loses its error as soon as it is typed right', () => {
    one('noticeDaysHourly');
    fill('Hourly contracts', '1000');
    fill('Hourly contracts', '10');
    expect(screen.queryByText('Enter the notice in whole days from 0 to 365.')).toBeNull();
  });
});

describe('a choice', () => {
  it.each(CHOICES)('%s can be "%s"', async (key, label, value) => {
    // Begins with another one, so that the choice is a change.
    const other = CHOICES.find(([of, , choice]) => of === key && choice !== value)?.[2];
    const asked = one(key, { [key]: other });
    await person().click(screen.getByRole('radio', { name: label }));
    expect(asked).toEqual([{ [key]: value }]);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: label }).checked).toBe(true);
  });

  it('of reminders is switched off and on again', async () => {
    const asked = one('reminders');
    const me = person();
    const name = 'Remind me of deadlines and the end of my notice';
    await me.click(screen.getByRole('checkbox', { name }));
    await me.click(screen.getByRole('checkbox', { name }));
    expect(asked).toEqual([{ reminders: false }, { reminders: true }]);
  });

  it('of the days you work is kept in the order of the week, and never empty', async () => {
    const asked = one('workingWeekdays', { workingWeekdays: [2] });
    const me = person();
    await me.click(screen.getByRole('checkbox', { name: 'Tuesday' }));
    expect(screen.getByText('Choose at least one working day.')).toBeDefined();
    await me.click(screen.getByRole('checkbox', { name: 'Sunday' }));
    await me.click(screen.getByRole('checkbox', { name: 'Monday' }));
    expect(asked).toEqual([{ workingWeekdays: [7] }, { workingWeekdays: [1, 7] }]);
  });
});

describe('saving', () => {
  it('says nothing before anything was changed', async () => {
    await show();
    const [status] = screen.getAllByRole('status');
    expect(status?.textContent).toBe('');
  });

  it('is taken right after another was saved: between the two words of a box nothing is drawn', async () => {
    await show();
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: /^Offer to fill in/ });
    await person().click(box);
    await screen.findByText('Saved');
    // As a browser does it: whatever `input` set going is over before `change` comes.
    box.checked = true;
    fireEvent.input(box);
    await act(async () => {});
    fireEvent.change(box);
    await waitFor(() => expect(background.settings).toMatchObject({ readPage: true, rev: 2 }));
  });

  it('says that it is under way, then that it is done', async () => {
    let give: (reply: unknown) => void = () => {};
    background.failNext('change-settings', () => new Promise((resolve) => (give = resolve)));
    await show();
    await person().click(screen.getByRole('radio', { name: 'Working days' }));
    expect(await screen.findByText('Saving…')).toBeDefined();
    await act(async () => give(settings({ noticeCounting: 'working', rev: 1 })));
    expect(await screen.findByText('Saved')).toBeDefined();
  });

  describe('is news that', () => {
    beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
    afterEach(() => void vi.useRealTimers());
    const pass = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
    const saved = async () => {
      render(<Options />);
      await pass(1);
      act(() => fill('Hourly contracts', '21'));
      await pass(1);
      expect(screen.getByText('Saved')).toBeDefined();
    };

    it('goes after a while', async () => {
      await saved();
      await pass(3_000);
      expect(screen.queryByText('Saved')).toBeNull();
    });

    it('goes with the next key, and does not stand beside what is refused', async () => {
      await saved();
      act(() => fill('Hourly contracts', 'abc'));
      expect(field('Hourly contracts').getAttribute('aria-invalid')).toBe('true');
      expect(screen.queryByText('Saved')).toBeNull();
    });
  });

  it('that failed still shows the choice, and trying again sends every choice that is not stored', async () => {
    await show();
    background.failNext('change-settings', () => Promise.reject(new Error('gone')));
    background.failNext('change-settings', async () => problem('storage-refused'));
    const me = person();
    await me.click(screen.getByRole('radio', { name: 'Working days' }));
    await me.click(screen.getByRole('radio', { name: 'Dark' }));
    const alert = await screen.findByRole('alert');
    await waitFor(() => expect(alert.textContent).toContain('The browser refused to store this.'));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Working days' }).checked).toBe(true);
    await me.click(within(alert).getByRole('button', { name: 'Try again' }));
    await waitFor(() =>
      expect(background.settings).toMatchObject({ noticeCounting: 'working', theme: 'dark', rev: 2 }),
    );
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('takes over what another page chose meanwhile', async () => {
    await show();
    background.settings = settings({ noticeDaysHourly: 30, rev: 4 });
    act(() => background.broadcast({ changed: 'settings', rev: 4 }));
    await waitFor(() => expect(field('Hourly contracts').value).toBe('30'));
  });
});

describe('what stands without any stored data', () => {
  it('is readable also where the data cannot be read', async () => {
    background.failNext('load-settings', () => Promise.reject(new Error('gone')));
    render(<Options />);
    expect((await screen.findByRole('alert')).textContent).toContain('Your data could not be read just now.');
    for (const name of ['Privacy', 'Myths', 'Sources', 'Delete everything'])
      expect(screen.getByRole('heading', { name })).toBeDefined();
  });
});

describe('stored records', () => {
  it('are named one by one where they were restored', async () => {
    background.storage = {
      mode: 'durable',
      restored: [
        { at: NOW, contractId: '111', from: 'mirror' },
        { at: NOW, contractId: '222', from: 'database' },
      ],
      quarantined: [],
    };
    await show();
    expect(screen.getByText(/^2 records were damaged and restored/)).toBeDefined();
    const records = within(screen.getByRole('region', { name: 'Stored records' }));
    expect(records.getByText(/Contract 222: From the database/)).toBeDefined();
    expect(records.queryByText('Could not be read')).toBeNull();
  });

  it('are not mentioned while all is well', async () => {
    await show();
    expect(screen.queryByRole('region', { name: 'Stored records' })).toBeNull();
  });
});
