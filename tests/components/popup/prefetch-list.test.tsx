// @vitest-environment jsdom
// Owns the popup's first question, asked before its view is there: one question, one answer, and no way to lose either.
import { cleanup, render, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { Popup } from '../../../components/popup/Popup.tsx';
import { problem } from '../../../utils/domain/problems.ts';
import { contractAddress, parseContractAddress } from '../../../utils/domain/upwork/address.ts';
import { FIRST_LIST } from '../../../utils/domain/views/first-list.ts';
import { prefetchList, takeEarly } from '../../../utils/messages/prefetch-list.ts';
import { CONTRACT_ID, hourly } from '../../builders.ts';
import { background } from '../fake-browser.ts';
import { person, prepare, stored } from '../prepare.ts';

prepare();

const show = () =>
  render(<Popup readAddress={parseContractAddress} addressOf={contractAddress} open={() => undefined} />);
const asked = () => background.sentOf('list');

describe('the list that the popup’s page asks for while its scripts load', () => {
  beforeEach(() => stored(hourly({ title: 'Shop' })));

  it('is the one that the view shows, which asks no second time', async () => {
    prefetchList();
    show();
    await screen.findByRole('heading', { name: 'Shop' });
    expect(asked()).toEqual([FIRST_LIST]);
  });

  it('is asked for again where something changed before the view stood', async () => {
    prefetchList();
    stored(hourly({ title: 'Garden' }, { rev: 9 }));
    background.broadcast({ changed: 'contract', contractId: CONTRACT_ID, rev: 9 });
    show();
    await screen.findByRole('heading', { name: 'Garden' });
    expect(asked()).toHaveLength(2);
  });

  it('serves one view only: a later one asks anew', async () => {
    prefetchList();
    show();
    await screen.findByRole('heading', { name: 'Shop' });
    cleanup();
    stored(hourly({ title: 'Garden' }, { rev: 9 }));
    show();
    await screen.findByRole('heading', { name: 'Garden' });
    expect(asked()).toHaveLength(2);
  });

  it('says why, where it was refused, and asks anew when told to', async () => {
    background.failNext('list', async () => problem('storage-refused'));
    prefetchList();
    show();
    await person().click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Shop' })).toBeDefined();
  });

  it('hurts nobody where it failed before any view was there', async () => {
    background.failNext('list', () => Promise.reject(new Error('gone')));
    prefetchList();
    await expect(takeEarly()).rejects.toThrow('gone');
    expect(takeEarly()).toBeUndefined();
  });
});
