// @vitest-environment jsdom
import { render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { Options } from '../../../components/options/Options.tsx';
import { Popup } from '../../../components/popup/Popup.tsx';
import { contractAddress, parseContractAddress } from '../../../utils/domain/upwork/address.ts';
import { hourly } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';
import { background } from '../fake-browser.ts';
import { person, prepare, stored } from '../prepare.ts';

prepare();
beforeEach(() => void stored(hourly()));

const popup = () =>
  render(<Popup readAddress={parseContractAddress} addressOf={contractAddress} open={() => {}} />);
const notice = () => screen.findByText('Time for a backup.');
const boxOf = (element: HTMLElement) => element.closest('.notice')?.textContent;

describe('the reminder to make a backup', () => {
  it('says nothing before it is time', async () => {
    popup();
    await screen.findByRole('heading', { level: 2 });
    expect(screen.queryByText('Time for a backup.')).toBeNull();
  });

  it('says that there is none yet, and leads from the popup to the options', async () => {
    background.exportReminder = { shownFrom: NOW, notifyAt: NOW };
    popup();
    expect(boxOf(await notice())).toContain('There is none yet');
    const link = screen.getByRole('link', { name: 'Make a backup' });
    expect(link.getAttribute('href')).toBe('options.html#backup');
    expect(link.getAttribute('target')).toBe('_blank');
  });

  it('says when the last one was made, and leads to its place on the options page', async () => {
    background.exportReminder = { exportedAt: at({ days: -40 }), shownFrom: NOW, notifyAt: NOW };
    render(<Options />);
    expect(boxOf(await notice())).toContain(
      'Your last one is from Fri 25 Sep, 12:00\u00a0pm, and something has changed',
    );
    const link = screen.getByRole('link', { name: 'Make a backup' });
    expect(link.getAttribute('href')).toBe('#backup');
    expect(document.getElementById('backup')?.textContent).toMatch(/^Backup/);
  });

  it('goes at "Not now"', async () => {
    background.exportReminder = { shownFrom: NOW, notifyAt: NOW };
    popup();
    await notice();
    await person().click(screen.getByRole('button', { name: 'Not now' }));
    await waitFor(() => expect(screen.queryByText('Time for a backup.')).toBeNull());
  });

  it('stays, and says so, where "Not now" is not heard', async () => {
    background.exportReminder = { shownFrom: NOW, notifyAt: NOW };
    background.failNext('put-off-export', () => Promise.reject(new Error('gone')));
    popup();
    await notice();
    await person().click(screen.getByRole('button', { name: 'Not now' }));
    await screen.findByText('The extension did not answer.');
    expect(await notice()).toBeDefined();
  });
});

describe('the options page', () => {
  it('shows the backup when its address names it, once everything stands', async () => {
    const seen: string[] = [];
    Element.prototype.scrollIntoView = function show() {
      seen.push(this.id);
    };
    location.hash = '#backup';
    render(<Options />);
    await screen.findByRole('group', { name: /Count/ });
    await waitFor(() => expect(seen).toEqual(['backup']));
    location.hash = '';
  });

  it('lets the reminder be switched off', async () => {
    render(<Options />);
    const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: /^Remind me once a month/ });
    expect(box.checked).toBe(true);
    await person().click(box);
    await waitFor(() => expect(background.settings.exportReminder).toBe(false));
  });
});
