// @vitest-environment jsdom
// Owns the way from a contract's page to its checklist: few presses, nothing typed, nothing asked that the page shows.
import { render, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { Sidebar } from '../../../components/sidebar/Sidebar.tsx';
import type { Reading } from '../../../utils/domain/upwork/reading.ts';
import { CONTRACT_ID, dollars, settings } from '../../builders.ts';
import { background } from '../fake-browser.ts';
import { person, prepare } from '../prepare.ts';

prepare();

const seen = <T,>(value: T) => ({ value, seen: `${value}` });
const HOURLY: Reading = {
  title: seen('Shop redesign'),
  client: seen('Marta Lindqvist'),
  kind: seen('hourly' as const),
  rate: { value: dollars(62), seen: '$62.00 /hr' },
  status: seen('active' as const),
  milestones: [],
};
const FIXED: Reading = {
  title: seen('Booking form'),
  kind: seen('fixed' as const),
  status: seen('active' as const),
  milestones: [
    { value: { name: 'Course calendar', amount: dollars(400), state: 'funded' }, seen: 'Course calendar' },
  ],
};
const ENDED: Reading = {
  ...FIXED,
  status: seen('ended' as const),
  endedOn: { value: '2026-11-02', seen: 'Nov 2, 2026' },
  endedBy: seen('client' as const),
  refundAskedAmount: { value: dollars(250), seen: '$250.00' },
};

const READ = 'Read this page and go on';
const MAKE = 'Make my checklist';
const BY_HAND = 'Fill it in myself';
/** The press on the closed tab that opened the sidebar. */
const ON_THE_TAB = 1;
const WHEN = 'When do you want it to end?';

const begin = async (reading?: Reading) => {
  background.reading = reading;
  render(<Sidebar contractId={CONTRACT_ID} framed />);
  await screen.findByRole('heading', { name: 'What is happening?' });
  const me = person();
  let presses = ON_THE_TAB;
  const press = async (name: string | RegExp, role: 'button' | 'radio' = 'button') => {
    await me.click(await screen.findByRole(role, { name }));
    presses += 1;
  };
  return { me, press, presses: () => presses };
};
const made = async () => {
  await waitFor(() => expect(document.querySelector('[data-verdict]')).not.toBeNull());
  return background.contracts.get(CONTRACT_ID);
};
const asked = () => screen.queryAllByRole('group').map((group) => group.querySelector('legend')?.textContent);

describe('from the closed tab to a checklist with everything that the page shows', () => {
  it('takes three presses where the first answer fits, four where another does, and nothing is typed', async () => {
    const { press, presses } = await begin(HOURLY);
    await press('We agreed to end it', 'radio');
    await press(READ);
    await press(MAKE);
    const record = await made();
    expect(presses()).toBe(4);
    expect(record?.facts).toEqual({
      situation: 'both',
      title: 'Shop redesign',
      client: 'Marta Lindqvist',
      kind: 'hourly',
      rate: dollars(62),
    });
    expect(record?.evidence).toHaveLength(1);
  });

  it('takes three presses with milestones, and three where the client has ended', async () => {
    const { press, presses } = await begin(ENDED);
    await press(READ);
    await press(MAKE);
    const record = await made();
    expect(presses()).toBe(3);
    // The page's day in UTC or here, whichever begins first.
    expect(record?.facts).toEqual({
      situation: 'client',
      title: 'Booking form',
      kind: 'fixed',
      endedAt: '2026-11-01T23:00:00Z',
      endedOn: '2026-11-02',
      endedBy: 'client',
      refundAskedAmount: dollars(250),
    });
    expect(record?.milestones).toMatchObject([{ name: 'Course calendar', state: 'funded' }]);
  });

  it('takes at most eight without reading the page', async () => {
    const { press, presses } = await begin();
    await press('The client ended it', 'radio');
    await press(BY_HAND);
    await press('Fixed-price', 'radio');
    await press('Yesterday', 'radio');
    await press(MAKE);
    expect((await made())?.facts).toMatchObject({
      situation: 'client',
      kind: 'fixed',
      endedOn: '2026-11-03',
    });
    expect(presses()).toBeLessThanOrEqual(8);
    expect(background.sentOf('read-page')).toEqual([]);
  });
});

describe('what the page shows is not asked', () => {
  it('neither kind nor who where both are known', async () => {
    const { press } = await begin(FIXED);
    expect(asked()).toEqual(['What is happening?']);
    await press(READ);
    await screen.findByRole('heading', { name: 'Is this right?' });
    expect(asked()).toEqual([WHEN]);
  });

  it('nothing at all where its end is in full', async () => {
    const { press } = await begin(ENDED);
    await press(READ);
    await screen.findByRole('heading', { name: 'Is this right?' });
    expect(asked()).toEqual([]);
  });

  it('the kind where the page does not show it', async () => {
    const { kind: _, ...unsure } = FIXED;
    const { press } = await begin({ ...unsure, milestones: [] });
    await press(READ);
    await screen.findByRole('heading', { name: 'Is this right?' });
    expect(asked()).toEqual(['What kind is it?', WHEN]);
  });

  it('who and when where the page says no more than that it ended', async () => {
    const { press } = await begin({ ...FIXED, status: seen('ended' as const) });
    await press(READ);
    await screen.findByRole('heading', { name: 'Is this right?' });
    expect(asked()).toEqual(['Who ended it?', 'When did it end?']);
    await press(MAKE);
    expect(screen.getByText('Say who ended it.')).toBeDefined();
    await press('The client ended it', 'radio');
    await press(MAKE);
    expect(screen.getByText(/^Say when it ended\./)).toBeDefined();
    expect(background.sentOf('act')).toEqual([]);
    await press('Yesterday', 'radio');
    await press(MAKE);
    expect((await made())?.facts).toMatchObject({
      situation: 'client',
      endedBy: 'client',
      endedOn: '2026-11-03',
    });
  });

  it('but an end that was left out is', async () => {
    const { me, press } = await begin(ENDED);
    await press(READ);
    await press('Leave something out');
    await me.click(screen.getByRole('checkbox', { name: /^Ended on/ }));
    expect(asked()).toEqual(['When did it end?']);
  });
});

describe('what was found', () => {
  it('is read when the button is pressed, once, and not before', async () => {
    const { press } = await begin(HOURLY);
    expect(background.sentOf('read-page')).toEqual([]);
    await press(READ);
    const heading = await screen.findByRole('heading', { name: 'Is this right?' });
    expect(document.activeElement).toBe(heading);
    expect(background.sentOf('read-page')).toEqual([{ contractId: CONTRACT_ID, today: '2026-11-04' }]);
    expect(background.sentOf('act')).toEqual([]);
  });

  it('stands in one box, and each row can be left out', async () => {
    const { me, press } = await begin(HOURLY);
    await press(READ);
    const box = () => [...document.querySelectorAll('.found dt')].map(({ textContent }) => textContent);
    await waitFor(() => expect(box()).toContain('Client'));
    await press('Leave something out');
    await me.click(screen.getByRole('checkbox', { name: /^Client/ }));
    await press('Show what will be saved');
    expect(box()).not.toContain('Client');
    await press(MAKE);
    expect((await made())?.facts).not.toHaveProperty('client');
  });

  it('is forgotten on the way back, and the first answer can be changed', async () => {
    const { press } = await begin(HOURLY);
    await press(READ);
    await press('Back');
    const first = within(await screen.findByRole('group', { name: 'What is happening?' }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'What is happening?' }));
    expect(first.getByRole<HTMLInputElement>('radio', { name: 'I want to end it' }).checked).toBe(true);
    expect(background.contracts.size).toBe(0);
  });

  it('is shown as words, also where they are hostile', async () => {
    const value = '<img src=x onerror=alert(1)>\u202e';
    const { press } = await begin({ ...HOURLY, title: seen(value) });
    await press(READ);
    await screen.findByRole('heading', { name: 'Is this right?' });
    expect(document.querySelector('main img')).toBeNull();
    expect(document.querySelector('.found')?.textContent).toContain(value);
  });
});

