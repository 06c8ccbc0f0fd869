// @vitest-environment jsdom
// Owns the proof that a form of ours is answered once by a press and by Enter, also where the browser sends no form at all.
import { fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Form } from '../../../components/ui/Form.tsx';
import { person, prepare } from '../prepare.ts';

prepare();

let answers = 0;
const open = (): void => {
  answers = 0;
  const submit = (): void => {
    answers += 1;
  };
  render(
    <Form class="stack" submit={submit}>
      <input aria-label="Name" required />
      <button type="button">Cancel</button>
      <button type="submit">
        <span>Add</span>
      </button>
    </Form>,
  );
};
const field = () => screen.getByRole('textbox');

describe.each(['', 'in a page that is sandboxed without forms'])('a form %s', (sandbox) => {
  const send = (event: Event): void => {
    event.preventDefault();
    if (sandbox !== '') event.stopImmediatePropagation();
  };
  beforeEach(() => window.addEventListener('submit', send, { capture: true }));
  afterEach(() => window.removeEventListener('submit', send, { capture: true }));

  it('is answered once by its button', async () => {
    open();
    await person().type(field(), 'One');
    await person().click(screen.getByText('Add'));
    expect(answers).toBe(1);
  });
  it('is answered once by Enter, which browsers make a press of its button', async () => {
    open();
    await person().type(field(), 'One');
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(answers).toBe(1);
  });
  it('is not answered by another button, nor where a field is not filled in', async () => {
    open();
    await person().click(screen.getByText('Add'));
    await person().type(field(), 'One');
    await person().click(screen.getByRole('button', { name: 'Cancel' }));
    expect(answers).toBe(0);
  });
});
