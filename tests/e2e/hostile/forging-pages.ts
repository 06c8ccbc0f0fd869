// Owns the hostile pages that forge: messages, events, presses, frames. `OURS` stands for the address of our pages.
import { type HostilePage, works } from './hostile-page.ts';

export const FORGING_PAGES: readonly HostilePage[] = [
  works('posts our messages to itself', (note) => {
    addEventListener('message', ({ data, origin }) => note('message', origin, data));
    setInterval(() => {
      for (const data of [
        {
          type: 'act',
          request: { contractId: '48000001', operationId: 'forged', action: { type: 'keep' }, zone: 'UTC' },
        },
        { type: 'delete-everything', request: { confirmation: 'DELETE' } },
        { changed: 'all' },
        { call: 'close-sidebar' },
      ])
        postMessage(data, '*');
    }, 50);
  }),
  works('posts our messages to every frame', () => {
    setInterval(() => {
      for (let index = 0; index < window.length; index += 1)
        window[index]?.postMessage({ type: 'delete-contract', request: { contractId: '48000001' } }, '*');
    }, 50);
  }),
  works('listens and speaks on channels', (note) => {
    for (const name of ['end-contract-safely', 'changed', 'contract', 'wxt', 'extension']) {
      const channel = new BroadcastChannel(name);
      channel.onmessage = ({ data }) => note(name, data);
      setInterval(() => channel.postMessage({ changed: 'all' }), 100);
    }
  }),
  works('makes events of our messages', () => {
    setInterval(() => {
      for (const type of [
        'changed',
        'call',
        'toggle-sidebar',
        'close-sidebar',
        'wxt:locationchange',
        'wxt:content-script-started',
      ])
        for (const target of [
          window,
          document,
          document.documentElement,
          document.querySelector('[data-end-contract-safely]'),
        ])
          target?.dispatchEvent(new CustomEvent(type, { bubbles: true, detail: { contractId: '48000001' } }));
    }, 50);
  }),
  works('asks the extension itself', (note) => {
    const { chrome, browser } = globalThis as unknown as Record<
      string,
      { runtime?: { sendMessage?: (...args: unknown[]) => unknown } }
    >;
    for (const api of [chrome, browser])
      try {
        note(api?.runtime?.sendMessage?.('OURS'.split('/')[2], { type: 'load-all', request: {} }));
      } catch (error) {
        note(error);
      }
  }),
  works('writes into the storage that it shares with our script', (note) => {
    for (const name of ['contracts/48000001', 'mirror', 'settings', 'tab:1', 'armed:1:48000001']) {
      localStorage.setItem(name, '{"guard":"off"}');
      sessionStorage.setItem(name, '{"guard":"off"}');
    }
    indexedDB.open('end-contract-safely', 99);
    indexedDB.databases().then((databases) => note(databases.map(({ name }) => name)));
    addEventListener('storage', ({ key, newValue }) => note(key, newValue));
    setInterval(() => note(Object.entries(localStorage), document.cookie), 100);
  }),
  works('says that it came out of the cache, again and again', () => {
    let left = 60;
    const say = () => {
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      left -= 1;
      if (left > 0) setTimeout(say, 10);
    };
    addEventListener('load', say);
  }),
  works('says that it went elsewhere', () => {
    setInterval(() => {
      for (const type of [
        'popstate',
        'hashchange',
        'pagehide',
        'visibilitychange',
        'freeze',
        'blur',
        'focus',
      ])
        dispatchEvent(new Event(type));
      globalThis.navigation?.dispatchEvent(new Event('currententrychange'));
    }, 20);
  }),
  works('presses our node by script', () => {
    setInterval(() => {
      const host = document.querySelector<HTMLElement>('[data-end-contract-safely]');
      host?.click();
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        host?.dispatchEvent(
          new MouseEvent(type, { bubbles: true, composed: true, clientX: innerWidth - 20, clientY: 320 }),
        );
    }, 20);
  }),
  works('makes up keys, and our shortcut', () => {
    setInterval(() => {
      for (const target of [
        document,
        document.activeElement,
        document.querySelector('[data-end-contract-safely]'),
      ])
        for (const [key, altKey] of [
          ['E', true],
          ['Escape', false],
          ['Enter', false],
          ['Tab', false],
        ] as const)
          for (const type of ['keydown', 'keyup'])
            target?.dispatchEvent(
              new KeyboardEvent(type, { key, altKey, shiftKey: altKey, bubbles: true, composed: true }),
            );
    }, 20);
  }),
  works(
    'presses its own "End contract" by script',
    (note) => {
      const press = () => {
        const end = document.getElementById('end');
        end?.click();
        for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click'])
          end?.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, composed: true }));
        end?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
        note(document.title);
      };
      for (const ms of [0, 100, 300]) setTimeout(press, ms);
    },
    { sees: 'ended' },
  ),
  works('closes dialogs and folds that it does not see', () => {
    setInterval(() => {
      const host = document.querySelector('[data-end-contract-safely]');
      for (const type of ['close', 'cancel', 'toggle', 'submit', 'reset', 'formdata'])
        host?.dispatchEvent(new Event(type, { bubbles: true, composed: true, cancelable: true }));
    }, 20);
  }),
  works('forges messages that come from the extension', (note) => {
    addEventListener('message', ({ origin }) => note('message', origin));
    setInterval(() => {
      for (const origin of ['OURS', 'https://www.upwork.com'])
        dispatchEvent(
          new MessageEvent('message', {
            origin,
            data: { type: 'toggle-sidebar', changed: 'all' },
            source: window,
          }),
        );
    }, 50);
  }),
  works('asks from a worker', (note) => {
    const source = `addEventListener('message', () => postMessage(typeof chrome + typeof browser)); new BroadcastChannel('changed').postMessage({ changed: 'all' });`;
    const worker = new Worker(URL.createObjectURL(new Blob([source])));
    worker.onmessage = ({ data }) => note('worker', data);
    worker.postMessage('');
  }),
  works('opens the same page in frames', (note) => {
    addEventListener('load', () => {
      for (let count = 0; count < 3; count += 1) {
        const frame = document.createElement('iframe');
        frame.srcdoc = '<button>End contract</button>';
        frame.style.cssText = 'width:40px;height:20px';
        frame.onload = () =>
          note(frame.contentDocument?.querySelectorAll('[data-end-contract-safely]').length);
        document.body.append(frame);
      }
    });
  }),
  works('opens our page in a frame of its own', (note) => {
    addEventListener('load', () => {
      const frame = document.createElement('iframe');
      frame.name = 'theirs';
      frame.src = 'OURS/sidebar.html?contract=48000001';
      frame.style.cssText = 'width:40px;height:20px';
      frame.onload = () => {
        try {
          note(frame.contentDocument?.body.innerText, frame.contentWindow?.document.title);
        } catch (error) {
          note('refused', (error as Error).name);
        }
        frame.contentWindow?.postMessage({ type: 'act' }, '*');
        frame.remove();
      };
      document.body.append(frame);
    });
  }),
  works('opens our page in a window of its own', (note) => {
    addEventListener('click', () => note(open('OURS/options.html', 'ours', 'popup')?.closed), { once: true });
  }),
  works('asks for our files by name', (note) => {
    for (const path of ['manifest.json', 'options.html', 'popup.html', 'background.js', 'icons/128.png'])
      fetch(`OURS/${path}`).then(
        (answer) => note('answered', path, answer.status),
        () => note('refused', path),
      );
  }),
];
