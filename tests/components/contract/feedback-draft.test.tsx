// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { FollowUpChoices } from '../../../components/contract/lists/FollowUpChoices.tsx';
import { FeedbackDraft } from '../../../components/contract/messages/FeedbackDraft.tsx';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { DOUBLE_BLIND, WINDOW_TO_COME } from '../../../utils/domain/rules/feedback-prompts.ts';
import { clientEnded, hourly } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';
import { live } from '../live-ending.ts';
import { person, prepare } from '../prepare.ts';

prepare();

const open = async (record: Contract) => {
  const ending = live(record, (shown) => (
    <FeedbackDraft ending={shown} draft="feedback" timer={shown.plan.timers.find(({ id }) => id === 'fb')} />
  ));
  const me = person();
  await me.click(screen.getByText('Your feedback for the client'));
  const fields = screen.getAllByRole<HTMLTextAreaElement>('textbox');
  return {
    me,
    ending,
    fields,
    draft: screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your draft' }),
  };
};

describe('feedback in three questions', () => {
  it('becomes one text, which is copied with one press', async () => {
    const { me, ending, fields, draft } = await open(clientEnded());
    for (const [index, answer] of ['Clear briefs.', 'More time.', 'Paid on time.'].entries()) {
      await me.type(fields[index] as HTMLElement, answer);
      await me.tab();
    }
    const text = 'Clear briefs.\n\nMore time.\n\nPaid on time.';
    await waitFor(() => expect(draft.value).toBe(text));
    expect(ending.record().drafts).not.toHaveProperty('feedback');
    const write = vi.spyOn(navigator.clipboard, 'writeText');
    await me.click(screen.getByRole('button', { name: 'Copy the draft' }));
    expect(write).toHaveBeenCalledWith(text);
  });

  it('is the person’s own once they write in it, and can follow the answers again', async () => {
    const { me, ending, draft } = await open(
      clientEnded({}, { drafts: { 'feedback-well': 'Clear briefs.' } }),
    );
    await me.type(draft, ' And more.');
    await me.tab();
    await waitFor(() => expect(ending.record().drafts.feedback).toBe('Clear briefs. And more.'));
    await me.click(screen.getByRole('button', { name: 'Put it together from the answers again' }));
    await waitFor(() => expect(draft.value).toBe('Clear briefs.'));
    expect(ending.record().drafts).not.toHaveProperty('feedback');
  });

  it('keeps a draft from before there were questions', async () => {
    const { draft } = await open(clientEnded({}, { drafts: { feedback: 'All as agreed.' } }));
    expect(draft.value).toBe('All as agreed.');
    expect(screen.queryByRole('button', { name: /from the answers/ })).toBeNull();
  });

  it('has the second look', async () => {
    await open(clientEnded({}, { drafts: { 'feedback-better': 'You are an idiot.' } }));
    expect(await screen.findByText('1 place to look at again')).toBeDefined();
  });
});

describe('beside it', () => {
  it.each([
    ['before the end, that there will be a window', hourly(), WINDOW_TO_COME],
    ['while it runs, when it closes', clientEnded(), /The window closes in 13 days/],
    ['after it, that it closed', clientEnded({ endedAt: at({ days: -20 }) }), /The window closed/],
    ['once it was left, that it was', clientEnded({ feedbackLeftAt: NOW }), 'You have left your feedback.'],
  ])('stands %s', async (_, record, sentence) => {
    await open(record);
    expect(document.querySelector('details')?.textContent).toMatch(sentence);
    expect(screen.getByText(DOUBLE_BLIND)).toBeDefined();
  });
});

describe('a follow-up', () => {
  it('is planned in one press for 30, 60 or 90 days after the end, each once', async () => {
    const ending = live(clientEnded(), (shown) => <FollowUpChoices ending={shown} />);
    const me = person();
    await me.click(screen.getByRole('button', { name: 'In 30 days: 4 December 2026' }));
    await me.click(screen.getByRole('button', { name: 'In 90 days: 2 February 2027' }));
    expect(ending.record().followUps.map(({ on }) => on)).toEqual(['2026-12-04', '2027-02-02']);
    expect(screen.getAllByRole('button')).toHaveLength(1);
  });
});
