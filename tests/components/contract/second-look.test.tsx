// @vitest-environment jsdom
import { render, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { Sidebar } from '../../../components/sidebar/Sidebar.tsx';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { ADVICE } from '../../../utils/domain/wording/advice.ts';
import { CONTRACT_ID, clientEnded, hourly } from '../../builders.ts';
import { background } from '../fake-browser.ts';
import { person, prepare, stored } from '../prepare.ts';

prepare();

/** A draft as it lies under its step, opened. */
const openDraft = async (record: Contract, item: string, title: string, label: string) => {
  stored(record);
  render(<Sidebar contractId={CONTRACT_ID} framed={false} />);
  await waitFor(() => expect(document.querySelector(`[data-item="${item}"]`)).not.toBeNull());
  const me = person();
  const row = document.querySelector<HTMLElement>(`[data-item="${item}"]`) as HTMLElement;
  await me.click(row.querySelector('button[aria-expanded]') as HTMLElement);
  const fold: HTMLDetailsElement | null = within(row).getByText(title).closest('details');
  if (fold !== null) {
    await me.click(within(row).getByText(title));
    // The browser tells of the opening in a later task.
    await waitFor(() => expect(fold.open).toBe(true));
  }
  const draft = within(fold ?? row);
  return {
    me,
    fold: fold ?? row,
    draft,
    text: draft.getByRole<HTMLTextAreaElement>('textbox', { name: label }),
  };
};
const openMessage = (drafts: Record<string, string> = {}) =>
  openDraft(
    hourly({ client: 'Nour', title: 'Brand kit', reason: 'done' }, { drafts }),
    'tell',
    'Tell the client: the work is done',
    'Tell the client: the work is done',
  );
const openFeedback = (feedback = '') =>
  openDraft(
    clientEnded({ kind: 'hourly' }, feedback === '' ? {} : { drafts: { feedback } }),
    'leave-feedback',
    'Your feedback for the client',
    'Your draft',
  );
const HARSH = 'Hello Nour,\n\nyou never answered my mails. Write to me at ana@studio.example.';

describe('the second look at a draft', () => {
  it('says nothing of a message of ours as it came, and looks at what the person made of it', async () => {
    const { me, draft, text } = await openMessage();
    expect(draft.queryByRole('region', { name: 'Second look' })).toBeNull();
    await me.clear(text);
    await me.type(text, 'You are an idiot.');
    const look = within(await draft.findByRole('region', { name: 'Second look' }));
    expect(await look.findByText('1 place to look at again')).toBeDefined();
    expect(look.getByText('Insult')).toBeDefined();
    expect(look.getByText(ADVICE.insult.because)).toBeDefined();
    expect(look.getByText(`For example: “${ADVICE.insult.example}”`)).toBeDefined();
    expect(text.value).toBe('You are an idiot.');
  });

  it('puts its marks under the very words, hidden from readers, and follows every key', async () => {
    const { me, fold, draft, text } = await openMessage({ 'tell-done': HARSH });
    await draft.findByText('2 places to look at again');
    const behind = fold.querySelector('.long-text-behind') as HTMLElement;
    const marks = () => [...behind.querySelectorAll('mark')].map(({ textContent }) => textContent);
    expect(behind.getAttribute('aria-hidden')).toBe('true');
    expect(behind.textContent?.replace('\u200B', '')).toBe(HARSH);
    expect(marks()).toEqual(['you never answered', 'ana@studio.example']);
    await me.type(text, ' You are rude.');
    expect(behind.textContent?.replace('\u200B', '')).toBe(text.value);
    expect(marks()).toEqual(['you never answered', 'ana@studio.example', 'You are rude']);
  });

  it('names both kinds of one place once, with both reasons', async () => {
    const { draft } = await openMessage({ 'tell-done': 'You never answered.' });
    await draft.findByText('1 place to look at again');
    expect(draft.getByText('Blame and Absolute')).toBeDefined();
    for (const kind of ['blame', 'absolute'] as const)
      expect(draft.getByText(ADVICE[kind].because)).toBeDefined();
  });

  it('leads the keyboard from a mark to its words', async () => {
    const { me, draft, text } = await openMessage({ 'tell-done': HARSH });
    const mark = await draft.findByRole('button', { name: 'Show in the text: “ana@studio.example”' });
    await me.tab();
    for (let steps = 0; document.activeElement !== mark; steps += 1) {
      expect(steps, 'no press of Tab reaches the mark').toBeLessThan(200);
      await me.tab();
    }
    await me.keyboard('{Enter}');
    expect(document.activeElement).toBe(text);
    expect(text.value.slice(text.selectionStart, text.selectionEnd)).toBe('ana@studio.example');
  });

  it('is silent on a place that is left, keeps the keyboard, and can look again', async () => {
    const { me, fold, draft, text } = await openMessage({ 'tell-done': HARSH });
    await me.click(await draft.findByRole('button', { name: 'Leave it: “you never answered”' }));
    expect(await draft.findByText('1 place to look at again')).toBeDefined();
    expect(document.activeElement?.textContent).toBe('1 place to look at again');
    await me.type(text, ' More.');
    expect([...fold.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
      'ana@studio.example',
    ]);
    await me.click(draft.getByRole('button', { name: 'Look again' }));
    expect(await draft.findByText('2 places to look at again')).toBeDefined();
  });

  it('never says that all is well, also where it finds nothing or everything was left', async () => {
    const { me, draft, text } = await openFeedback('You are rude.');
    await me.click(await draft.findByRole('button', { name: /^Leave it/ }));
    const look = draft.getByRole('region', { name: 'Second look' });
    const verdict = /all clear|no problems|looks good|nothing found|all good|fine\b/i;
    expect(look.textContent).not.toMatch(verdict);
    await me.clear(text);
    await me.type(text, 'Clear brief.');
    expect(look.textContent).not.toMatch(verdict);
    expect(look.textContent).toContain('what isn’t marked may do harm too');
    expect(within(look).getByRole('status').textContent).toBe('');
  });

  it('names the rule where there is one', async () => {
    const { draft } = await openFeedback('I will give you five stars if you pay me today.');
    await draft.findByText('Trading stars');
    expect(draft.getByRole('link', { name: /Reporting feedback/ })).toBeDefined();
  });

  it('says that it reads English only where the browser is sure of another language', async () => {
    background.language = { isReliable: true, languages: [{ language: 'de', percentage: 99 }] };
    const { draft } = await openFeedback('Du Idiot, schreib mir: ana@studio.example');
    expect(await draft.findByText(/isn’t in English/)).toBeDefined();
    expect(await draft.findByText('1 place to look at again')).toBeDefined();
    expect(draft.getByText('Contact details')).toBeDefined();
  });

  it('does not say so where the browser is not sure', async () => {
    background.language = { isReliable: false, languages: [{ language: 'de', percentage: 51 }] };
    const { draft } = await openFeedback('You are rude.');
    await draft.findByText('1 place to look at again');
    expect(draft.queryByText(/isn’t in English/)).toBeNull();
  });

  it('stands at the public reply too', async () => {
    const { draft } = await openDraft(
      clientEnded({ kind: 'hourly' }, { drafts: { 'feedback-reply': 'The client lied.' } }),
      'reply-feedback',
      'Your public reply to the client’s feedback',
      'Your draft',
    );
    expect(await draft.findByText('Blame')).toBeDefined();
  });

  it('axe finds nothing in it', async () => {
    document.documentElement.lang = 'en';
    document.title = 'Test';
    const { draft } = await openMessage({ 'tell-done': HARSH });
    await draft.findByText('2 places to look at again');
    const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

describe('a draft of one’s own', () => {
  it('is kept, and copied with one press as it is seen', async () => {
    const { me, draft, text } = await openFeedback();
    expect(draft.queryByRole('button', { name: 'Copy the draft' })).toBeNull();
    await me.type(text, 'Clear briefs, quick answers.');
    await me.click(draft.getByRole('button', { name: 'Copy the draft' }));
    expect(await navigator.clipboard.readText()).toBe('Clear briefs, quick answers.');
    await waitFor(() =>
      expect(background.contracts.get(CONTRACT_ID)?.drafts).toEqual({
        feedback: 'Clear briefs, quick answers.',
      }),
    );
  });

  it.each([
    ['a draft', () => openFeedback('Clear briefs.'), 'Copy the draft'],
    ['a message', () => openMessage({ 'tell-done': 'Clear briefs.' }), 'Copy the message'],
  ])('%s is copied as it is seen also after an undo, and so is it looked at', async (_, open, copy) => {
    const { me, draft, text } = await open();
    await me.clear(text);
    await me.type(text, 'You are rude.');
    await draft.findByText('1 place to look at again');
    await me.tab();
    await me.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(text.value).toBe('Clear briefs.'));
    await me.click(draft.getByRole('button', { name: copy }));
    expect(await navigator.clipboard.readText()).toBe('Clear briefs.');
    expect(draft.queryByText('1 place to look at again')).toBeNull();
  });
});
