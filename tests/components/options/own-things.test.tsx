// @vitest-environment jsdom
import { fireEvent, render, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Options } from '../../../components/options/Options.tsx';
import { ownFileText } from '../../../utils/domain/backup/own-file.ts';
import { settings } from '../../builders.ts';
import { background } from '../fake-browser.ts';
import { person, prepare } from '../prepare.ts';

prepare();

const SET = { name: 'Studio', steps: [{ text: 'Cake', when: 'after' as const, days: 2 }] };
const MESSAGE = { title: 'Short', step: 'thanks', text: 'Hello {client}' };
const show = async () => {
  render(<Options />);
  const part = await screen.findByRole('region', { name: 'Your own steps and messages' });
  return { me: person(), part: within(part) };
};
const fileOf = (text: unknown) => new File([String(text)], 'steps.json', { type: 'application/json' });
const FILE_FIELD = 'Open a file with steps and messages';

describe('the options’ own steps and messages', () => {
  it('add a message from one of ours, change it, remove it, and take that back', async () => {
    const { me, part } = await show();
    await me.type(part.getByLabelText('Name of a new message'), 'Goodbye');
    await me.selectOptions(part.getByLabelText('Begin with'), 'Ask why');
    await me.click(part.getByRole('button', { name: 'Add the message' }));
    const kept = () => Object.values(background.settings.ownMessages);
    await vi.waitFor(() => expect(kept()).toMatchObject([{ title: 'Goodbye' }]));
    expect(kept()[0]?.text).toContain('{title}');
    await me.selectOptions(part.getByLabelText('Offered at this step'), 'Thank the client');
    await vi.waitFor(() => expect(kept()[0]?.step).toBe('thanks'));
    await me.click(part.getByRole('button', { name: 'Remove Goodbye' }));
    await vi.waitFor(() => expect(kept()).toEqual([]));
    await me.click(screen.getByRole('button', { name: 'Undo' }));
    await vi.waitFor(() => expect(kept()).toMatchObject([{ title: 'Goodbye', step: 'thanks' }]));
    expect(screen.getByText(/^Undid: Changed “Your own steps and messages”/)).toBeDefined();
  });

  it('take a second look at a message that the person wrote or changed', async () => {
    background.settings = settings({ ownMessages: { m1: MESSAGE } });
    const { me, part } = await show();
    await me.click(part.getByText('Short', { selector: 'summary, summary *' }));
    const field = part.getByLabelText('Message');
    fireEvent.input(field, { target: { value: 'You never answered.' } });
    const look = within(await part.findByRole('region', { name: 'Second look' }));
    expect(look.getByText('Blame and Absolute')).toBeDefined();
    expect(field.getAttribute('aria-describedby')).toBeTruthy();
  });

  it('show what is in a file, add it at a press, and find it here the next time', async () => {
    const { me, part } = await show();
    const text = ownFileText({ sets: [SET], messages: [MESSAGE] });
    await me.upload(part.getByLabelText(FILE_FIELD), fileOf(text));
    expect(await part.findByText('Studio')).toBeDefined();
    expect(background.settings.stepSets).toEqual({});
    await me.click(part.getByRole('button', { name: 'Add these' }));
    await vi.waitFor(() => expect(Object.values(background.settings.stepSets)).toEqual([SET]));
    expect(Object.values(background.settings.ownMessages)).toEqual([MESSAGE]);
    await me.upload(part.getByLabelText(FILE_FIELD), fileOf(text));
    expect(await part.findByText('All of it is here already.')).toBeDefined();
  });

  it('offer what is in an open file anew when it is removed here', async () => {
    background.settings = settings({ stepSets: { s: SET } });
    const { me, part } = await show();
    await me.upload(part.getByLabelText(FILE_FIELD), fileOf(ownFileText({ sets: [SET], messages: [] })));
    expect(await part.findByText('All of it is here already.')).toBeDefined();
    await me.click(part.getByRole('button', { name: 'Remove Studio' }));
    await me.click(await part.findByRole('button', { name: 'Add these' }));
    await vi.waitFor(() => expect(Object.values(background.settings.stepSets)).toEqual([SET]));
  });

  it('refuse a file that is none of these, in words, and change nothing', async () => {
    const { me, part } = await show();
    await me.upload(part.getByLabelText(FILE_FIELD), fileOf('{"format":"other"}'));
    expect(
      await part.findByText(
        'This file holds no steps or messages for End Contract Safely. Place: format. Nothing was changed.',
      ),
    ).toBeDefined();
    expect(background.sentOf('change-settings')).toEqual([]);
  });

  it('name and remove a set, and offer all of it as a file', async () => {
    background.settings = settings({ stepSets: { s: SET } });
    const { me, part } = await show();
    expect(await part.findByRole('link', { name: 'Save your steps and messages as a file' })).toBeDefined();
    expect(part.getByText('By 2 days after the last day')).toBeDefined();
    const name = part.getByLabelText('Name of the set');
    fireEvent.input(name, { target: { value: 'Atelier' } });
    fireEvent.blur(name);
    await vi.waitFor(() => expect(background.settings.stepSets.s?.name).toBe('Atelier'));
    await me.click(part.getByRole('button', { name: 'Remove Atelier' }));
    await vi.waitFor(() => expect(background.settings.stepSets).toEqual({}));
  });
});
