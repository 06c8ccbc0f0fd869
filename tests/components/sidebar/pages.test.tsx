// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { SidebarPage } from '../../../components/sidebar/SidebarPage.tsx';
import { ErrorBoundary } from '../../../components/ui/ErrorBoundary.tsx';
import { Welcome } from '../../../components/welcome/Welcome.tsx';
import { problem } from '../../../utils/domain/problems.ts';
import { parseContractAddress } from '../../../utils/domain/upwork/address.ts';
import { background } from '../fake-browser.ts';
import { person, prepare } from '../prepare.ts';

prepare();

describe('the checklist page', () => {
  it.each([null, '', 'abc', '1'.repeat(30), '<b>'])(
    'explains an address that names no contract (%s) and asks for one',
    async (contractId) => {
      const open = vi.fn<(id: string) => void>();
      render(
        <SidebarPage contractId={contractId} framed={false} readAddress={parseContractAddress} open={open} />,
      );
      const me = person();
      await me.type(screen.getByRole('textbox', { name: 'Which contract?' }), '42545630{Enter}');
      expect(open).toHaveBeenCalledWith('42545630');
      expect(background.sent).toEqual([]);
    },
  );

  it('opens the contract that its address names', async () => {
    render(
      <SidebarPage contractId="42545630" framed={false} readAddress={parseContractAddress} open={() => {}} />,
    );
    expect(await screen.findByRole('button', { name: 'Make my checklist' })).toBeDefined();
    expect(background.sentOf('load')).toEqual([{ contractId: '42545630' }]);
  });
});

describe('the welcome page', () => {
  it('says what it does, what it never does, which risk stays, and where to start', () => {
    render(<Welcome />);
    for (const name of ['What it does', 'What it never does', 'The risk that remains', 'Where to start'])
      expect(screen.getByRole('heading', { name })).toBeDefined();
    expect(screen.getByRole('link', { name: /options/ }).getAttribute('href')).toBe('options.html');
  });

  it.each([
    ['Pause my click on “End contract”', { guard: 'off' }, { guard: 'hold' }],
    ['Remind me of deadlines', { reminders: false }, { reminders: true }],
    ['Show a small tab', { where: 'panel' }, { where: 'both' }],
  ] as const)('has a switch that is on: %s; off and on again are saved', async (label, off, on) => {
    render(<Welcome />);
    const name = new RegExp(`^${label}`);
    const box = await screen.findByRole<HTMLInputElement>('checkbox', { name });
    expect(box.checked).toBe(true);
    for (const [checked, stored] of [
      [false, off],
      [true, on],
    ] as const) {
      await person().click(box);
      await waitFor(() => expect(background.settings).toMatchObject(stored));
      expect(box.checked).toBe(checked);
    }
    expect(background.sentOf('change-settings').map(({ action }) => action)).toEqual([
      { type: 'choose', patch: off },
      { type: 'choose', patch: on },
    ]);
  });

  it('has three switches, and says where one could not be saved', async () => {
    background.failNext('change-settings', () => Promise.resolve(problem('storage-refused')));
    render(<Welcome />);
    await waitFor(() => expect(screen.getAllByRole('checkbox')).toHaveLength(3));
    await person().click(screen.getByRole('checkbox', { name: /^Remind me/ }));
    expect((await screen.findByRole('alert')).textContent).toContain('Your last change was not saved.');
  });

  it('says so where the settings cannot be had, with everything else still there', async () => {
    background.failNext('load-settings', () => Promise.resolve(problem('newer-data')));
    render(<Welcome />);
    expect(await screen.findByText(/This data was saved by a newer version of the extension/)).toBeDefined();
    expect(screen.getByRole('heading', { name: 'What it never does' })).toBeDefined();
  });
});

describe('a part that breaks', () => {
  it('leaves a calm sentence and a way back, never a blank, and its error in the log', () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const Fragile = () => {
      const [broken, setBroken] = useState(false);
      if (broken) throw new Error('a defect');
      return (
        <button type="button" onClick={() => setBroken(true)}>
          Break
        </button>
      );
    };
    render(
      <ErrorBoundary>
        <Fragile />
      </ErrorBoundary>,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Break' }));
    expect(screen.getByRole('alert').textContent).toContain('What you saved is kept.');
    expect(log).toHaveBeenCalledExactlyOnceWith(new Error('a defect'));
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByRole('button', { name: 'Break' })).toBeDefined();
  });
});
