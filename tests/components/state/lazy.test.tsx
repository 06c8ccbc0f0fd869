// @vitest-environment jsdom
// Owns a part whose code comes later than its view: it is waited for in words, and a way remains where it does not come.
import { render, screen } from '@testing-library/preact';
import type { ComponentType } from 'preact';
import { expect, it } from 'vitest';
import { useLazy } from '../../../components/state/lazy.ts';
import { person, prepare } from '../prepare.ts';

prepare();

type Greeting = { readonly name: string };
const Greet = ({ name }: Greeting) => <output>Hello {name}</output>;
const show = (load: () => Promise<ComponentType<Greeting>>) => {
  const View = () => {
    const { Part, loadError, again } = useLazy(load);
    if (loadError !== undefined)
      return (
        <button type="button" onClick={again}>
          {loadError}
        </button>
      );
    return Part === undefined ? <p>Waiting</p> : <Part name="Nour" />;
  };
  render(<View />);
};

it('A part is asked for once, and drawn as soon as its code is there.', async () => {
  let asked = 0;
  show(async () => {
    asked += 1;
    return Greet;
  });
  expect(screen.getByText('Waiting')).toBeDefined();
  expect((await screen.findByRole('status')).textContent).toBe('Hello Nour');
  expect(asked).toBe(1);
});

it('Where it does not come, the view says so, and asks again when told to.', async () => {
  const answers = [Promise.reject(new Error('gone')), Promise.resolve(Greet)];
  show(() => answers.shift() ?? Promise.reject(new Error('asked too often')));
  await person().click(await screen.findByRole('button', { name: 'The extension did not answer.' }));
  expect((await screen.findByRole('status')).textContent).toBe('Hello Nour');
});
