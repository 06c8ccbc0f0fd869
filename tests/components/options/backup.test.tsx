// @vitest-environment jsdom
import { render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Options } from '../../../components/options/Options.tsx';
import { MAX_CARRIED_BYTES } from '../../../utils/domain/backup/file-text.ts';
import { problem } from '../../../utils/domain/problems.ts';
import { settings } from '../../builders.ts';
import { NOW } from '../../clock.ts';
import { EVERYTHING, GOOD, PLAIN, RICH, withPart } from '../../domain/backup/backup-files.ts';
import { background } from '../fake-browser.ts';
import { person, prepare, stored } from '../prepare.ts';
import { giveFileAddresses, openAddresses, savedBy } from '../saved-files.ts';

prepare();
beforeEach(giveFileAddresses);

const show = async () => {
  const view = render(<Options />);
  await screen.findByRole('heading', { name: 'Backup' });
  return view;
};
const fileOf = (text: string | Uint8Array<ArrayBuffer>): File =>
  new File([text], 'backup.json', { type: 'application/json' });
const open = async (file: File) => {
  await person().upload(screen.getByLabelText<HTMLInputElement>('Import a backup'), file);
};
const preview = () => screen.findByRole('region', { name: 'What the import would change' });
const rowOf = async (id: string): Promise<HTMLElement> => {
  const row = (await preview()).querySelector<HTMLElement>(`[data-contract="${id}"]`);
  if (row === null) throw new Error(`No row for ${id}.`);
  return row;
};
const take = async () =>
  person().click(within(await preview()).getByRole('button', { name: 'Import the chosen ones' }));
const mine = { ...RICH, rev: 9, notes: { agreement: 'Mine.' } };

describe('the export', () => {
  it('makes one file with everything, to be saved by a click of its own', async () => {
    for (const contract of [RICH, PLAIN]) stored(contract);
    background.settings = EVERYTHING.settings;
    const { unmount } = await show();
    await person().click(screen.getByRole('button', { name: 'Make a backup' }));
    const { name, text } = await savedBy(await screen.findByRole('link', { name: 'Save the backup' }));
    expect(name).toBe('end-contract-safely-2026-11-04.json');
    expect(JSON.parse(text)).toMatchObject({ contracts: [RICH, PLAIN], settings: EVERYTHING.settings });
    expect(screen.getByText('The backup is ready. Save it.')).toBeDefined();
    unmount();
    await waitFor(() => expect(openAddresses()).toBe(0));
  });
  it('makes several files where one would be too large, and says so', async () => {
    for (const contract of [RICH, PLAIN]) stored(contract);
    // Room for one ending.
    background.fileBytes = 1;
    await show();
    await person().click(screen.getByRole('button', { name: 'Make a backup' }));
    const links = await screen.findAllByRole('link', { name: /^Save the backup, \d of 2$/ });
    const files = await Promise.all(links.map(savedBy));
    expect(files.map(({ name }) => name)).toEqual([
      'end-contract-safely-2026-11-04-1-of-2.json',
      'end-contract-safely-2026-11-04-2-of-2.json',
    ]);
    const ids = files.flatMap(({ text }) => JSON.parse(text).contracts.map(({ id }: { id: string }) => id));
    expect(ids.sort()).toEqual([PLAIN.id, RICH.id].sort());
    expect(screen.getByText(/^The backup is ready in 2 files/).textContent).toContain(
      'Only the import of the last one can be undone.',
    );
  });
  it('says plainly what went wrong, and can be tried again', async () => {
    await show();
    background.failNext('export-all', async () => problem('backup-too-large', 'file'));
    await person().click(screen.getByRole('button', { name: 'Make a backup' }));
    expect(await screen.findByText(/more than one backup file can hold/)).toBeDefined();
    expect(screen.queryByRole('link', { name: 'Save the backup' })).toBeNull();
    background.failNext('export-all', () => Promise.reject(new Error('Gone.')));
    await person().click(screen.getByRole('button', { name: 'Make a backup' }));
    expect(await screen.findByText('The extension did not answer.')).toBeDefined();
    await person().click(screen.getByRole('button', { name: 'Make a backup' }));
    expect(await screen.findByRole('link', { name: 'Save the backup' })).toBeDefined();
  });
});

