// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { FEEDBACK_PROMPTS, feedbackText } from '../../../utils/domain/rules/feedback-prompts.ts';
import { FOLLOW_UPS, followUpsFor } from '../../../utils/domain/rules/follow-ups.ts';
import { draftTitle } from '../../../utils/domain/text/labels.ts';
import { clientEnded, contract, fixed } from '../../builders.ts';
import { at } from '../../clock.ts';

describe('the follow-ups that are offered', () => {
  const days = (facts: Parameters<typeof fixed>[1], today = '2026-11-04') =>
    followUpsFor(fixed([], facts), today, 'UTC').map(({ on }) => on);

  it('come 30, 60 and 90 days after the end', () => {
    expect(FOLLOW_UPS.map(({ inDays }) => inDays)).toEqual([30, 60, 90]);
    expect(days({ endedAt: at({ days: -4 }) })).toEqual(['2026-11-30', '2026-12-30', '2027-01-29']);
    expect(days({ endedAt: at({ days: -9 }), endedOn: '2026-10-31' })[0]).toBe('2026-11-30');
  });

  it('count from today where their day has passed, or no end is known', () => {
    expect(days({ endedAt: at({ days: -40 }) })).toEqual(['2026-12-04', '2026-11-24', '2026-12-24']);
    expect(days({})).toEqual(['2026-12-04', '2027-01-03', '2027-02-02']);
  });

  it('take the day of the end where the person is', () => {
    const ending = clientEnded({ endedAt: '2026-11-04T03:00:00Z' });
    expect(followUpsFor(ending, '2026-11-04', 'America/New_York')[0]?.on).toBe('2026-12-03');
  });
});

describe('feedback from three answers', () => {
  it('has each as a paragraph, in the order of the questions', () => {
    const drafts = { 'feedback-facts': ' Paid on time. ', 'feedback-well': 'Clear answers.' };
    expect(feedbackText(contract({ drafts }))).toBe('Clear answers.\n\nPaid on time.');
    expect(feedbackText(contract())).toBe('');
  });

  it('keeps each answer under a name that history and dossier know', () => {
    expect(FEEDBACK_PROMPTS.map(({ draft }) => draftTitle(draft))).not.toContain(undefined);
    expect(FEEDBACK_PROMPTS).toHaveLength(3);
  });
});
