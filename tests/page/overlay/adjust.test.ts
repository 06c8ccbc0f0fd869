// @vitest-environment jsdom
// Owns the proof that a handle follows the person's hand, by pointer and by keys, and nobody else's.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeAdjustable } from '../../../utils/page/overlay/adjust.ts';
import { trustedEvents } from '../trusted-events.ts';

const handle = (current: () => number | undefined = () => 400) => {
  const node = document.body.appendChild(document.createElement('div'));
  node.setPointerCapture = vi.fn();
  const shown: number[] = [];
  const done: number[] = [];
  const person = trustedEvents();
  makeAdjustable(node, {
    current,
    limits: () => [280, 800],
    along: (right) => right,
    onShow: (value) => shown.push(value),
    onDone: (value) => done.push(value),
  });
  const fire = (type: string, parts?: object) => person(node, type, parts);
  const press = (clientX: number, clientY: number, parts: object = {}) =>
    fire('pointerdown', { isPrimary: true, button: 0, pointerId: 7, clientX, clientY, ...parts });
  return { node, shown, done, fire, press };
};
afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

describe('by pointer', () => {
  it('is shown at each move, and told once it is let go', () => {
    const { node, shown, done, fire, press } = handle();
    press(100, 10);
    expect(node.setPointerCapture).toHaveBeenCalledWith(7);
    fire('pointermove', { clientX: 120, clientY: 10 });
    fire('pointermove', { clientX: 130.4, clientY: 30 });
    expect([shown, done]).toEqual([[420, 430], []]);
    fire('lostpointercapture');
    fire('pointermove', { clientX: 200, clientY: 10 });
    expect([shown, done]).toEqual([[420, 430], [430]]);
  });

  it('goes on where the keyboard goes elsewhere meanwhile', () => {
    const { done, fire, press } = handle();
    press(100, 10);
    fire('pointermove', { clientX: 120, clientY: 10 });
    fire('blur');
    fire('pointermove', { clientX: 140, clientY: 10 });
    expect(done).toEqual([]);
    fire('lostpointercapture');
    expect(done).toEqual([440]);
  });

  it('stays within its limits', () => {
    const { shown, fire, press } = handle();
    press(0, 0);
    fire('pointermove', { clientX: 5_000, clientY: 0 });
    fire('pointermove', { clientX: -5_000, clientY: 0 });
    expect(shown).toEqual([800, 280]);
  });

  it('a press that trembles moves nothing and stays a click', () => {
    const { done, shown, fire, press } = handle();
    press(100, 10);
    fire('pointermove', { clientX: 103, clientY: 12 });
    fire('lostpointercapture');
    expect(fire('click', { detail: 1 }).preventDefault).not.toHaveBeenCalled();
    expect([shown, done]).toEqual([[], []]);
  });

  it('the click that ends a drag is none; a key’s click after it is one', () => {
    const { fire, press } = handle();
    press(100, 10);
    fire('pointermove', { clientX: 150, clientY: 10 });
    fire('lostpointercapture');
    expect(fire('click', { detail: 1 }).preventDefault).toHaveBeenCalled();
    expect(fire('click', { detail: 0 }).preventDefault).not.toHaveBeenCalled();
  });

  it.each([{ button: 2 }, { isPrimary: false }])('%j drags nothing', (parts) => {
    const { shown, fire, press } = handle();
    press(100, 10, parts);
    fire('pointermove', { clientX: 150, clientY: 10 });
    expect(shown).toEqual([]);
  });
});

describe('by keyboard', () => {
  it.each(['keyup', 'blur'])('is shown at each press, and told at the %s', (end) => {
    const { shown, done, fire } = handle();
    expect(fire('keydown', { key: 'ArrowRight' }).preventDefault).toHaveBeenCalled();
    expect([shown, done]).toEqual([[416], []]);
    fire(end);
    fire(end);
    expect(done).toEqual([416]);
  });

  it('goes by steps, or to an end', () => {
    const { shown, fire } = handle();
    for (const key of ['ArrowLeft', 'ArrowRight', 'Home', 'End']) fire('keydown', { key });
    expect(shown).toEqual([384, 416, 280, 800]);
  });

  it.each([
    { key: 'a' },
    { key: 'ArrowUp' },
    { key: 'ArrowRight', altKey: true },
    { key: 'ArrowRight', ctrlKey: true },
    { key: 'ArrowRight', metaKey: true },
  ])('leaves %j to the browser', (parts) => {
    const { shown, fire } = handle();
    expect(fire('keydown', parts).preventDefault).not.toHaveBeenCalled();
    expect(shown).toEqual([]);
  });
});

it('does nothing while it cannot be adjusted', () => {
  const { shown, fire, press } = handle(() => undefined);
  press(100, 10);
  fire('pointermove', { clientX: 150, clientY: 10 });
  fire('keydown', { key: 'ArrowRight' });
  expect(shown).toEqual([]);
});

it('does not follow what a script of the page makes up', () => {
  const { node, shown, done } = handle();
  for (const type of ['pointerdown', 'pointermove', 'lostpointercapture'])
    node.dispatchEvent(new MouseEvent(type, { clientX: type === 'pointermove' ? 99 : 0 }));
  node.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
  node.dispatchEvent(new KeyboardEvent('keyup', { key: 'ArrowRight' }));
  expect([shown, done]).toEqual([[], []]);
});
