// Owns the hostile pages that take the screen, the pointer or the top layer the moment that the pointer comes to "End contract": our
// dialog is seen all the same, and can be answered.
import { type HostilePage, works } from './hostile-page.ts';

/** Fills the screen with what the markup names, keeps the keys and turns it; until the test ends it, which cannot by Escape. */
const fill: HostilePage['act'] = (note, look) => {
  const { keyboard } = navigator as unknown as { keyboard?: { lock: () => Promise<void> } };
  const turn = screen.orientation as unknown as { lock?: (how: string) => Promise<void> };
  let isDone = false;
  addEventListener(
    'pointerover',
    ({ target }) => {
      if (isDone || (target as Element).id !== 'end') return;
      isDone = true;
      const { fills = '' } = document.querySelector<HTMLElement>('[data-fills]')?.dataset ?? {};
      document
        .querySelector(fills)
        ?.requestFullscreen()
        .then(
          () => note('full', document.fullscreenElement?.tagName),
          ({ name }) => note(name),
        );
      for (const locked of [keyboard?.lock(), turn.lock?.('portrait')])
        locked?.catch(({ name }) => note(name));
    },
    true,
  );
  for (const type of ['fullscreenchange', 'keydown', 'keyup'])
    addEventListener(
      type,
      ({ target }) => {
        look(target, type);
        if (type !== 'fullscreenchange' && (target as Element).hasAttribute?.('data-end-contract-safely'))
          note(['our', 'root'].join(' '), 'was heard of by', type);
      },
      true,
    );
};
const filling = (fills: string): Pick<HostilePage, 'markup' | 'sees'> => ({
  markup: `<i hidden data-fills="${fills}"></i>`,
  sees: 'full',
});

export const SCREEN_PAGES: readonly HostilePage[] = [
  works('fills the screen as a whole', fill, filling('html')),
  works('fills the screen with its content', fill, filling('#main')),
  works('fills the screen with our node', fill, filling('[data-end-contract-safely]')),
  works(
    'fills the screen with its content as soon as our dialog stands',
    (note) => {
      const timer = setInterval(() => {
        // Our dialog's backdrop lies over all.
        if (!document.elementFromPoint(4, 4)?.hasAttribute('data-end-contract-safely')) return;
        clearInterval(timer);
        document
          .getElementById('main')
          ?.requestFullscreen()
          .then(
            () => note('full', navigator.userActivation?.isActive),
            ({ name }) => note(name),
          );
      }, 20);
    },
    { sees: 'full' },
  ),
  works(
    'locks the pointer to End contract',
    (note, look) => {
      let isLocked = false;
      addEventListener(
        'pointerover',
        ({ target }) => {
          if (isLocked || (target as Element).id !== 'end') return;
          isLocked = true;
          Promise.resolve((target as Element).requestPointerLock()).then(
            () => note('locked'),
            ({ name }) => note(name),
          );
        },
        true,
      );
      for (const type of ['pointerlockchange', 'pointerlockerror'])
        document.addEventListener(type, ({ target }) => {
          look(target, type);
          look(document.pointerLockElement, type);
        });
    },
    { sees: 'locked' },
  ),
  works(
    'opens a dialog of its own over ours, with End contract in it',
    (note) => {
      // Not by the keyboard: that is on our node while it is in our frame, too.
      const isThere = () =>
        document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.hasAttribute('data-end-contract-safely');
      const timer = setInterval(() => {
        if (!isThere()) return;
        clearInterval(timer);
        const dialog = document.createElement('dialog');
        const end = document.getElementById('end') as HTMLElement;
        const place = end.parentElement;
        dialog.append(document.createElement('button'), end);
        dialog.onclose = () => {
          place?.append(end);
          dialog.remove();
        };
        document.body.append(dialog);
        dialog.showModal();
        note('theirs', dialog.matches(':modal'));
      }, 20);
    },
    { sees: 'theirs true' },
  ),
  works(
    'makes our node and all around it inert while our dialog stands',
    (note) => {
      let isOver = false;
      addEventListener('pointerover', ({ target }) => (isOver = (target as Element).id === 'end'), true);
      setInterval(() => {
        const host = document.querySelector<HTMLElement>('[data-end-contract-safely]');
        const stands = isOver && host !== null && document.activeElement === host;
        for (const node of [host, document.body, document.documentElement])
          node?.toggleAttribute('inert', stands);
        note(stands);
      }, 20);
    },
    { sees: 'true' },
  ),
  works(
    'takes the keyboard back to its own field for a while as soon as our dialog stands',
    (note) => {
      let left = 20;
      let isOver = false;
      addEventListener('pointerover', ({ target }) => (isOver ||= (target as Element).id === 'end'), true);
      setInterval(() => {
        if (!isOver || left === 0 || !document.activeElement?.hasAttribute('data-end-contract-safely'))
          return;
        left -= 1;
        (document.activeElement as HTMLElement).blur();
        document.getElementById('own')?.focus();
        note('took');
      }, 20);
    },
    { sees: 'took' },
  ),
  works('stands first in the line for Escape while our dialog stands', (note) => {
    const { CloseWatcher } = globalThis as unknown as { CloseWatcher?: new () => EventTarget };
    let left = 3;
    let isOver = false;
    addEventListener('pointerover', ({ target }) => (isOver ||= (target as Element).id === 'end'), true);
    setInterval(() => {
      const stands = isOver && document.activeElement?.hasAttribute('data-end-contract-safely');
      if (CloseWatcher === undefined || !stands || left === 0) return;
      left -= 1;
      const watcher = new CloseWatcher();
      for (const type of ['cancel', 'close'])
        watcher.addEventListener(type, (event) => {
          event.preventDefault();
          note(type);
        });
    }, 50);
  }),
  works('takes our node into a window that stays on top, once', (note, look) => {
    type Windows = { readonly requestWindow: () => Promise<Window> };
    const { documentPictureInPicture: windows } = globalThis as unknown as {
      documentPictureInPicture?: Windows;
    };
    let isDone = windows === undefined;
    addEventListener(
      'pointerover',
      async ({ target }) => {
        if (isDone || (target as Element).id !== 'end') return;
        isDone = true;
        const other = await windows?.requestWindow().catch(({ name }) => note(name));
        if (!other) return;
        const host = document.querySelector('[data-end-contract-safely]');
        if (host !== null) other.document.body.append(host);
        for (const type of ['pointermove', 'click', 'keydown'])
          other.addEventListener(type, ({ target: inner }) => look(inner, type), true);
        note('taken', host?.childNodes.length);
        requestAnimationFrame(() => other.close());
      },
      true,
    );
  }),
];
