// @vitest-environment jsdom
// Owns the proof of what the closed tab says, and what opens it.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { pressesIn } from '../../../utils/page/overlay/button-presses.ts';
import { type LauncherView, launcherName, mountLauncher } from '../../../utils/page/overlay/launcher.ts';
import { wordsIn } from '../words.ts';

const VIEW: LauncherView = {
  progress: { done: 3, total: 12, open: 2, said: '2 steps open. 3 of 12 done' },
  risk: '',
  shown: true,
  open: false,
  docked: false,
  side: 'right',
  width: 400,
  place: 35,
  stopped: false,
};
const LINE = 'Reload this tab to go on';

const mounted = (line?: string) => {
  const onToggle = vi.fn();
  const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  const launcher = mountLauncher(root, pressesIn(root), onToggle, line);
  launcher.update(VIEW);
  const button = root.querySelector('button');
  if (button === null) throw new Error('there is no button');
  return { root, launcher, button, onToggle };
};

afterEach(() => document.body.replaceChildren());

describe('the name of the tab', () => {
  it.each([
    [{ risk: '' }, 'End contract safely. No checklist yet'],
    [{ progress: VIEW.progress, risk: '' }, 'End contract safely. 2 steps open. 3 of 12 done'],
    [{ progress: VIEW.progress, risk: '$800' }, 'End contract safely. $800. 2 steps open. 3 of 12 done'],
  ])('for %j is "%s"', (parts, name) => {
    expect(launcherName(parts)).toBe(name);
  });

  it('stands on the button, and follows the view', () => {
    const { button, launcher } = mounted();
    expect(button.getAttribute('aria-label')).toBe(launcherName(VIEW));
    launcher.update({ ...VIEW, risk: '$800' });
    expect(button.getAttribute('aria-label')).toMatch(/^End contract safely\. \$800\. /);
  });
});

describe('the tab', () => {
  it('says whether the sidebar is open', () => {
    const { button, launcher } = mounted();
    expect(button.getAttribute('aria-expanded')).toBe('false');
    launcher.update({ ...VIEW, open: true });
    expect(button.getAttribute('aria-expanded')).toBe('true');
  });

  it('is a button of a form that goes nowhere', () => {
    const { button } = mounted();
    expect(button.form?.method).toBe('dialog');
    expect(button.form?.hidden).toBe(true);
  });

  it('shows the open steps and the share that is done', () => {
    const { root } = mounted();
    expect(wordsIn(root.querySelector('.ring'))).toBe('2');
    expect(root.querySelector('.done')?.getAttribute('stroke-dasharray')).toBe('25 100');
  });

  it('shows no ring without a plan, and an empty one for a plan of nothing', () => {
    const { root, launcher } = mounted();
    launcher.update({ ...VIEW, progress: undefined });
    expect(root.querySelector<HTMLElement>('.ring')?.hidden).toBe(true);
    launcher.update({ ...VIEW, progress: { done: 0, total: 0, open: 0, said: '0 steps open' } });
    expect(root.querySelector('.done')?.getAttribute('stroke-dasharray')).toBe('0 100');
  });

  it('names the sum that ending now would lose, and only then', () => {
    const { root, launcher } = mounted();
    expect(root.querySelector<HTMLElement>('.risk')?.hidden).toBe(true);
    launcher.update({ ...VIEW, risk: '$800' });
    expect(root.querySelector<HTMLElement>('.risk')?.hidden).toBe(false);
    expect(wordsIn(root.querySelector('.risk'))).toBe('$800');
  });

  it('takes side, width and place from the view', () => {
    const { launcher } = mounted();
    launcher.update({ ...VIEW, side: 'left', width: 520, place: 60 });
    expect(launcher.shell.dataset.side).toBe('left');
    expect(launcher.shell.style.getPropertyValue('--width')).toBe('520px');
    expect(launcher.shell.style.getPropertyValue('--place')).toBe('60vh');
  });

  it('is not there where the person wants none, and waits where that is not known', () => {
    const { button, launcher } = mounted();
    const seen = (shown: boolean | undefined) => {
      launcher.update({ ...VIEW, shown });
      return [button.hidden, launcher.shell.hasAttribute('data-unknown')];
    };
    expect([seen(true), seen(false), seen(undefined)]).toEqual([
      [false, false],
      [true, false],
      [false, true],
    ]);
  });

  it('gives way to a line when we have to stop', () => {
    const { root, button, launcher } = mounted(LINE);
    expect(launcher.shell.hasAttribute('data-stopped')).toBe(false);
    launcher.update({ ...VIEW, stopped: true });
    expect(launcher.shell.hasAttribute('data-stopped')).toBe(true);
    expect(button.disabled).toBe(true);
    expect(wordsIn(root.querySelector('[role="status"]'))).toBe(LINE);
  });

  it('is tied to our stylesheet only where there is a line to take its place', () => {
    expect(mounted(LINE).launcher.shell.hasAttribute('data-tied')).toBe(true);
    expect(mounted().launcher.shell.hasAttribute('data-tied')).toBe(false);
  });
});

describe('opening', () => {
  it('follows any press, also one that a navigator makes up: no page reaches into a closed root', () => {
    const { button, onToggle } = mounted();
    button.click();
    expect(onToggle).toHaveBeenCalledOnce();
  });

  it('follows nothing that is no press', () => {
    const { button, onToggle } = mounted();
    for (const type of ['mouseover', 'pointerenter', 'pointerdown', 'focus', 'keydown'])
      button.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
    expect(onToggle).not.toHaveBeenCalled();
  });

  it('tells nobody outside of the root: its event is not composed', () => {
    const { button } = mounted();
    const heard = vi.fn();
    window.addEventListener('submit', heard, { capture: true, once: true });
    button.click();
    expect(heard).not.toHaveBeenCalled();
    window.removeEventListener('submit', heard, { capture: true });
  });
});
