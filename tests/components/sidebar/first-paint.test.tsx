// @vitest-environment jsdom
// Owns the proof that a view hears of changes from the moment on in which it asks.
import { screen } from '@testing-library/preact';
import { render as draw } from 'preact';
import { expect, it } from 'vitest';
import { Sidebar } from '../../../components/sidebar/Sidebar.tsx';
import { CONTRACT_ID, hourly } from '../../builders.ts';
import { background } from '../fake-browser.ts';
import { prepare, stored } from '../prepare.ts';

prepare();

it('a change between the question and the first paint is shown', async () => {
  stored(hourly({ title: 'Shop' }));
  // As the page does it: effects wait for a paint.
  draw(<Sidebar contractId={CONTRACT_ID} framed />, document.body);
  expect(background.sentOf('load')).toHaveLength(1);
  stored(hourly({ title: 'Garden' }, { rev: 9 }));
  background.broadcast({ changed: 'contract', contractId: CONTRACT_ID, rev: 9 });
  await screen.findByRole('heading', { name: 'Garden' });
  draw(null, document.body);
});
