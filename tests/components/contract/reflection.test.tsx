// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { OwnAnswers } from '../../../components/contract/messages/OwnAnswers.tsx';
import { EarlierLessons } from '../../../components/contract/own/EarlierLessons.tsx';
import { DRAFTS_SAID, REFLECTION } from '../../../utils/domain/text/labels.ts';
import { hourly } from '../../builders.ts';
import { NOW } from '../../clock.ts';
import { background } from '../fake-browser.ts';
import { live } from '../live-ending.ts';
import { prepare, stored } from '../prepare.ts';

prepare();

describe('reflection', () => {
  it('asks four short questions and keeps each answer by itself', () => {
    const { record } = live(hourly({ endedAt: NOW, endedBy: 'me' }), (ending) => (
      <OwnAnswers ending={ending} drafts={REFLECTION} />
    ));
    for (const draft of REFLECTION) {
      const field = screen.getByLabelText(DRAFTS_SAID[draft]);
      fireEvent.input(field, { target: { value: `Answer to ${draft}` } });
      fireEvent.blur(field);
    }
    expect(record().drafts).toEqual(Object.fromEntries(REFLECTION.map((one) => [one, `Answer to ${one}`])));
  });

  it('is shown again at the next ending of the same client, in the person’s own words', async () => {
    const next = hourly({ client: 'Ana' });
    stored(next);
    const earlier = hourly({ title: 'Shop', client: 'Ana', endedAt: NOW, endedBy: 'me' });
    background.contracts.set('11111', {
      ...earlier,
      id: '11111',
      drafts: { 'reflection-keep': 'Weekly calls' },
    });
    live(next, (ending) => <EarlierLessons ending={ending} />);
    expect(await screen.findByText('What you learned last time')).toBeDefined();
    for (const text of ['Shop', 'Same client', 'One thing to keep', 'Weekly calls'])
      expect(screen.getByText(text)).toBeDefined();
  });

  it('leaves no trace where there is nothing to show', async () => {
    const next = hourly({ client: 'Ana' });
    stored(next);
    live(next, (ending) => <EarlierLessons ending={ending} />);
    await waitFor(() => expect(background.sentOf('lessons')).toHaveLength(1));
    expect(screen.queryByText('What you learned last time')).toBeNull();
  });
});
