// @vitest-environment jsdom
// Owns the proof of when a press is held, and of the question. Which events make a press: gestures.test.ts.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guardDialog } from '../../../utils/page/guard/dialog.ts';
import { reactionTo, wentThrough } from '../../../utils/page/guard/guard.ts';
import type { ContractView } from '../../../utils/page/view.ts';
import { view } from '../views.ts';
import { wordsIn } from '../words.ts';
import { showDialogs } from './shown-dialogs.ts';
import { visit } from './visit.ts';

let ending = new AbortController();

afterEach(() => {
  ending.abort();
  ending = new AbortController();
  document.body.replaceChildren();
});

describe('the first press of a visit', () => {
  it.each([
    ['is held while steps are open', view(), 'hold'],
    ['opens the list only, where told so', view({ guard: 'tell' }), 'tell'],
    ['passes where the guard is off', view({ guard: 'off' }), 'pass'],
    ['passes when nothing is open', view({ mustDos: [] }), 'pass'],
    ['passes when nothing is open, also where only told', view({ guard: 'tell', mustDos: [] }), 'pass'],
    ['passes while nothing is known', undefined, 'pass'],
    ['is held before a checklist is made', view({ begun: false }), 'hold'],
  ])('%s', (_what, pushed, expected) => {
    expect(reactionTo(pushed)).toBe(expected);
  });
});

const begin = (options: Partial<Parameters<typeof visit>[0]> = {}) =>
  visit({ signal: ending.signal, ...options });
const control = (tag: string, role?: string): HTMLElement => {
  const made = document.body.appendChild(document.createElement(tag));
  made.textContent = 'End contract';
  if (role !== undefined) made.setAttribute('role', role);
  return made;
};

describe('a visit, where the browser can show a dialog', () => {
  let size = 100;
  let hide = () => {};
  beforeEach(() => {
    size = 100;
    hide = showDialogs(() => size);
  });
  afterEach(() => hide());

  it('holds the first press, and never a second one', () => {
    const { press, outcomes, dialog } = begin();
    const button = control('button');
    expect(press(button).heard).toBe(false);
    dialog()?.close('back');
    expect(press(button).heard).toBe(true);
    expect(press(button).heard).toBe(true);
    expect(outcomes).toEqual(['held', 'back', 'passed', 'passed']);
  });

  it('holds what is pressed over the question, too, until that is answered', () => {
    const { press, outcomes, dialog } = begin();
    const button = control('button');
    press(button);
    expect(dialog()?.open).toBe(true);
    expect(press(button).heard).toBe(false);
    expect(outcomes).toEqual(['held']);
    dialog()?.close('back');
    expect(press(button).heard).toBe(true);
  });

  it.each([
    ['armed', 'armed'],
    ['back', 'back'],
    ['', 'back'],
  ])('the answer "%s" is %s, and the dialog is gone', (answer, outcome) => {
    const { press, outcomes, dialog } = begin();
    press(control('button'));
    dialog()?.close(answer);
    expect(outcomes).toEqual(['held', outcome]);
    expect(dialog()).toBeNull();
  });

  it.each([
    ['answers where the browser itself sends no form', true],
    ['answers nothing where it was let go elsewhere', false],
  ])('a click on an answer %s', async (_what, isOver) => {
    const { press, host, root, outcomes, dialog } = begin();
    press(control('button'));
    const answer = dialog()?.querySelector<HTMLElement>('[value=armed]') ?? null;
    root.elementFromPoint = () => answer;
    vi.spyOn(answer as HTMLElement, 'matches').mockReturnValue(isOver);
    press(host);
    await new Promise((done) => setTimeout(done));
    expect(outcomes).toEqual(isOver ? ['held', 'armed'] : ['held']);
  });

  it('puts the keyboard on going back', () => {
    const { press, root } = begin();
    press(control('button'));
    expect(wordsIn(root.activeElement)).toBe('Back to the checklist');
  });

  it('takes the keyboard back from what lies behind the dialog, as long as that stands', () => {
    const { press, root, dialog } = begin();
    const behind = root.appendChild(document.createElement('input'));
    press(control('button'));
    behind.focus();
    window.dispatchEvent(new Event('blur'));
    expect(wordsIn(root.activeElement)).toBe('Back to the checklist');
    dialog()?.close();
    behind.focus();
    window.dispatchEvent(new Event('blur'));
    expect(root.activeElement).toBe(behind);
  });

  it('takes the dialog away with the visit', () => {
    const { press, dialog } = begin();
    press(control('button'));
    ending.abort();
    expect(dialog()).toBeNull();
  });

  it('hides its coming and going from the page, and nothing after it', () => {
    const { press, fire, host, dialog } = begin();
    const button = control('button');
    press(button);
    expect(fire('blur', button, { relatedTarget: host }).heard).toBe(false);
    dialog()?.close();
    expect(fire('blur', button, { relatedTarget: host }).heard).toBe(true);
  });

  it('tells once and holds nothing in the mode "tell"', () => {
    const { press, outcomes } = begin({ pushed: () => view({ guard: 'tell' }) });
    const button = control('button');
    expect([press(button).heard, press(button).heard]).toEqual([true, true]);
    expect(outcomes).toEqual(['told', 'passed']);
  });

  it('holds nothing that the person let through before', () => {
    const { press, outcomes } = begin({ isArmed: () => true });
    expect(press(control('button')).heard).toBe(true);
    expect(outcomes).toEqual(['passed']);
  });

  it('holds a control whose words a translator took away, and no other of that name', () => {
    const [known, other] = [control('button'), control('button')];
    for (const each of [known, other]) each.textContent = 'Ljúka samningi';
    const { press, outcomes } = begin({ isEnd: (one) => one === known });
    expect(press(other).heard).toBe(true);
    expect(press(known).heard).toBe(false);
    expect(outcomes).toEqual(['held']);
  });

  it('takes no notice of other controls', () => {
    const { press, outcomes } = begin();
    const other = control('button');
    other.textContent = 'Send contract';
    expect(press(other).heard).toBe(true);
    expect(outcomes).toEqual([]);
  });

  it('lets the press pass where nothing can be seen of the dialog, says so, and asks no more', () => {
    size = 0;
    const { press, outcomes, dialog } = begin();
    const button = control('button');
    expect([press(button).heard, press(button).heard]).toEqual([true, true]);
    expect(outcomes).toEqual(['unseen', 'passed']);
    expect(dialog()).toBeNull();
  });

  it('gives the keyboard back before the press goes on, where nothing can be seen of it', () => {
    size = 0;
    const closed = vi.spyOn(HTMLDialogElement.prototype, 'close');
    const { press } = begin();
    press(control('button'));
    expect(closed).toHaveBeenCalledOnce();
  });

  it('a press before anything is known passes, and the next one is the first that can be held', () => {
    let known: ContractView | undefined;
    const { press, outcomes } = begin({ pushed: () => known });
    const button = control('button');
    expect(press(button).heard).toBe(true);
    known = view();
    expect(press(button).heard).toBe(false);
    expect(outcomes).toEqual(['passed', 'held']);
  });
});