describe('where the page gives nothing', () => {
  it.each([
    ['has nothing to read', { milestones: [] } satisfies Reading, /^Nothing could be read with certainty/],
    ['is not there', undefined, /could not be reached/],
  ])('because it %s, that is said, and it can be filled in all the same', async (_, reading, said) => {
    const { press } = await begin(reading);
    await press(READ);
    expect((await screen.findByRole('alert')).textContent).toMatch(said);
    await press(BY_HAND);
    expect(await screen.findByRole('heading', { name: 'Two quick questions' })).toBeDefined();
    expect(asked()).toEqual(['What kind is it?', WHEN]);
    await press(MAKE);
    expect((await made())?.facts).toEqual({ situation: 'me' });
  });

  it('because the extension does not answer, that is said too', async () => {
    const { press } = await begin(HOURLY);
    background.failNext('read-page', () => Promise.reject(new Error('Extension context invalidated.')));
    await press(READ);
    expect((await screen.findByRole('alert')).textContent).toContain('did not answer');
    await press(READ);
    await screen.findByRole('heading', { name: 'Is this right?' });
  });

  it.each([
    ['there is no page around', false, {}],
    ['the options say so', true, { readPage: false }],
  ])('because %s, all three are asked at once', async (_, framed, change) => {
    background.settings = settings(change);
    render(<Sidebar contractId={CONTRACT_ID} framed={framed} />);
    await screen.findByRole('heading', { name: 'Three quick questions' });
    expect(asked()).toEqual(['What is happening?', 'What kind is it?', WHEN]);
    expect(screen.queryByRole('button', { name: READ })).toBeNull();
  });
});
