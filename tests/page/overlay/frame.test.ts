// @vitest-environment jsdom
// Owns the proof that our frame stands anew where the page took our node away and back, and only there.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Frame, mountFrame } from '../../../utils/page/overlay/frame.ts';
import { neverJoined } from '../views.ts';

let over = new AbortController();
let frame: Frame;
const inside = () => frame.pane.querySelectorAll('iframe');

beforeEach(() => {
  over = new AbortController();
  const shell = document.body.appendChild(document.createElement('div'));
  frame = mountFrame(shell, neverJoined('about:blank'), () => undefined, over.signal);
});
afterEach(() => {
  over.abort();
  document.body.replaceChildren();
});

it('a frame whose end of loading was never heard gives way to a new one', () => {
  frame.show(true);
  const [first] = inside();
  frame.renew();
  expect(inside()).toHaveLength(1);
  expect(inside()[0]).not.toBe(first);
});

it('nothing is loaded anew while it is closed, or was never opened', () => {
  frame.renew();
  expect(inside()).toHaveLength(0);
  frame.show(true);
  frame.show(false);
  frame.renew();
  expect(inside()).toHaveLength(0);
});