describe('the import', () => {
  it('shows first what it would change, and changes nothing until it is confirmed', async () => {
    stored(mine);
    await show();
    await open(fileOf(GOOD));
    expect((await rowOf(RICH.id)).textContent).toContain('Different.');
    expect((await rowOf(PLAIN.id)).textContent).toContain('New');
    expect((await preview()).textContent).toContain('1 record that could not be read');
    await person().click(screen.getByRole('button', { name: 'Change nothing' }));
    expect(screen.queryByRole('button', { name: 'Import the chosen ones' })).toBeNull();
    expect(background.sentOf('import')).toEqual([]);
    expect([...background.contracts.values()]).toEqual([mine]);
  });
  it('takes what is new unasked and keeps mine where both differ', async () => {
    stored(mine);
    await show();
    await open(fileOf(GOOD));
    await take();
    expect(await screen.findByText('The import is done.')).toBeDefined();
    expect(background.contracts.get(RICH.id)).toEqual(mine);
    expect(background.contracts.get(PLAIN.id)).toEqual(PLAIN);
    expect(background.settings).toEqual(EVERYTHING.settings);
  });
  it('takes theirs, leaves out and takes choices where the person says so', async () => {
    stored(mine);
    background.settings = settings({ rev: 5, theme: 'light' });
    await show();
    await open(fileOf(GOOD));
    const me = person();
    const pick = async (name: string, option: string) =>
      me.selectOptions(within(await preview()).getByLabelText(`What to do with ${name}`), option);
    await pick('Shop', 'Take theirs');
    await pick(`contract ${PLAIN.id}`, 'Leave it out');
    await pick('your settings', 'Take theirs');
    await take();
    await waitFor(() => expect(background.contracts.get(RICH.id)).toEqual({ ...RICH, rev: 10 }));
    expect(background.contracts.has(PLAIN.id)).toBe(false);
    expect(background.settings).toMatchObject({ theme: 'dark', rev: 6 });
  });
  it('offers no choice where both are the same', async () => {
    stored(RICH);
    background.settings = EVERYTHING.settings;
    await show();
    await open(fileOf(GOOD));
    const row = await rowOf(RICH.id);
    expect(row.textContent).toContain('The same as here');
    expect(within(row).queryByRole('combobox')).toBeNull();
  });
  it('lists what is refused with the place, and offers the rest', async () => {
    await show();
    await open(fileOf(withPart('contracts[0].facts.endedAt', 'soon')));
    const shown = await preview();
    expect(shown.textContent).toContain(
      'Contract 11111111: This could not be read and was not saved. Place: contracts[0].facts.endedAt',
    );
    await take();
    await waitFor(() => expect([...background.contracts.keys()]).toEqual([PLAIN.id]));
  });
  it('lists the first of very many that are refused, and counts the others', async () => {
    await show();
    await open(fileOf(withPart('contracts', Array(2_000).fill({}))));
    expect((await preview()).querySelectorAll('.bullets > li')).toHaveLength(50);
    expect((await preview()).textContent).toContain('1,950 more records.');
  });
  it.each([
    ['damaged', fileOf(GOOD.slice(0, -1)), /damaged or incomplete. Place: settings, character/],
    ['changed', fileOf(GOOD.replace('Seven', 'Eight')), /changed since it was exported/],
    ['UTF-16', fileOf(new Uint8Array([0xff, 0xfe, 0x7b, 0])), /not UTF-8 text/],
    ['somebody else’s', fileOf('{}'), /not an End Contract Safely backup/],
  ])('refuses a file that is %s and says why beside the field', async (_, file, sentence) => {
    await show();
    await open(file);
    const error = await screen.findByText(sentence);
    expect(error.textContent).toContain('Nothing was changed.');
    expect(screen.getByLabelText('Import a backup').getAttribute('aria-invalid')).toBe('true');
    expect(screen.queryByRole('button', { name: 'Import the chosen ones' })).toBeNull();
  });
  it('does not even read a file that is too large', async () => {
    await show();
    const file = fileOf('x');
    Object.defineProperty(file, 'size', { value: MAX_CARRIED_BYTES + 1 });
    const read = vi.spyOn(file, 'arrayBuffer');
    await open(file);
    expect(await screen.findByText(/more than one backup file can hold/)).toBeDefined();
    expect(read).not.toHaveBeenCalled();
  });
  it('says when something changed since the preview, and shows a new one with the other choices kept', async () => {
    stored(mine);
    await show();
    await open(fileOf(GOOD));
    const me = person();
    const pick = async (id: string, option: string) =>
      me.selectOptions(within(await rowOf(id)).getByRole('combobox'), option);
    await pick(RICH.id, 'Take theirs');
    await pick(PLAIN.id, 'Leave it out');
    stored({ ...mine, rev: 10 });
    await take();
    expect(await screen.findByText(/Something changed since the preview/)).toBeDefined();
    expect(background.contracts.get(RICH.id)?.rev).toBe(10);
    expect(within(await rowOf(RICH.id)).getByRole<HTMLSelectElement>('combobox').value).toBe('keep');
    expect(within(await rowOf(PLAIN.id)).getByRole<HTMLSelectElement>('combobox').value).toBe('keep');
    await pick(RICH.id, 'Take theirs');
    await take();
    await waitFor(() => expect(background.contracts.get(RICH.id)?.rev).toBe(11));
    expect(background.contracts.has(PLAIN.id)).toBe(false);
    expect(screen.queryByText(/Something changed since the preview/)).toBeNull();
  });
  it('can be tried again with the same file after a refusal', async () => {
    await show();
    await open(fileOf(GOOD.slice(0, -1)));
    await screen.findByText(/damaged or incomplete/);
    expect(screen.getByLabelText<HTMLInputElement>('Import a backup').files).toHaveLength(0);
    await open(fileOf(GOOD));
    expect((await preview()).textContent).toContain('backup.json');
    expect(screen.queryByText(/damaged or incomplete/)).toBeNull();
  });
  it.each(['good', 'damaged'])(
    'is of the file chosen last, also where an earlier, %s one is slower',
    async (how) => {
      await show();
      const slow = fileOf(how === 'good' ? GOOD : GOOD.slice(1));
      const bytes = await slow.arrayBuffer();
      const reading = Promise.withResolvers<ArrayBuffer>();
      slow.arrayBuffer = () => reading.promise;
      await open(slow);
      await open(fileOf(withPart('contracts', [PLAIN])));
      expect((await preview()).textContent).toContain('1 contract.');
      reading.resolve(bytes);
      await waitFor(() => expect(background.sentOf('preview-import')).toHaveLength(2));
      await take();
      await screen.findByText('The import is done.');
      expect([...background.contracts.keys()]).toEqual([PLAIN.id]);
      expect(screen.queryByText(/damaged/)).toBeNull();
    },
  );
  it('can be taken back, and brought back', async () => {
    stored(mine);
    await show();
    await open(fileOf(GOOD));
    await take();
    const me = person();
    await me.click(await screen.findByRole('button', { name: 'Undo the import' }));
    await waitFor(() => expect([...background.contracts.keys()]).toEqual([RICH.id]));
    await me.click(await screen.findByRole('button', { name: 'Redo the import' }));
    await waitFor(() => expect([...background.contracts.keys()]).toEqual([RICH.id, PLAIN.id]));
  });
  it('says what was changed since, and takes that back only at a second press', async () => {
    await show();
    await open(fileOf(GOOD));
    await take();
    const me = person();
    const answer = { step: 1, at: NOW, undone: false, changed: { contracts: 2, settings: true } };
    background.failNext('undo-import', async () => problem('changed-meanwhile'));
    const button = await screen.findByRole('button', { name: 'Undo the import' });
    background.failNext('last-import', async () => answer);
    await me.click(button);
    expect(
      await screen.findByText(/2 contracts changed since\. Your settings changed since\./),
    ).toBeDefined();
    await me.click(screen.getByRole('button', { name: 'Leave it as it is' }));
    await me.click(screen.getByRole('button', { name: 'Undo the import' }));
    expect(background.sentOf('undo-import')).toEqual([{ step: 1 }]);
    await me.click(screen.getByRole('button', { name: 'Undo the import anyway' }));
    expect(await screen.findByRole('button', { name: 'Redo the import' })).toBeDefined();
    expect(background.sentOf('undo-import').at(-1)).toEqual({ step: 1, seen: answer.changed });
  });
  it('offers no way back where there was no import, and says when it is too late', async () => {
    await show();
    expect(screen.queryByRole('button', { name: 'Undo the import' })).toBeNull();
    await open(fileOf(GOOD));
    await take();
    const button = await screen.findByRole('button', { name: 'Undo the import' });
    background.failNext('undo-import', async () => problem('nothing-to-undo'));
    await person().click(button);
    expect(await screen.findByText(/can be undone for 24 hours/)).toBeDefined();
  });
});
