// @vitest-environment jsdom
// Owns the proof that a change outlives the view in which it was made, for as long as the page stands.
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { Panel } from '../../../components/sidebar/Panel.tsx';
import { changesOn, outboxOf } from '../../../components/state/contract-outboxes.ts';
import { useContract } from '../../../components/state/use-contract.ts';
import type { Action } from '../../../utils/domain/contract/action-schema.ts';
import { problem } from '../../../utils/domain/problems.ts';
import { contractAddress, parseContractAddress } from '../../../utils/domain/upwork/address.ts';
import { CONTRACT_ID, hourly } from '../../builders.ts';
import { NOW } from '../../clock.ts';
import { background } from '../fake-browser.ts';
import { person, prepare, stored } from '../prepare.ts';

prepare();

const TICK: Action = { type: 'tick', item: 'save-record', done: true };
const refused = async () => problem('storage-refused');
const View = ({ name }: { name: string }) => {
  const { contract, changes, loaded, act: tell, retry } = useContract(CONTRACT_ID);
  return (
    <section aria-label={name}>
      <output>
        {loaded && `${Object.keys(contract.ticks).join()} ${changes.map(({ state }) => state).join()}`}
      </output>
      <button type="button" onClick={() => void tell(TICK)}>
        Tick
      </button>
      <button type="button" onClick={() => changes.forEach(({ operationId }) => void retry(operationId))}>
        Again
      </button>
    </section>
  );
};
const inView = (name: string) => within(screen.getByRole('region', { name }));
const sees = (name: string, text: string) =>
  waitFor(() => expect(inView(name).getByRole('status').textContent).toBe(text));

describe('in the side panel, a note that could not be saved', () => {
  const NOTE = 'What the client promised me.';
  const headed = (name: string) => screen.findByRole('heading', { level: 1, name });
  const typed = async () => {
    stored(hourly({ title: 'Shop' }, { id: '11111' }));
    stored(hourly({ title: 'Other' }, { id: '22222' }));
    background.inFront = { contractId: '11111', removed: false };
    render(<Panel readAddress={parseContractAddress} addressOf={contractAddress} open={() => undefined} />);
    await headed('Shop');
    await person().click(
      await screen.findByRole('button', { name: 'About: Stop the time tracker', hidden: true }),
    );
    await person().click(await screen.findByRole('button', { name: 'Note', hidden: true }));
    const box = await screen.findByLabelText('Your note');
    background.failNext('act', refused);
    fireEvent.input(box, { target: { value: NOTE } });
    return box;
  };
  const turnAwayAndBack = async () => {
    background.turnTo('22222', 'activated');
    await headed('Other');
    expect(screen.queryByRole('alert')).toBeNull();
    background.turnTo('11111', 'activated');
    await headed('Shop');
  };
  const saidAndSentAgain = async () => {
    expect(await screen.findByText(/^Not saved: Wrote a note/)).toBeDefined();
    await person().click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() =>
      expect(Object.values(background.contracts.get('11111')?.notes ?? {})).toEqual([NOTE]),
    );
  };

  it('because another tab came to the front is said when the panel turns back, and can be sent again', async () => {
    await typed();
    await turnAwayAndBack();
    await saidAndSentAgain();
  });

  it('and was said so is still said after another tab was in front', async () => {
    fireEvent.blur(await typed());
    await screen.findByText(/^Not saved: Wrote a note/);
    await turnAwayAndBack();
    await saidAndSentAgain();
  });
});

describe('the changes of one contract', () => {
  it('are seen, and tried again, in every view of it in this page', async () => {
    stored(hourly());
    render(
      <>
        <View name="one" />
        <View name="two" />
      </>,
    );
    background.failNext('act', refused);
    await person().click(inView('one').getByRole('button', { name: 'Tick' }));
    await sees('one', 'save-record failed');
    await sees('two', 'save-record failed');
    await person().click(inView('two').getByRole('button', { name: 'Again' }));
    await sees('one', 'save-record ');
    await sees('two', 'save-record ');
    expect(background.sentOf('act')).toHaveLength(2);
  });

  it('that wait are sent when the page goes, though no view shows them any more', async () => {
    stored(hourly());
    background.failNext('act', () => new Promise(() => {}));
    const { unmount } = render(<View name="one" />);
    act(() => {
      outboxOf(CONTRACT_ID).add({ type: 'keep' }, NOW);
      outboxOf(CONTRACT_ID).add(TICK, NOW);
    });
    act(() => void unmount());
    dispatchEvent(new Event('pagehide'));
    expect(background.sentOf('act').map(({ action }) => action)).toEqual([{ type: 'keep' }, TICK]);
  });

  it('leave nothing behind once they are stored and no view is left', async () => {
    stored(hourly());
    const { unmount } = render(<View name="one" />);
    const line = outboxOf(CONTRACT_ID);
    await person().click(inView('one').getByRole('button', { name: 'Tick' }));
    act(() => void unmount());
    await waitFor(() => expect(changesOn(CONTRACT_ID)).toEqual([]));
    expect(outboxOf(CONTRACT_ID)).not.toBe(line);
  });
});
