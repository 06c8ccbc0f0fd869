// @vitest-environment jsdom
// Owns the promise that what is folded away keeps no view waiting, and is there for the browser's search once that is painted.
import { render, waitFor } from '@testing-library/preact';
import { render as draw, options } from 'preact';
import { expect, it, vi } from 'vitest';
import { Fold } from '../../../components/ui/Fold.tsx';
import { prepare } from '../prepare.ts';

prepare();

it('makes what is in it once the view is painted and the browser rests', async () => {
  let paint = (): void => undefined;
  let rest = (): void => undefined;
  options.requestAnimationFrame = (callback) => {
    paint = callback;
  };
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => {
    rest = callback;
  });
  const place = document.createElement('div');
  draw(<Fold label="All dates">Fri 13 Nov</Fold>, place);
  paint();
  expect(place.textContent).toBe('All dates');
  rest();
  await waitFor(() => expect(place.textContent).toBe('All datesFri 13 Nov'));
  expect(place.querySelector('details')?.open).toBe(false);
  draw(null, place);
});

it('that may come late makes it when it is opened, and keeps it', async () => {
  const { container } = render(
    <Fold label="Your own steps" late>
      Call the bank
    </Fold>,
  );
  const fold = container.querySelector('details');
  expect(container.textContent).toBe('Your own steps');
  for (const isOpen of [true, false]) {
    if (fold !== null) fold.open = isOpen;
    await waitFor(() => expect(container.textContent).toBe('Your own stepsCall the bank'));
  }
});
