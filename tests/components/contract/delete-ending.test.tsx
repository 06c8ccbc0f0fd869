// @vitest-environment jsdom
// Owns the proof that one ending can be deleted where it is shown: said before, gone after, and nothing brings it back.
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { Popup } from '../../../components/popup/Popup.tsx';
import { Sidebar } from '../../../components/sidebar/Sidebar.tsx';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { problem } from '../../../utils/domain/problems.ts';
import { contractAddress, parseContractAddress } from '../../../utils/domain/upwork/address.ts';
import { CONTRACT_ID, contract, hourly } from '../../builders.ts';
import { background } from '../fake-browser.ts';
import { fromMenu, isInMenu, person, prepare, stored } from '../prepare.ts';

prepare();

const OPEN = 'Delete this ending…';
const DELETED = 'Deleted. You can undo this for 10 minutes.';
const never = () => new Promise<unknown>(() => {});
const dialog = () => within(screen.getByRole('dialog', { name: 'Delete this ending?' }));
const confirm = () => dialog().getByRole('button', { name: 'Delete this ending' });
const isStored = (id = CONTRACT_ID) => background.contracts.has(id);

describe('in the sidebar, deleting an ending', () => {
  const open = async (record: Contract = hourly({ title: 'Shop' })) => {
    stored(record);
    render(<Sidebar contractId={CONTRACT_ID} framed={false} />);
    await waitFor(() => expect(isInMenu(OPEN)).toBe(true));
    return person();
  };
  const openDialog = async (record?: Contract) => {
    const me = await open(record);
    await fromMenu(OPEN);
    return me;
  };

  it('is not offered where nothing is stored', async () => {
    render(<Sidebar contractId={CONTRACT_ID} framed={false} />);
    await screen.findByText('Three quick questions');
    expect(isInMenu(OPEN)).toBe(false);
  });

  it('says first what goes, for how long it can be undone, and where to save it', async () => {
    await openDialog();
    const said = screen.getByRole('dialog').textContent;
    for (const word of ['Shop', 'ticks', 'notes', 'message texts', 'history', 'reminders', 'second copy'])
      expect(said).toContain(word);
    expect(said).toContain('You can undo this for 10 minutes. Then the last copy is deleted too.');
    const links = dialog()
      .getAllByRole('link')
      .map((link) => [link.textContent, link.getAttribute('href')]);
    expect(links).toEqual([
      ['a dossier', `sidebar.html?contract=${CONTRACT_ID}&print`],
      ['a backup', 'options.html#backup'],
    ]);
    expect(background.sentOf('delete-contract')).toEqual([]);
  });

  it('can be left, with the keyboard first on the way that keeps it', async () => {
    const me = await openDialog();
    const keep = dialog().getByRole<HTMLButtonElement>('button', { name: 'Keep it' });
    expect(keep.autofocus).toBe(true);
    await me.click(keep);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(isStored()).toBe(true);
  });

  it('leads back to the first questions, with the keyboard on their heading, and says so', async () => {
    const me = await openDialog();
    await me.click(confirm());
    const heading = await screen.findByRole('heading', { name: 'Three quick questions' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(screen.getByText(DELETED).getAttribute('role')).toBe('status');
    expect(isStored()).toBe(false);
    expect(screen.queryByRole('dialog')).toBeNull();
    await me.click(screen.getByRole('button', { name: 'Make my checklist' }));
    await screen.findByRole('heading', { name: 'Now' });
    expect(screen.queryByText(DELETED)).toBeNull();
    expect(background.contracts.get(CONTRACT_ID)).toMatchObject({ rev: 1, facts: { situation: 'me' } });
  });

  it('begins the first questions anew where they were not answered yet', async () => {
    const { begunAt: _, ...noted } = contract({ facts: { title: 'Shop', situation: 'client' } });
    const me = await openDialog(noted);
    await me.click(confirm());
    await screen.findByText(DELETED);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'I want to end it' }).checked).toBe(true);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Three quick questions' }));
  });

  it.each([
    [
      'refuses',
      async () => problem('storage-refused'),
      'The browser refused to store this. Nothing was saved.',
    ],
    ['is silent', () => Promise.reject(new Error('gone')), 'The extension did not answer.'],
  ] as const)(
    'says so in the dialog where the background %s, and keeps what was not saved',
    async (_, fail, words) => {
      const me = await open();
      background.failNext('act', async () => problem('storage-refused'));
      await me.click(screen.getByRole('checkbox', { name: /^Save a record of the work/ }));
      await screen.findByText(/^Not saved: Ticked/);
      await fromMenu(OPEN);
      background.failNext('delete-contract', fail);
      await me.click(confirm());
      expect(await dialog().findByText(words)).toBeDefined();
      expect(screen.getByText(/^Not saved: Ticked/)).toBeDefined();
      await me.click(confirm());
      await screen.findByText(DELETED);
      expect(screen.queryByText(/^Not saved: Ticked/)).toBeNull();
    },
  );

  it('gives up what was not saved also where only the second copy is left, and says that it is', async () => {
    const me = await open();
    background.failNext('act', async () => problem('storage-refused'));
    await me.click(screen.getByRole('checkbox', { name: /^Save a record of the work/ }));
    await screen.findByText(/^Not saved: Ticked/);
    await fromMenu(OPEN);
    background.failNext('delete-contract', async () => problem('half-deleted'));
    await me.click(confirm());
    expect(await dialog().findByText(/refused to delete the second copy/)).toBeDefined();
    expect(screen.queryByText(/^Not saved: Ticked/)).toBeNull();
  });

  it('waits for a change on its way and gives up those behind it, so that none brings it back', async () => {
    const me = await open();
    const way = Promise.withResolvers<unknown>();
    background.failNext('act', () => way.promise);
    await me.click(screen.getByRole('checkbox', { name: /^Save a record of the work/ }));
    await me.click(screen.getByRole('checkbox', { name: /^Check your agreement/ }));
    await fromMenu(OPEN);
    await me.click(confirm());
    expect(dialog().getByRole('button', { name: 'Deleting…' })).toBeDefined();
    expect(fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }))).toBe(false);
    expect(background.sentOf('delete-contract')).toEqual([]);
    await act(async () => way.resolve(problem('storage-refused')));
    await screen.findByText(DELETED);
    expect(background.sentOf('act')).toHaveLength(1);
    expect(isStored()).toBe(false);
  });
});

