// @vitest-environment jsdom
// Owns the proof that the side panel shows the contract of the tab in front, and says calmly where there is none.
import { act, render, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { Panel } from '../../../components/sidebar/Panel.tsx';
import { contractAddress, parseContractAddress } from '../../../utils/domain/upwork/address.ts';
import { hourly } from '../../builders.ts';
import { background } from '../fake-browser.ts';
import { prepare, stored } from '../prepare.ts';

prepare();

const show = () =>
  render(<Panel readAddress={parseContractAddress} addressOf={contractAddress} open={() => undefined} />);
const headed = (name: string) => screen.findByRole('heading', { level: 1, name });

describe('the side panel', () => {
  it('shows the checklist of the tab in front', async () => {
    stored(hourly({ title: 'Shop' }, { id: '11111' }));
    background.inFront = { contractId: '11111', removed: false };
    show();
    await headed('Shop');
    expect(screen.queryByRole('button', { name: 'Close the checklist' })).toBeNull();
  });

  it('says where the tab shows no contract, and lists the endings', async () => {
    stored(hourly({ title: 'Shop' }, { id: '11111' }));
    show();
    await headed('No contract in this tab');
    expect(await screen.findByRole('heading', { level: 3, name: 'Shop' })).toBeDefined();
  });

  it.each(['activated', 'loaded', 'softly'] as const)(
    'follows when the tab is another or goes on (%s)',
    async (how) => {
      stored(hourly({ title: 'Shop' }, { id: '11111' }));
      stored(hourly({ title: 'Site' }, { id: '22222' }));
      show();
      await headed('No contract in this tab');
      background.turnTo('11111', how);
      await headed('Shop');
      background.turnTo('22222', how);
      await headed('Site');
      background.turnTo(undefined, how);
      await headed('No contract in this tab');
    },
  );

  it('never goes back to a tab whose answer comes late', async () => {
    stored(hourly({ title: 'Shop' }, { id: '11111' }));
    stored(hourly({ title: 'Site' }, { id: '22222' }));
    background.inFront = { contractId: '11111', removed: false };
    show();
    await headed('Shop');
    const late = Promise.withResolvers<void>();
    background.tabAnswers = () => late.promise;
    background.turnTo('11111', 'activated');
    background.tabAnswers = () => Promise.resolve();
    background.turnTo('22222', 'activated');
    await headed('Site');
    late.resolve();
    await act(() => new Promise((done) => setTimeout(done)));
    expect(screen.getByRole('heading', { level: 1, name: 'Site' })).toBeDefined();
  });

  it('takes nothing for a contract that is none', async () => {
    background.inFront = { contractId: '<b>', removed: false };
    show();
    await headed('No contract in this tab');
  });
});
