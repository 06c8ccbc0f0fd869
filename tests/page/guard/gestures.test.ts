// @vitest-environment jsdom
// Owns the proof of the table of presses: what the page hears of each, and whether the person is asked.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { view } from '../views.ts';
import { GESTURES, PARTS, type Place, type Step } from './gestures.ts';
import { showDialogs } from './shown-dialogs.ts';
import { visit } from './visit.ts';

let ending = new AbortController();
let hide = () => {};

beforeEach(() => {
  ending = new AbortController();
  hide = showDialogs();
  document.body.innerHTML = PARTS;
});
afterEach(() => {
  ending.abort();
  hide();
  document.body.replaceChildren();
});

const begin = (isArmed = () => false) => {
  const session = visit({ signal: ending.signal, isArmed });
  const at = (place: Place): Element =>
    place === 'host' ? session.host : (document.querySelector(`[data-at="${place}"]`) as Element);
  /** What the page hears of the steps. */
  const run = (steps: readonly Step[]): string =>
    steps
      .filter(([type, place, given]) => session.fire(type, at(place), given).heard)
      .map(([type, place]) => `${type}@${place}`)
      .join(' ');
  return { ...session, at, run };
};

describe('the first press of a visit', () => {
  it.each(GESTURES)('$what', ({ steps, heard, asked, active = false }) => {
    const { run, navigator, outcomes, dialog } = begin();
    navigator.userActivation.isActive = active;
    expect(run(steps)).toBe(heard);
    expect(outcomes).toEqual(asked ? ['held'] : []);
    expect(dialog()?.open).toBe(asked ? true : undefined);
  });
});

describe('once the person said "let me end it"', () => {
  it.each(GESTURES.filter(({ steps }) => steps.every(([, place]) => place !== 'host')))(
    'the page hears everything, and it is told of once at most: $what',
    ({ steps, active = false }) => {
      const { run, navigator, outcomes } = begin(() => true);
      navigator.userActivation.isActive = active;
      expect(run(steps)).toBe(steps.map(([type, place]) => `${type}@${place}`).join(' '));
      expect(new Set(outcomes).size).toBeLessThanOrEqual(1);
      expect(outcomes.every((outcome) => outcome === 'passed')).toBe(true);
    },
  );
});

describe('an item that takes the keyboard itself, named by its menu', () => {
  it.each(['Enter', ' '])('is held at "%s", also where it is a real button', (key) => {
    const { run, at, outcomes } = begin();
    const button = document.createElement('button');
    button.id = 'real';
    button.textContent = 'End contract';
    at('menu').append(button);
    at('menu').setAttribute('aria-activedescendant', 'real');
    expect(run([['keydown', 'menu', { key }]])).toBe('');
    expect(outcomes).toEqual(['held']);
  });
});

describe('what the browser does with a press that is taken', () => {
  it('goes on until the click: what can have the keyboard gets it', () => {
    const { fire, at } = begin();
    for (const type of ['pointerdown', 'touchstart', 'mousedown', 'pointerup', 'mouseup'])
      expect(fire(type, at('end'))).toEqual({ heard: false, done: true });
    expect(fire('click', at('end'), { detail: 1 })).toEqual({ heard: false, done: false });
  });

  it('but an item that cannot have the keyboard takes it from nobody: the menu would close', () => {
    const { fire, at } = begin();
    at('item').removeAttribute('tabindex');
    fire('pointerdown', at('item'));
    expect(fire('mousedown', at('item'))).toEqual({ heard: false, done: false });
  });
});

describe('a press that scripts make up', () => {
  const MADE = { isTrusted: false } as const;

  it('has a hold of its own, which cannot be used up for the person’s own press', () => {
    const { press, at, navigator, outcomes, dialog } = begin();
    navigator.userActivation.isActive = true;
    expect(press(at('end'), MADE).heard).toBe(false);
    dialog()?.close();
    expect(press(at('end'), MADE).heard).toBe(true);
    expect(press(at('end')).heard).toBe(false);
    expect(outcomes).toEqual(['held', 'back', 'passed', 'held']);
  });

  it('passes once the person was asked about a press of their own', () => {
    const { press, at, navigator, outcomes, dialog } = begin();
    press(at('end'));
    dialog()?.close();
    navigator.userActivation.isActive = true;
    expect(press(at('end'), MADE).heard).toBe(true);
    expect(outcomes).toEqual(['held', 'back', 'passed']);
  });

  it('after a made-up key that was never let go, a click() is a press of its own', () => {
    const { fire, at, navigator, dialog } = begin();
    navigator.userActivation.isActive = true;
    expect(fire('keydown', at('end'), { ...MADE, key: 'Enter' }).heard).toBe(false);
    dialog()?.close();
    expect(fire('click', at('end'), MADE).heard).toBe(true);
  });

  it('a storm of them is told of once for each press of the person’s own', () => {
    const { press, at, navigator, outcomes, fire } = begin(() => true);
    navigator.userActivation.isActive = true;
    for (let times = 0; times < 50; times += 1) press(at('end'), MADE);
    expect(outcomes).toEqual(['passed']);
    fire('pointerdown', at('other'));
    press(at('end'), MADE);
    expect(outcomes).toEqual(['passed', 'passed']);
  });
});

describe('a press that began before anything was known', () => {
  it('is let through to its end, and does not use up the hold', () => {
    let known = false;
    const session = begin();
    const late = visit({
      signal: ending.signal,
      pushed: () => (known ? view() : undefined),
    });
    const end = session.at('end');
    expect(late.fire('pointerdown', end).heard).toBe(true);
    known = true;
    expect(late.fire('click', end, { detail: 1 }).heard).toBe(true);
    expect(late.press(end).heard).toBe(false);
    expect(late.outcomes).toEqual(['passed', 'held']);
  });
});
