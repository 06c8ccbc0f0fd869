// @vitest-environment jsdom
import { render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { Options } from '../../../components/options/Options.tsx';
import { Popup } from '../../../components/popup/Popup.tsx';
import { NOT_REACHED } from '../../../components/state/outbox.ts';
import { contractAddress, parseContractAddress } from '../../../utils/domain/upwork/address.ts';
import { background } from '../fake-browser.ts';
import { person, prepare } from '../prepare.ts';

prepare();

const TEXT = 'Deadlines can go into your calendar.';
const VIEWS = [
  [
    'the popup',
    () => <Popup readAddress={parseContractAddress} addressOf={contractAddress} open={() => {}} />,
  ],
  ['the options', () => <Options />],
] as const;

describe.each(VIEWS)('after an update %s', (_, view) => {
  beforeEach(() => {
    background.news = { version: '0.2.0', text: TEXT };
  });

  it('says what is new, with the version, calmly', async () => {
    render(view());
    const line = await screen.findByText('New in 0.2.0.');
    expect(line.closest('p')?.textContent).toBe(`New in 0.2.0. ${TEXT}`);
    expect(line.closest('[role=alert]')).toBeNull();
  });

  it('goes at "OK", and only then', async () => {
    render(view());
    const ok = await screen.findByRole('button', { name: 'OK' });
    expect(background.sent.map(({ type }) => type)).not.toContain('news-read');
    await person().click(ok);
    await waitFor(() => expect(screen.queryByText('New in 0.2.0.')).toBeNull());
  });

  it('stays, and says so, where "OK" is not heard', async () => {
    background.failNext('news-read', () => Promise.reject(new Error('gone')));
    render(view());
    await person().click(await screen.findByRole('button', { name: 'OK' }));
    expect(await screen.findByText(NOT_REACHED)).toBeDefined();
    expect(screen.getByText('New in 0.2.0.')).toBeDefined();
  });

  it('says nothing where nothing is new', async () => {
    background.news = undefined;
    render(view());
    await waitFor(() => expect(background.sent.length).toBeGreaterThan(0));
    await screen.findAllByRole('heading');
    expect(screen.queryByText(/^New in/)).toBeNull();
  });
});
