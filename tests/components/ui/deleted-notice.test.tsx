// @vitest-environment jsdom
import { render, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { Options } from '../../../components/options/Options.tsx';
import { Popup } from '../../../components/popup/Popup.tsx';
import { Sidebar } from '../../../components/sidebar/Sidebar.tsx';
import { problem } from '../../../utils/domain/problems.ts';
import { contractAddress, parseContractAddress } from '../../../utils/domain/upwork/address.ts';
import { CONTRACT_ID, hourly } from '../../builders.ts';
import { background } from '../fake-browser.ts';
import { person, prepare } from '../prepare.ts';

prepare();

const deleted = (id = CONTRACT_ID) => background.deleted.set(id, { ...hourly({ title: 'Shop' }), id });
const UNDO = 'Undo: bring Shop back';
const VIEWS = {
  popup: () => (
    <Popup readAddress={parseContractAddress} addressOf={contractAddress} open={() => undefined} />
  ),
  options: () => <Options />,
  sidebar: () => <Sidebar contractId={CONTRACT_ID} framed={false} />,
};

describe.each(Object.entries(VIEWS))('the %s', (_, view) => {
  it('says for ten minutes what was deleted, and brings it back at one press', async () => {
    deleted();
    render(view());
    expect(
      await screen.findByText('“Shop” was deleted. It can be brought back for 10 more minutes.'),
    ).toBeDefined();
    await person().click(screen.getByRole('button', { name: UNDO }));
    await waitFor(() => expect(background.contracts.get(CONTRACT_ID)?.facts.title).toBe('Shop'));
    await waitFor(() => expect(screen.queryByRole('button', { name: UNDO })).toBeNull());
  });

  it('says nothing where nothing was deleted', async () => {
    render(view());
    await waitFor(() => expect(background.sentOf('deleted-endings').length).toBeGreaterThan(0));
    expect(screen.queryByText(/was deleted/)).toBeNull();
  });
});

it('In a sidebar, only its own ending is offered.', async () => {
  deleted('22222');
  render(<Sidebar contractId={CONTRACT_ID} framed={false} />);
  await screen.findByText('Three quick questions');
  expect(screen.queryByText(/was deleted/)).toBeNull();
});

it('Where it is too late, the reason is said.', async () => {
  deleted();
  render(<Options />);
  const button = await screen.findByRole('button', { name: UNDO });
  background.failNext('restore-contract', async () => problem('nothing-to-restore'));
  await person().click(button);
  expect(
    await screen.findByText('This ending can’t be brought back any more. That is possible for 10 minutes.'),
  ).toBeDefined();
});
