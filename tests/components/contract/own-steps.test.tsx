// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { Messages } from '../../../components/contract/messages/Messages.tsx';
import { OwnSteps } from '../../../components/contract/own/OwnSteps.tsx';
import { problem } from '../../../utils/domain/problems.ts';
import { hourly, ownStep, settings } from '../../builders.ts';
import { background } from '../fake-browser.ts';
import { live } from '../live-ending.ts';
import { person, prepare } from '../prepare.ts';

prepare();

const open = (label: string) => {
  const fold = screen.getByText(label).closest('details');
  if (fold === null) throw new Error(`No fold ${label}.`);
  fold.open = true;
  fireEvent(fold, new Event('toggle'));
};
const show = (parts = {}, chosen = settings()) => {
  const shown = live(
    hourly({ lastDay: '2026-12-01' }, parts),
    (ending) => <OwnSteps ending={ending} />,
    chosen,
  );
  open('Your own steps');
  return shown;
};
const SET = { name: 'Studio', steps: [{ text: 'Cake', when: 'after' as const, days: 2 }] };

describe('the person’s own steps', () => {
  it('are added, worded anew, dated and moved in the checklist’s own list', async () => {
    const { record } = show();
    const me = person();
    await me.type(screen.getByLabelText('What is to be done'), 'Return the key{Enter}');
    await me.type(screen.getByLabelText('What is to be done'), 'Bake a cake{Enter}');
    await me.click(screen.getByRole('button', { name: 'Move up: Bake a cake' }));
    expect(record().ownSteps.map(({ text }) => text)).toEqual(['Bake a cake', 'Return the key']);
    open('Bake a cake');
    const [when] = screen.getAllByLabelText<HTMLSelectElement>('When');
    if (when === undefined) throw new Error('No field.');
    await me.selectOptions(when, 'After the end');
    const [day] = screen.getAllByLabelText('By this day, if there is one');
    if (day === undefined) throw new Error('No field.');
    fireEvent.input(day, { target: { value: '2026-12-03' } });
    fireEvent.blur(day);
    expect(record().ownSteps[0]).toMatchObject({ when: 'after', on: '2026-12-03' });
    await me.click(screen.getByRole('button', { name: 'Move down: Bake a cake' }));
    expect(record().ownSteps.map(({ text }) => text)).toEqual(['Return the key', 'Bake a cake']);
  });

  it('come from a saved set, dated by this ending’s last day, each once', async () => {
    const { record } = show({}, settings({ stepSets: { s: SET } }));
    const me = person();
    await me.click(screen.getByRole('button', { name: 'Add its steps' }));
    expect(record().ownSteps).toMatchObject([{ text: 'Cake', when: 'after', on: '2026-12-03' }]);
    expect(screen.getByText('1 step added.')).toBeDefined();
    await me.click(screen.getByRole('button', { name: 'Add its steps' }));
    expect(record().ownSteps).toHaveLength(1);
    expect(screen.getByText('All of its steps are here already.')).toBeDefined();
  });

  it('are kept as a set under a name', async () => {
    show({ ownSteps: [ownStep({ on: '2026-11-30' })] });
    const me = person();
    await me.type(screen.getByLabelText('Save these steps as a set for the next ending'), 'Studio{Enter}');
    expect(await screen.findByText('Saved as a set.')).toBeDefined();
    expect(Object.values(background.settings.stepSets)).toEqual([
      { name: 'Studio', steps: [{ text: 'Return the office key', when: 'before', days: -1 }] },
    ]);
  });

  it('stay to be saved again where the browser refuses, with the reason', async () => {
    show({ ownSteps: [ownStep()] });
    background.failNext('change-settings', async () => problem('storage-refused'));
    const me = person();
    const field = screen.getByLabelText<HTMLInputElement>('Save these steps as a set for the next ending');
    await me.type(field, 'Studio{Enter}');
    expect(await screen.findByText('The browser refused to store this. Nothing was saved.')).toBeDefined();
    expect(field.value).toBe('Studio');
  });
});

describe('a message of the person’s own', () => {
  it('stands at its step with its blanks named, and is copied like ours', async () => {
    const ownMessages = { m: { title: 'Short', step: 'thanks', text: 'Hello {client}, from [place].' } };
    live(
      hourly({ client: 'Ana' }),
      (ending) => <Messages ending={ending} templates={['own-message:m']} />,
      settings({ ownMessages }),
    );
    const fold = screen.getByText('Short').closest('details');
    if (fold === null) throw new Error('No message.');
    const message = within(fold);
    await waitFor(() =>
      expect(message.getByLabelText<HTMLTextAreaElement>('Message').value).toBe('Hello Ana, from [place].'),
    );
    expect(message.getByText('Still to fill in: place.')).toBeDefined();
    expect(message.getByRole('button', { name: 'Copy the message' })).toBeDefined();
  });
});
