// @vitest-environment jsdom
import { render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CalendarOfAll } from '../../../components/calendar/CalendarOfAll.tsx';
import { Options } from '../../../components/options/Options.tsx';
import { Popup } from '../../../components/popup/Popup.tsx';
import { Sidebar } from '../../../components/sidebar/Sidebar.tsx';
import { PROGRAMS } from '../../../utils/domain/calendar/programs.ts';
import { problem } from '../../../utils/domain/problems.ts';
import { contractAddress, parseContractAddress } from '../../../utils/domain/upwork/address.ts';
import { CONTRACT_ID, contract, hourly, told } from '../../builders.ts';
import { eventsIn } from '../../domain/calendar/calendar-text.ts';
import { background } from '../fake-browser.ts';
import { fromMenu, person, prepare, stored } from '../prepare.ts';
import { giveFileAddresses, savedBy } from '../saved-files.ts';

prepare();
beforeEach(giveFileAddresses);
// jsdom cannot save a file; what the press tells us comes before that.
beforeEach(() => {
  const stay = (event: Event) => event.preventDefault();
  document.addEventListener('click', stay);
  return () => document.removeEventListener('click', stay);
});

const NOTICE = hourly({ ...told(), title: 'Shop' });
const saveLink = (within_: HTMLElement = document.body) =>
  within(within_).findByRole('link', { name: 'Save the calendar file' });
const exportedOf = (id = CONTRACT_ID) => Object.keys(background.contracts.get(id)?.exported ?? {}).sort();

describe('the calendar file of one ending', () => {
  const unfold = async (): Promise<HTMLElement> => {
    await fromMenu('Files');
    return screen.getByRole('region', { name: 'Calendar file' });
  };

  it('is saved with one press, and remembered only with that', async () => {
    stored(NOTICE);
    render(<Sidebar contractId={CONTRACT_ID} framed={false} />);
    const fold = await unfold();
    const link = await saveLink(fold);
    const { name, text } = await savedBy(link);
    expect(name).toBe(`contract-${CONTRACT_ID}-2026-11-04.ics`);
    expect(Object.keys(eventsIn(text))).toContain(`${CONTRACT_ID}-last-day`);
    expect(
      within(fold).getByText('3 dates of this contract for your own calendar, with reminders.'),
    ).toBeDefined();
    expect(exportedOf()).toEqual([]);
    await person().click(link);
    await waitFor(() => expect(exportedOf()).toEqual(['last-day', 'notice', 'safe']));
    // The same link still saves the same bytes.
    expect((await savedBy(await saveLink(fold))).text).toBe(text);
  });

  it('is offered to a contract that goes on, as long as a calendar may know its dates', async () => {
    const known = { at: NOTICE.createdAt, start: '2026-11-18', summary: 'Last day', text: '' };
    stored({ ...NOTICE, keptAt: NOTICE.createdAt, exported: { 'last-day': known } });
    render(<Sidebar contractId={CONTRACT_ID} framed={false} />);
    const { text } = await savedBy(await saveLink(await unfold()));
    expect(eventsIn(text)[`${CONTRACT_ID}-last-day`]?.STATUS).toBe('CANCELLED');
  });

  it('says what is missing where there is no date', async () => {
    stored(contract());
    render(<Sidebar contractId={CONTRACT_ID} framed={false} />);
    const fold = await unfold();
    expect(await within(fold).findByText(/^No dates yet\./)).toBeDefined();
    expect(within(fold).queryByRole('link', { name: 'Save the calendar file' })).toBeNull();
  });

  it('comes with the way into each calendar program', async () => {
    stored(NOTICE);
    render(<Sidebar contractId={CONTRACT_ID} framed={false} />);
    const fold = await unfold();
    expect(await within(fold).findByText('How to import it')).toBeDefined();
    for (const { name, how } of PROGRAMS) {
      expect(within(fold).getByText(name)).toBeDefined();
      expect(within(fold).getByText(how)).toBeDefined();
    }
  });
});

describe('the calendar file of all endings', () => {
  const make = async () =>
    person().click(await screen.findByRole('button', { name: 'Make a calendar file' }));
  const both = () => [stored(NOTICE), stored({ ...NOTICE, id: '40000000' })];

  it('is made at one press and saved at a second, which is remembered with each ending', async () => {
    both();
    render(<CalendarOfAll />);
    await make();
    expect(await screen.findByText('The file is ready, with 6 dates. Save it.')).toBeDefined();
    const link = await saveLink();
    expect((await savedBy(link)).name).toBe('contracts-2026-11-04.ics');
    expect([exportedOf(), exportedOf('40000000')]).toEqual([[], []]);
    await person().click(link);
    const all = ['last-day', 'notice', 'safe'];
    await waitFor(() => expect([exportedOf(), exportedOf('40000000')]).toEqual([all, all]));
  });

  it('stands in the options', async () => {
    both();
    render(<Options />);
    expect(await screen.findByRole('heading', { name: 'Calendar file' })).toBeDefined();
    await make();
    expect(Object.keys(eventsIn((await savedBy(await saveLink())).text))).toHaveLength(6);
  });

  it('stands in the popup, behind a fold', async () => {
    both();
    const open = vi.fn<(contractId: string) => void>();
    render(<Popup readAddress={parseContractAddress} addressOf={contractAddress} open={open} />);
    await person().click(await screen.findByRole('button', { name: 'More' }));
    await person().click(await screen.findByText('Calendar file'));
    const fold = screen.getByText('Calendar file').closest('details');
    if (fold === null) throw new Error('It is not folded away.');
    fold.open = true;
    fold.dispatchEvent(new Event('toggle'));
    await make();
    expect(Object.keys(eventsIn((await savedBy(await saveLink())).text))).toHaveLength(6);
  });

  it('says so where there is no date, where nobody answers, and where it could not be remembered', async () => {
    render(<CalendarOfAll />);
    await make();
    expect(await screen.findByText(/^No dates yet\./)).toBeDefined();
    expect(screen.queryByRole('link', { name: 'Save the calendar file' })).toBeNull();
    background.failNext('make-calendar', () => Promise.reject(new Error('Gone.')));
    await make();
    expect(await screen.findByText('The extension did not answer.')).toBeDefined();
    both();
    await make();
    background.failNext('calendar-saved', () => Promise.resolve(problem('storage-refused')));
    await person().click(await saveLink());
    expect(await screen.findByText(/could not be remembered\. Save it once more, please\./)).toBeDefined();
    expect(exportedOf()).toEqual([]);
    await person().click(await saveLink());
    await waitFor(() => expect(exportedOf()).toHaveLength(3));
  });
});