describe('what reached the page', () => {
  it.each([
    ['passed', true],
    ['told', true],
    ['failed', true],
    ['unseen', true],
    ['held', false],
    ['back', false],
    ['armed', false],
  ] as const)('%s: %s', (outcome, through) => {
    expect(wentThrough(outcome)).toBe(through);
  });
});

describe('whatever goes wrong, the press passes', () => {
  it('when the dialog cannot be shown, and nothing is left of it', () => {
    const { press, outcomes, dialog } = begin();
    const button = control('button');
    expect([press(button).heard, press(button).heard]).toEqual([true, true]);
    expect(outcomes).toEqual(['failed', 'passed']);
    expect(dialog()).toBeNull();
  });

  it('when what is known cannot be read', () => {
    const { press, outcomes } = begin({
      pushed: () => {
        throw new Error('broken');
      },
    });
    expect(press(control('button')).heard).toBe(true);
    expect(outcomes).toEqual(['failed']);
  });
});

describe('the dialog', () => {
  const lose = {
    state: 'lose',
    label: 'Not safe to end yet',
    text: 'End it now and $800 goes back to the client',
  } as const;
  const dialog = guardDialog(document, {
    verdict: lose,
    mustDos: ['Funded, not submitted', '<b>In</b> review', '4 more open steps'],
    sums: ['$400', '$400'],
    safeToEnd: 'Safe from Wed 18 Nov, 7:00 pm if you tell the client today.',
  });

  it('is an alert dialog named "Before you end this contract"', () => {
    expect(dialog.getAttribute('role')).toBe('alertdialog');
    const title = dialog.querySelector(`#${dialog.getAttribute('aria-labelledby')}`);
    expect(wordsIn(title)).toBe('Before you end this contract');
  });

  it('lists what is lost with its sum and what is open, as text and not as markup', () => {
    const items = [...dialog.querySelectorAll('li')].map((item) => wordsIn(item));
    expect(items).toEqual(['Funded, not submitted $400', '<b>In</b> review $400', '4 more open steps']);
    expect(dialog.querySelectorAll('b')).toHaveLength(2);
  });

  it('answers with the sum, and says when it is safe, within what describes it', () => {
    expect(wordsIn(dialog.querySelector('#open > p'))).toBe(lose.text);
    const description = wordsIn(dialog.querySelector(`#${dialog.getAttribute('aria-describedby')}`));
    expect(description).toContain(lose.text);
    expect(description).toContain('Safe from Wed 18 Nov');
  });

  it('has at most 60 words', () => {
    expect(wordsIn(dialog).trim().split(/\s+/).length).toBeLessThanOrEqual(60);
  });

  it('offers going back first', () => {
    const buttons = [...dialog.querySelectorAll('button')].map((button) => wordsIn(button));
    for (const named of dialog.querySelectorAll('button, h2'))
      expect(named.getAttribute('aria-label')).toBe(wordsIn(named));
    expect(buttons).toEqual(['Back to the checklist', 'I know, let me end it']);
  });

  it('names the date once: in the answer, where nothing is lost', () => {
    const text = 'Safe to end from Fri 4 Dec. 1 step left';
    const bare = guardDialog(document, {
      verdict: { state: 'wait', label: 'Almost ready', text },
      mustDos: ['Log every hour'],
      safeToEnd: 'Safe from Fri 4 Dec.',
    });
    expect(wordsIn(bare.querySelector('#open > p'))).toBe(text);
    expect(wordsIn(bare)).not.toContain('Safe from');
    expect(bare.querySelector('b')).toBeNull();
  });

  it('asks three questions where no plan is made', () => {
    const unknown = guardDialog(document, { mustDos: ['Is money still held?'] });
    expect(wordsIn(unknown.querySelector('#open > p'))).toBe('Three questions first');
    expect(wordsIn(unknown.querySelector('li'))).toBe('Is money still held?');
  });
});