describe('in the popup, deleting an ending', () => {
  const row = (name: string) =>
    within(screen.getByRole('heading', { level: 3, name }).closest('li') as HTMLElement);
  const openDialog = async (name: string) => {
    render(<Popup readAddress={parseContractAddress} addressOf={contractAddress} open={() => undefined} />);
    await screen.findByRole('heading', { level: 3, name });
    const me = person();
    await me.click(row(name).getByRole('button', { name: `More: ${name}` }));
    await me.click(await row(name).findByRole('button', { name: OPEN }));
    return me;
  };
  const three = () => {
    for (const [id, title] of Object.entries({ 11111: 'One', 22222: 'Two', 33333: 'Three' }))
      stored(hourly({ title }, { id }));
  };
  const focused = () => document.activeElement?.querySelector('h3')?.textContent;
  const titles = () => screen.queryAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);

  it('takes its row away, says so, and leaves the keyboard on the next one', async () => {
    three();
    const me = await openDialog('Two');
    const before = titles().filter((title) => !title?.startsWith('Delete'));
    await me.click(confirm());
    expect(await screen.findByText('Deleted: Two.')).toBeDefined();
    await waitFor(() => expect(titles()).toEqual(before.filter((title) => title !== 'Two')));
    const next = before[before.indexOf('Two') + 1] ?? before[before.indexOf('Two') - 1];
    expect(focused()).toBe(next);
    expect(isStored('22222')).toBe(false);
  });

  it('leaves the keyboard where it is said, where no row is left', async () => {
    stored(hourly({ title: 'One' }));
    const me = await openDialog('One');
    await me.click(confirm());
    await screen.findByText('No ending yet.');
    expect(document.activeElement?.textContent).toBe('Deleted: One.');
  });

  it('needs no change event, and no answer before the list’s', async () => {
    three();
    const me = await openDialog('Three');
    // The list knows it first: the answer to the deletion comes later.
    const way = Promise.withResolvers<unknown>();
    background.failNext('delete-contract', () => way.promise);
    await me.click(confirm());
    background.contracts.delete('33333');
    act(() => background.broadcast({ changed: 'all' }));
    await waitFor(() => expect(titles()).not.toContain('Three'));
    await act(async () => way.resolve(null));
    expect(await screen.findByText('Deleted: Three.')).toBeDefined();
    expect(['One', 'Two']).toContain(focused());
  });

  it('is said to be under way until it is answered', async () => {
    three();
    const me = await openDialog('One');
    background.failNext('delete-contract', never);
    await me.click(confirm());
    await me.click(dialog().getByRole('button', { name: 'Deleting…' }));
    await me.click(dialog().getByRole('button', { name: 'Keep it' }));
    expect(screen.getByRole('dialog')).toBeDefined();
    expect(background.sentOf('delete-contract')).toHaveLength(1);
  });
});
