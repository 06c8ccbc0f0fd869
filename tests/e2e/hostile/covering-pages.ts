// Owns the hostile pages that cover, restyle, move or hide ours, or lay it under a bait.
import { covered, type HostilePage, works } from './hostile-page.ts';

export const COVERING_PAGES: readonly HostilePage[] = [
  covered('lays a plain cover over everything', () => {
    addEventListener('load', () => {
      const cover = document.createElement('div');
      cover.style.cssText = 'position:fixed;inset:0 0 0 50%;z-index:2147483647;background:#fff';
      document.body.append(cover);
    });
  }),
  covered('lays a cover over everything that nobody sees', () => {
    addEventListener('load', () => {
      const cover = document.createElement('div');
      cover.style.cssText = 'position:fixed;inset:0 0 0 50%;z-index:2147483647;opacity:0';
      document.body.append(cover);
    });
  }),
  covered('lays a cover into the top layer', () => {
    addEventListener('load', () => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText = 'position:fixed;inset:0 0 0 auto;width:50%;height:100%;margin:0;border:0';
      document.body.append(cover);
      cover.showPopover();
    });
  }),
  works('lays a picture over ours that lets every press through', () => {
    addEventListener('load', () => {
      const bait = document.createElement('div');
      bait.textContent = 'Press here to win';
      bait.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:#fff;pointer-events:none';
      document.body.append(bait);
    });
  }),
  works('lays a picture over ours in the top layer, again and again', () => {
    addEventListener('load', () => {
      const bait = document.createElement('div');
      bait.popover = 'manual';
      bait.style.cssText =
        'position:fixed;inset:0;width:100%;height:100%;margin:0;border:0;pointer-events:none';
      document.body.append(bait);
      setInterval(() => {
        if (bait.matches(':popover-open')) bait.hidePopover();
        bait.showPopover();
      }, 100);
    });
  }),
  works('hides our node by its style sheet', () => {
    const style = document.createElement('style');
    style.textContent =
      'html [data-end-contract-safely][data-end-contract-safely]{display:none!important;opacity:0!important;visibility:hidden!important;pointer-events:none!important;z-index:-1!important;clip-path:inset(50%)!important;transform:scale(0)!important;position:static!important;inset:auto!important;filter:opacity(0)!important}';
    document.head.append(style);
  }),
  works('hides our node by its own style', () => {
    setInterval(() => {
      const host = document.querySelector<HTMLElement>('[data-end-contract-safely]');
      for (const [name, value] of [
        ['display', 'none'],
        ['opacity', '0'],
        ['visibility', 'hidden'],
        ['pointer-events', 'none'],
        ['z-index', '-1'],
        ['transform', 'scale(0)'],
      ] as const)
        host?.style.setProperty(name, value, 'important');
    }, 50);
  }),
  works('styles everything there is', () => {
    const style = document.createElement('style');
    style.textContent =
      ':not(input),*::before,*::after{all:unset!important;color:transparent!important;font-size:0!important;animation:none!important}::part(tab),::slotted(*){display:none!important}@layer ours{dialog,iframe,.tab,.pane{display:none!important}}';
    document.head.append(style);
  }),
  works('registers the properties that ours is styled with', () => {
    for (const name of ['--width', '--place', '--accent', '--text', '--bg', '--line', '--shadow'])
      CSS.registerProperty({ name, syntax: '*', inherits: false, initialValue: 'none' });
  }),
  works('sets the variables that ours is styled with', () => {
    const style = document.createElement('style');
    style.textContent =
      '*{--width:0px!important;--place:200%!important;--accent:transparent!important;--text:transparent!important;--bg:transparent!important}';
    document.head.append(style);
  }),
  works('makes the whole document see-through', () => {
    document.documentElement.style.cssText = 'opacity:.01;filter:blur(1px)';
  }),
  works('fills the page with tall and wide things', () => {
    addEventListener('load', () => {
      const tall = document.createElement('div');
      tall.style.cssText = 'width:40000px;height:400000px';
      document.body.append(tall);
    });
  }),
  works('turns the direction of everything round', () => {
    document.documentElement.dir = 'rtl';
    document.documentElement.style.writingMode = 'vertical-rl';
  }),
  covered('opens a dialog of its own over everything', () => {
    addEventListener('load', () => {
      const dialog = document.createElement('dialog');
      dialog.append('Theirs');
      document.body.append(dialog);
      dialog.showModal();
    });
  }),
  works('stands a tab like ours beside it', (note) => {
    addEventListener('load', () => {
      const tab = document.createElement('button');
      tab.textContent = 'End contract safely';
      tab.style.cssText = 'position:fixed;left:0;bottom:0';
      tab.onclick = () => note('theirs');
      document.body.append(tab);
    });
  }),
  works('makes our node editable, draggable and translated', () => {
    setInterval(() => {
      const host = document.querySelector<HTMLElement>('[data-end-contract-safely]');
      for (const [name, value] of [
        ['contenteditable', 'true'],
        ['draggable', 'true'],
        ['dir', 'rtl'],
        ['lang', 'xx'],
        ['title', 'Theirs'],
        ['aria-hidden', 'true'],
        ['role', 'none'],
        ['is', 'x-theirs'],
      ] as const)
        host?.setAttribute(name, value);
    }, 100);
  }),
  covered('makes our node inert', () => {
    setInterval(() => document.querySelector('[data-end-contract-safely]')?.setAttribute('inert', ''), 20);
  }),
  works('hides our node until it is found', () => {
    setInterval(
      () => document.querySelector('[data-end-contract-safely]')?.setAttribute('hidden', 'until-found'),
      50,
    );
  }),
  works('makes a popover of our node', () => {
    setInterval(
      () => document.querySelector('[data-end-contract-safely]')?.setAttribute('popover', 'manual'),
      50,
    );
  }),
  works('makes everything editable that can be', () => {
    const style = document.createElement('style');
    style.textContent =
      '[data-end-contract-safely]{-webkit-user-modify:read-write!important;user-select:all!important}';
    document.head.append(style);
    setInterval(() => {
      for (const name of ['contenteditable', 'spellcheck', 'autocapitalize'])
        document.querySelector('[data-end-contract-safely]')?.setAttribute(name, 'true');
    }, 50);
  }),
  works('changes by view transitions, with ours as a part of them', (note) => {
    const style = document.createElement('style');
    style.textContent =
      '[data-end-contract-safely]{view-transition-name:ours!important}::view-transition-group(*){animation-duration:50ms}';
    document.head.append(style);
    addEventListener('load', async () => {
      for (let count = 0; count < 3; count += 1) {
        const change = document.startViewTransition?.(() => note('changed', count));
        await change?.ready.catch(() => undefined);
        for (const { effect } of document.getAnimations())
          note((effect as KeyframeEffect).pseudoElement, (effect as KeyframeEffect).target);
        await change?.finished;
      }
    });
  }),
  works('moves the keyboard by every attribute there is', () => {
    setInterval(() => {
      const host = document.querySelector<HTMLElement>('[data-end-contract-safely]');
      for (const [name, value] of [
        ['tabindex', '1'],
        ['accesskey', 'x'],
        ['autofocus', ''],
        ['focusgroup', 'toolbar wrap'],
        ['interestfor', 'own'],
        ['virtualkeyboardpolicy', 'manual'],
        ['aria-activedescendant', 'own'],
      ] as const)
        for (const node of [host, document.documentElement]) node?.setAttribute(name, value);
    }, 100);
  }),
  works('paints its own background with our node', () => {
    const style = document.createElement('style');
    style.textContent =
      '#__nuxt{background:-moz-element(#ours);-webkit-box-reflect:below 0;min-height:200px}';
    document.head.append(style);
    setInterval(() => document.querySelector('[data-end-contract-safely]')?.setAttribute('id', 'ours'), 50);
  }),
];
