// Owns the closed tab at the window's edge: its name, ring and place, and the line that replaces it when we have to stop.
// Refuses to open anything by itself or by hovering; it says what the person pressed.

import type { Progress, Side } from '../view.ts';
import type { OnPress } from './button-presses.ts';
import { element, setWords, svg } from './element.ts';

/** All that the closed tab shows; drawn whole each time. */
export type LauncherView = {
  /** Absent while no plan exists. */
  readonly progress?: Progress | undefined;
  /** What ending now would lose: "$800", or a word where no sum is known; '' where nothing. */
  readonly risk: string;
  /** False where the person wants no tab on this page; undefined while that is not known. */
  readonly shown: boolean | undefined;
  readonly open: boolean;
  /** The page makes room for the open sidebar. */
  readonly docked: boolean;
  readonly side: Side;
  /** CSS px. */
  readonly width: number;
  /** Percent of the window's height. */
  readonly place: number;
  /** The line stands in the button's place. */
  readonly stopped: boolean;
};
/** The tab and the shell around it, in which the frame's pane stands too. */
type Launcher = {
  readonly shell: HTMLElement;
  readonly tab: HTMLButtonElement;
  readonly update: (view: LauncherView) => void;
  readonly focus: () => void;
};

/** What a screen reader says for the tab; it begins with what the tab shows, in the order of the document. */
export const launcherName = ({ progress, risk }: Pick<LauncherView, 'progress' | 'risk'>): string => {
  const parts = ['End contract safely', risk, progress?.said ?? 'No checklist yet'];
  return parts.filter((part) => part !== '').join('. ');
};

/**
 * Draws the tab into a root; `onToggle` follows any press, since nobody but a person and their tools reaches in here. With a line for the extension's end, the tab is
 * tied to our stylesheet of the page: where the browser takes that away, the line stands without any script.
 */
export const mountLauncher = (
  root: ShadowRoot,
  onPress: OnPress,
  onToggle: () => void,
  line?: string,
): Launcher => {
  const { ownerDocument: document } = root;
  // Starts at twelve o'clock.
  const done = svg(document, 'circle', {
    class: 'done',
    cx: '18',
    cy: '18',
    r: '15',
    pathLength: '100',
    transform: 'rotate(-90 18 18)',
  });
  const count = element(document, 'span');
  const track = svg(document, 'circle', { cx: '18', cy: '18', r: '15' });
  const circles = svg(document, 'svg', { viewBox: '0 0 36 36' }, track, done);
  const ring = element(document, 'span', { class: 'ring' }, circles, count);
  const risk = element(document, 'span', { class: 'risk label' });
  const label = element(document, 'span', { class: 'label' }, 'End contract safely');
  const arrowPath = svg(document, 'path', { d: 'M10 2 4 8l6 6' });
  const arrow = svg(document, 'svg', { class: 'arrow', viewBox: '0 0 16 16' }, arrowPath);
  const button = element(document, 'button', { class: 'tab' }, label, risk, ring, arrow);
  for (const part of button.children) part.setAttribute('aria-hidden', 'true');
  onPress(button, onToggle);
  const notice = element(document, 'p', { class: 'notice', role: 'status' }, line ?? '');
  const shell = element(document, 'div', { class: 'shell' }, button, notice);
  shell.toggleAttribute('data-tied', line !== undefined);
  root.append(shell);

  const update = (view: LauncherView) => {
    const { progress } = view;
    button.setAttribute('aria-label', launcherName(view));
    button.setAttribute('aria-expanded', String(view.open));
    shell.toggleAttribute('data-stopped', view.stopped);
    button.disabled = view.stopped;
    button.hidden = view.shown === false;
    shell.toggleAttribute('data-unknown', view.shown === undefined);
    setWords(risk, view.risk);
    risk.hidden = view.risk === '';
    ring.hidden = progress === undefined;
    setWords(count, String(progress?.open ?? ''));
    done.setAttribute('stroke-dasharray', `${percent(progress)} 100`);
    shell.dataset.side = view.side;
    shell.toggleAttribute('data-open', view.open);
    shell.toggleAttribute('data-docked', view.docked);
    shell.style.setProperty('--width', `${view.width}px`);
    shell.style.setProperty('--place', `${view.place}vh`);
  };
  return { shell, tab: button, update, focus: () => button.focus() };
};

const percent = (progress: Progress | undefined): number =>
  progress === undefined ? 0 : Math.round((100 * progress.done) / (progress.total || 1));
