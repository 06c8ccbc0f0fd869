// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { Options } from '../../../components/options/Options.tsx';
import { problem } from '../../../utils/domain/problems.ts';
import { hourly } from '../../builders.ts';
import { background } from '../fake-browser.ts';
import { person, prepare, stored } from '../prepare.ts';

prepare();

describe('deleting everything', () => {
  const ask = async () => {
    stored(hourly());
    render(<Options />);
    const me = person();
    await me.click(await screen.findByRole('button', { name: 'Delete everything…' }));
    return { me, dialog: within(screen.getByRole('dialog', { name: 'Delete everything?' })) };
  };

  it.each(['', 'delete', 'DELETE '])('does nothing for "%s"', async (text) => {
    const { me, dialog } = await ask();
    if (text !== '') await me.type(dialog.getByRole('textbox'), text);
    await me.click(dialog.getByRole('button', { name: 'Delete' }));
    expect(dialog.getByText('Type the word exactly as shown to confirm.')).toBeDefined();
    expect(background.sentOf('delete-everything')).toEqual([]);
    expect(background.contracts.size).toBe(1);
  });

  it('needs the word typed, and says that it happened', async () => {
    const { me, dialog } = await ask();
    await me.type(dialog.getByRole('textbox', { name: 'Type DELETE to confirm' }), 'DELETE');
    await me.click(dialog.getByRole('button', { name: 'Delete' }));
    expect(await screen.findByText('Everything was deleted from this computer.')).toBeDefined();
    expect(background.contracts.size).toBe(0);
  });

  it('can be left without deleting', async () => {
    const { me, dialog } = await ask();
    await me.click(dialog.getByRole('button', { name: 'Keep everything' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(background.contracts.size).toBe(1);
  });

  it.each([
    [
      'refuses',
      async () => problem('storage-refused'),
      'The browser refused to store this. Nothing was saved.',
    ],
    ['is silent', () => Promise.reject(new Error('gone')), 'The extension did not answer.'],
  ] as const)('says so and keeps the dialog where the background %s', async (_, fail, words) => {
    const { me, dialog } = await ask();
    background.failNext('delete-everything', fail);
    await me.type(dialog.getByRole('textbox'), 'DELETE');
    await me.click(dialog.getByRole('button', { name: 'Delete' }));
    expect(await dialog.findByText(words)).toBeDefined();
    expect(screen.queryByText('Everything was deleted from this computer.')).toBeNull();
  });

  it('asks from the beginning each time', async () => {
    const { me, dialog } = await ask();
    await me.type(dialog.getByRole('textbox'), 'delete{Enter}');
    await me.click(dialog.getByRole('button', { name: 'Keep everything' }));
    await me.click(screen.getByRole('button', { name: 'Delete everything…' }));
    expect(dialog.getByRole<HTMLInputElement>('textbox').value).toBe('');
    expect(dialog.queryByText('Type the word exactly as shown to confirm.')).toBeNull();
  });
});
