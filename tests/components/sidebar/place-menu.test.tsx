// @vitest-environment jsdom
import { act, render, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { Sidebar } from '../../../components/sidebar/Sidebar.tsx';
import { hourly, settings } from '../../builders.ts';
import { background } from '../fake-browser.ts';
import { fromMenu, isInMenu, person, prepare, stored } from '../prepare.ts';

prepare();

const ID = hourly().id;
const show = async (entry: string) => {
  stored(hourly());
  render(<Sidebar contractId={ID} framed />);
  return within(await fromMenu(entry));
};
const chosen = async (wanted: object) => {
  await waitFor(() => expect(background.settings).toMatchObject(wanted));
};

describe('the menu of the sidebar’s place', () => {
  it('is there on Upwork’s page only', async () => {
    stored(hourly());
    render(<Sidebar contractId={ID} framed={false} />);
    await screen.findByText('Now');
    for (const entry of ['Place on the page', 'Hide']) expect(isInMenu(entry)).toBe(false);
  });

  it('says how the sidebar stands, and changes it', async () => {
    const menu = await show('Place on the page');
    const radio = (name: string) => menu.getByRole<HTMLInputElement>('radio', { name });
    expect(['Right', 'Over the page'].map((name) => radio(name).checked)).toEqual([true, true]);
    const me = person();
    await me.click(radio('Left'));
    await me.click(radio('Beside the page'));
    await chosen({ side: 'left', mode: 'dock' });
    expect(radio('Left').checked).toBe(true);
  });

  it('hides it on this contract, beside those where it is hidden already', async () => {
    background.settings = settings({ hiddenOn: ['11111111'] });
    const menu = await show('Hide');
    await person().click(menu.getByRole('button', { name: 'Hide on this contract' }));
    await chosen({ hidden: false, hiddenOn: ['11111111', ID] });
  });

  it('hides it everywhere', async () => {
    const menu = await show('Hide');
    await person().click(menu.getByRole('button', { name: 'Hide everywhere' }));
    await chosen({ hidden: true, hiddenOn: [] });
  });

  it('says beside it what could not be stored', async () => {
    const menu = await show('Hide');
    background.failNext('change-settings', () => Promise.reject(new Error('gone')));
    await person().click(menu.getByRole('button', { name: 'Hide everywhere' }));
    expect(await menu.findByText('The extension did not answer.')).toBeDefined();
  });

  it('follows what was chosen elsewhere', async () => {
    const menu = await show('Place on the page');
    background.settings = settings({ side: 'left', rev: 3 });
    act(() => background.broadcast({ changed: 'settings', rev: 3 }));
    await waitFor(() =>
      expect(menu.getByRole<HTMLInputElement>('radio', { name: 'Left' }).checked).toBe(true),
    );
  });
});
