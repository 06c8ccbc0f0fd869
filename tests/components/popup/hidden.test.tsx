// @vitest-environment jsdom
import { act, render, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { Popup } from '../../../components/popup/Popup.tsx';
import { contractAddress, parseContractAddress } from '../../../utils/domain/upwork/address.ts';
import { hourly, settings } from '../../builders.ts';
import { background } from '../fake-browser.ts';
import { person, prepare, stored } from '../prepare.ts';

prepare();

const show = async () => {
  render(<Popup readAddress={parseContractAddress} addressOf={contractAddress} open={() => undefined} />);
  await screen.findByText('No ending yet.');
};
const inFront = (contractId: string, removed = false) => {
  background.inFront = { contractId, removed };
};
const stays = async (hiddenOn: string[], hidden = false) => {
  await waitFor(() => expect(background.settings).toMatchObject({ hidden, hiddenOn }));
};

describe('where the person hid the sidebar, the popup', () => {
  it('says nothing while nothing is hidden', async () => {
    inFront('11111111');
    await show();
    expect(screen.queryByText(/hidden|stays away/i)).toBeNull();
  });

  it('brings it back everywhere', async () => {
    background.settings = settings({ hidden: true, hiddenOn: ['22222222'] });
    await show();
    expect(await screen.findByText('The sidebar is hidden on every contract page.')).toBeDefined();
    await person().click(screen.getByRole('button', { name: 'Show it again' }));
    await stays(['22222222']);
    await waitFor(() => expect(screen.queryByText(/every contract page/)).toBeNull());
  });

  it('brings it back on the contract of the tab in front', async () => {
    background.settings = settings({ hiddenOn: ['11111111', '22222222'] });
    inFront('11111111');
    await show();
    await person().click(await screen.findByRole('button', { name: 'Show it on this contract again' }));
    await stays(['22222222']);
    expect(screen.queryByText(/contract of this tab/)).toBeNull();
  });

  it('names the other contracts, the newest first, and brings it back there', async () => {
    stored(hourly({ title: 'Shop' }, { id: '22222222' }));
    background.settings = settings({ hiddenOn: ['33333333', '22222222'] });
    render(<Popup readAddress={parseContractAddress} addressOf={contractAddress} open={() => undefined} />);
    const me = person();
    await me.click(await screen.findByText('Hidden on 2 contracts'));
    const buttons = screen.getAllByRole('button', { name: /^Show it on/ });
    expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual([
      'Show it on Shop again',
      'Show it on Contract 33333333 again',
    ]);
    await me.click(screen.getByRole('button', { name: 'Show it on Shop again' }));
    await stays(['33333333']);
    expect(screen.getByText('Hidden on 1 contract')).toBeDefined();
  });

  it('says what could not be stored', async () => {
    background.settings = settings({ hidden: true });
    await show();
    background.failNext('change-settings', () => Promise.reject(new Error('gone')));
    await person().click(await screen.findByRole('button', { name: 'Show it again' }));
    expect(await screen.findByText('The extension did not answer.')).toBeDefined();
  });
});

describe('where "End contract" may not be held on the page in front, the popup', () => {
  it.each([
    ['unseen', /^Something hides our question on this page/],
    ['blind', /^This page is translated/],
  ])('says why: %s', async (guard, text) => {
    background.inFront = { contractId: '11111111', removed: false, guard };
    await show();
    expect(await screen.findByText(text)).toBeDefined();
  });
});

describe('where the page took the sidebar away, the popup', () => {
  it('says why it is not there and what to do', async () => {
    inFront('11111111', true);
    await show();
    expect(await screen.findByText(/^This page took the sidebar away several times/)).toBeDefined();
    expect(screen.getByRole('link', { name: 'open the checklist in a tab' }).getAttribute('href')).toBe(
      'sidebar.html?contract=11111111',
    );
  });

  it('asks the tab again when something changed', async () => {
    inFront('11111111', true);
    await show();
    await screen.findByText(/several times/);
    inFront('11111111');
    act(() => background.broadcast({ changed: 'settings', rev: 1 }));
    await waitFor(() => expect(screen.queryByText(/several times/)).toBeNull());
  });

  it.each([{ contractId: 'no number', removed: true }, 'removed', null])(
    'believes no answer that is none: %j',
    async (answer) => {
      background.inFront = answer;
      await show();
      expect(screen.queryByText(/several times/)).toBeNull();
    },
  );
});
