// Owns the state in which each component test begins: an empty background, one moment, one zone, a person with a keyboard.
import { act, cleanup, fireEvent, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { options } from 'preact';
import { afterEach, beforeEach, vi } from 'vitest';
import { changesOn, outboxOf } from '../../components/state/contract-outboxes.ts';
import type { Contract } from '../../utils/domain/contract/record.ts';
import { NOW } from '../clock.ts';
import { background } from './fake-browser.ts';

/** One hour ahead of UTC in November, so that local and UTC are never the same by chance. */
export const ZONE = 'Europe/Berlin';

/** Registers the beginning and the end of every test in a file. */
export const prepare = (): void => {
  beforeEach(() => {
    background.reset();
    vi.spyOn(Temporal.Now, 'instant').mockReturnValue(Temporal.Instant.from(NOW));
    vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue(ZONE);
    giveDialogs();
    // Nothing is ever painted here: what waits for that, or for the rest after it, comes at once.
    options.requestAnimationFrame = (callback) => queueMicrotask(() => callback());
    vi.stubGlobal('requestIdleCallback', (callback: () => void) => callback());
    vi.stubGlobal('cancelIdleCallback', () => undefined);
    // jsdom lays nothing out, so there is nowhere to scroll.
    Element.prototype.scrollIntoView = () => {};
  });
  // Inside act, so that what a view lets go of is let go before the next test, or the end of the file.
  afterEach(async () => {
    await act(() => cleanup());
    giveUpChanges();
  });
  afterEach(takeDialogs);
};

/** A person at the page; clicks and keys as a browser would send them. */
export const person = () => userEvent.setup();

/** A line of changes outlives its views: what a test left in one is not the next one's. */
const giveUpChanges = (): void => {
  for (const { contractId } of background.sentOf('act'))
    for (const { operationId } of changesOn(contractId)) outboxOf(contractId).discard(operationId);
};

/** Presses an entry of the sidebar's menu, which jsdom does not know how to open; gives the view that it opens, if it opens one. */
export const fromMenu = async (name: string): Promise<HTMLElement> => {
  const entry = await waitFor(() => {
    const menu = document.querySelector<HTMLElement>('.menu');
    if (menu === null) throw new Error('No menu');
    return within(menu).getByText(name);
  });
  fireEvent.click(entry);
  return document.querySelector<HTMLElement>('dialog[open]') ?? entry;
};
/** Whether the menu has such an entry. */
export const isInMenu = (name: string): boolean =>
  [...document.querySelectorAll('.menu-entry')].some(({ textContent }) => textContent === name);

export const stored = (contract: Contract): Contract => {
  background.contracts.set(contract.id, contract);
  return contract;
};

/** jsdom knows the element but not how to open it: here it opens, closes and says so, without the layer on top. */
const giveDialogs = (): void => {
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
};
const takeDialogs = (): void => {
  for (const method of ['showModal', 'close']) Reflect.deleteProperty(HTMLDialogElement.prototype, method);
  Reflect.deleteProperty(Element.prototype, 'scrollIntoView');
};
