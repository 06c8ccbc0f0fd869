// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { TemplateFold } from '../../../components/contract/messages/TemplateFold.tsx';
import { Sidebar } from '../../../components/sidebar/Sidebar.tsx';
import { CONTRACT_ID, hourly } from '../../builders.ts';
import { endingOf } from '../ending-of.ts';
import { background } from '../fake-browser.ts';
import { person, prepare, stored } from '../prepare.ts';

prepare();

/** As browsers do, and the imitation of one does not: the property writes the attribute. */
const reflectSpellcheck = () =>
  Object.defineProperty(HTMLElement.prototype, 'spellcheck', {
    configurable: true,
    get(this: HTMLElement) {
      return this.getAttribute('spellcheck') !== 'false';
    },
    set(this: HTMLElement, checked: boolean) {
      this.setAttribute('spellcheck', String(checked));
    },
  });

const openMessage = async () => {
  stored(hourly({ client: 'Nour', title: 'Brand kit', reason: 'done' }));
  render(<Sidebar contractId={CONTRACT_ID} framed={false} />);
  await screen.findByRole('heading', { name: 'Now' });
  const me = person();
  const row = document.querySelector<HTMLElement>('[data-item="tell"]') as HTMLElement;
  await me.click(row.querySelector('button[aria-expanded]') as HTMLElement);
  const message = within(row);
  const name = 'Tell the client: the work is done';
  return { me, message, text: message.getByRole<HTMLTextAreaElement>('textbox', { name }) };
};

describe('a message to copy', () => {
  it('is filled with what is known, and names what is still to be filled in', async () => {
    const { message, text } = await openMessage();
    expect(text.value).toContain('Hello Nour,');
    expect(text.value).toContain('[your last day]');
    expect(message.getByText(/^Still to fill in: your last day/)).toBeDefined();
  });

  it('is copied as it stands, and says so', async () => {
    const { me, message, text } = await openMessage();
    await me.click(message.getByRole('button', { name: 'Copy the message' }));
    expect(await message.findByText('Copied')).toBeDefined();
    expect(await navigator.clipboard.readText()).toBe(text.value);
  });

  it('can be changed, is kept, and goes back to our text', async () => {
    const { me, message, text } = await openMessage();
    const ours = text.value;
    await me.clear(text);
    await me.type(text, 'My own words');
    await me.tab();
    await waitFor(() =>
      expect(Object.values(background.contracts.get(CONTRACT_ID)?.drafts ?? {})).toEqual(['My own words']),
    );
    await me.click(message.getByRole('button', { name: 'Back to our text' }));
    await waitFor(() => expect(text.value).toBe(ours));
    await waitFor(() => expect(background.contracts.get(CONTRACT_ID)?.drafts).toEqual({}));
  });

  it('that was written over follows the facts no more, and one that was not still does', async () => {
    const hello = (client: string, drafts: Record<string, string> = {}) => {
      const { ending } = endingOf(hourly({ client, reason: 'done' }, { drafts }));
      render(<TemplateFold ending={ending} template="tell-done" />);
      const { value } = screen.getByLabelText<HTMLTextAreaElement>('Message');
      cleanup();
      return value;
    };
    expect(hello('Nour')).toContain('Hello Nour,');
    expect(hello('Dana')).toContain('Hello Dana,');
    expect(hello('Dana', { 'tell-done': 'My own words' })).toBe('My own words');
  });

  it('that does not fit the contract, or is not known, is not offered', () => {
    const { ending } = endingOf(hourly());
    for (const template of ['ask-approval', 'no-such-message']) {
      const { container } = render(<TemplateFold ending={ending} template={template} />);
      expect(container.textContent).toBe('');
    }
  });

  it('loses a blank from its list once it is written over', async () => {
    const { me, message, text } = await openMessage();
    await me.clear(text);
    await me.type(text, 'My last day is Friday.');
    expect(message.queryByText(/^Still to fill in/)).toBeNull();
  });

  it('that the browser does not copy from a frame is selected whole, for the person’s own keys', async () => {
    const { me, message, text } = await openMessage();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'));
    for (let times = 0; times < 2; times += 1) {
      await me.click(message.getByRole('button', { name: 'Copy the message' }));
      const field = await message.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text to copy' });
      expect(field.value).toBe(text.value);
      await waitFor(() => expect(document.activeElement).toBe(field));
      expect([field.selectionStart, field.selectionEnd]).toEqual([0, text.value.length]);
      expect(message.getByText(/^The text is selected\. Press Ctrl\+C/)).toBeDefined();
    }
    await me.copy();
    expect(await message.findByText('Copied')).toBeDefined();
  });

  it.each([
    [false, 'false'],
    [true, 'true'],
  ])('is checked for spelling only where the person wants that: %s', async (spellcheck, said) => {
    reflectSpellcheck();
    background.settings = { ...background.settings, spellcheck };
    const { text } = await openMessage();
    expect(text.getAttribute('spellcheck')).toBe(said);
    Reflect.deleteProperty(HTMLElement.prototype, 'spellcheck');
  });

  it('copies what is seen, also before it is saved', async () => {
    const { me, message, text } = await openMessage();
    await me.clear(text);
    await me.type(text, 'Half a sen');
    await me.click(message.getByRole('button', { name: 'Copy the message' }));
    expect(await navigator.clipboard.readText()).toBe('Half a sen');
  });
});
