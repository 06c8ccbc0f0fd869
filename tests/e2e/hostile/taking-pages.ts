// Owns the hostile pages that take names, prototypes and globals before anybody else has them.
import { type HostilePage, works } from './hostile-page.ts';

export const TAKING_PAGES: readonly HostilePage[] = [
  works('defines the names that extensions use for elements', (note) => {
    for (const name of [
      'end-contract-safely',
      'end-contract-safely-sidebar',
      'end-contract-safely-ui',
      'wxt-shadow-root',
      'wxt-ui',
    ])
      customElements.define(
        name,
        class extends HTMLElement {
          connectedCallback() {
            note(name, this, this.attachInternals().shadowRoot?.innerHTML);
          }
        },
      );
  }),
  works('opens every root', (note) => {
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function () {
      const root = attachShadow.call(this, { mode: 'open' });
      setInterval(() => note('root', root.innerHTML), 50);
      return root;
    };
  }),
  works('lets nobody have a root', () => {
    Element.prototype.attachShadow = () => {
      throw new Error('No roots here.');
    };
  }),
  works('asks our node for its root in every way', (note) => {
    setInterval(() => {
      const host = document.querySelector('[data-end-contract-safely]') as HTMLElement | null;
      for (const look of [
        () => host?.shadowRoot?.innerHTML,
        () => host?.attachInternals().shadowRoot?.innerHTML,
        () => host?.attachShadow({ mode: 'open' }).innerHTML,
        () => host?.childNodes.length,
        () => host?.getRootNode(),
      ])
        try {
          note(look());
        } catch (error) {
          note(error);
        }
    }, 100);
  }),
  works('wraps everything that puts nodes in', (note) => {
    for (const [owner, names] of [
      [
        Element.prototype,
        ['append', 'prepend', 'before', 'after', 'replaceWith', 'replaceChildren', 'setAttribute'],
      ],
      [Node.prototype, ['appendChild', 'insertBefore', 'replaceChild', 'removeChild']],
    ] as const)
      for (const name of names) {
        const original = (owner as unknown as Record<string, (...args: unknown[]) => unknown>)[name];
        (owner as unknown as Record<string, unknown>)[name] = function (this: unknown, ...args: unknown[]) {
          note(name, this, ...args);
          return original?.apply(this, args);
        };
      }
  }),
  works('makes every element itself', (note) => {
    const { createElement } = Document.prototype;
    Document.prototype.createElement = function (this: Document, name: string) {
      note('made', name);
      return createElement.call(this, name === 'iframe' || name === 'dialog' ? 'div' : name);
    } as typeof createElement;
  }),
  works('hears of every listener', (note) => {
    const { addEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      note('listener', type, this, listener);
      addEventListener.call(
        this,
        type,
        (event) => {
          note('event', event.type, event.target, (event as MessageEvent).data);
          if (typeof listener === 'function') listener.call(this, event);
          else listener?.handleEvent(event);
        },
        options,
      );
    };
  }),
  works('lets nobody listen', () => {
    EventTarget.prototype.addEventListener = () => {
      throw new Error('Nobody listens here.');
    };
  }),
  works('makes events unstoppable', () => {
    for (const name of ['preventDefault', 'stopPropagation', 'stopImmediatePropagation'] as const)
      Event.prototype[name] = () => undefined;
  }),
  works('lies about the way of events', (note) => {
    Event.prototype.composedPath = function () {
      note('path', this.type);
      return [];
    };
    for (const name of ['target', 'button', 'key', 'ctrlKey'])
      for (const { prototype } of [Event, MouseEvent, KeyboardEvent])
        if (Object.hasOwn(prototype, name)) Object.defineProperty(prototype, name, { get: () => null });
  }),
  works('lets nobody show a dialog', () => {
    for (const name of ['show', 'showModal', 'close'] as const)
      HTMLDialogElement.prototype[name] = () => {
        throw new Error('No dialogs here.');
      };
  }),
  works('reads every text that is set', (note) => {
    for (const [owner, name] of [
      [Node.prototype, 'textContent'],
      [CharacterData.prototype, 'data'],
      [Element.prototype, 'innerHTML'],
    ] as const) {
      const before = Object.getOwnPropertyDescriptor(owner, name);
      Object.defineProperty(owner, name, {
        get() {
          return before?.get?.call(this);
        },
        set(text) {
          note('set', name, text);
          before?.set?.call(this, text);
        },
      });
    }
  }),
  works('puts traps into every object', (note) => {
    for (const name of [
      'changed',
      'call',
      'request',
      'contractId',
      'mustDos',
      'begun',
      'guard',
      'toJSON',
      'then',
    ])
      Object.defineProperty(Object.prototype, name, {
        configurable: true,
        get: () => undefined,
        set(value) {
          note('trap', name, value);
          Object.defineProperty(this, name, { value, writable: true, configurable: true, enumerable: true });
        },
      });
  }),
  works('wraps the methods of lists', (note) => {
    for (const name of ['map', 'filter', 'find', 'some', 'push', 'includes', 'slice', 'join'] as const) {
      const original = Array.prototype[name] as (...args: unknown[]) => unknown;
      (Array.prototype as unknown as Record<string, unknown>)[name] = function (
        this: unknown[],
        ...args: unknown[]
      ) {
        if (this.length > 3 && typeof this[0] === 'string') note('list', this[0], this[1]);
        return original.apply(this, args);
      };
    }
  }),
  works('breaks the methods of functions', () => {
    // Those that the page's own script has used by now.
    Function.prototype.bind = () => () => undefined;
    Function.prototype.toString = () => '';
    Reflect.set(Array.prototype, Symbol.iterator, () => ({ next: () => ({ done: true }) }));
  }),
  works('reads what is turned into text and back', (note) => {
    for (const name of ['parse', 'stringify'] as const) {
      const original = JSON[name] as (...args: unknown[]) => unknown;
      (JSON as unknown as Record<string, unknown>)[name] = (...args: unknown[]) => {
        const result = original(...args);
        note(name, String(args[0]), String(result));
        return result;
      };
    }
    const { structuredClone: clone } = globalThis;
    globalThis.structuredClone = (value, options) => {
      note('clone', value);
      return clone(value, options);
    };
  }),
  works('stops the clocks', () => {
    Object.assign(globalThis, {
      setTimeout: () => 0,
      requestAnimationFrame: () => 0,
      queueMicrotask: () => undefined,
    });
    Date.now = () => 0;
    performance.now = () => 0;
  }),
  works('replaces promises, signals and observers', (note) => {
    class Nothing {
      constructor(...args: unknown[]) {
        note('made', args.length);
      }
    }
    Object.assign(globalThis, {
      AbortController: Nothing,
      AbortSignal: Nothing,
      MutationObserver: Nothing,
      IntersectionObserver: Nothing,
      ResizeObserver: Nothing,
      CSSStyleSheet: Nothing,
    });
    Promise.prototype.finally = function () {
      return this;
    };
  }),
  works('poses as the extension’s interface', (note) => {
    const runtime = {
      id: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
      sendMessage: (...args: unknown[]) => Promise.resolve(note('sent', ...args)),
      connect: () => note('connect'),
      onMessage: {
        addListener: (listener: unknown) => note('listener', listener),
        removeListener: () => undefined,
      },
      getURL: (path: string) => `https://www.upwork.com/${path}`,
    };
    for (const name of ['browser', 'chrome'])
      Object.defineProperty(globalThis, name, { value: { runtime, storage: {} }, configurable: true });
  }),
  works('takes the navigation away', () => {
    Object.defineProperty(globalThis, 'navigation', { value: undefined, configurable: true });
    Object.defineProperty(history, 'pushState', { value: () => undefined });
  }),
  works('replaces what measures and styles', (note) => {
    globalThis.getComputedStyle = (element) => {
      note('style of', element);
      throw new Error('No styles here.');
    };
    globalThis.matchMedia = () => {
      throw new Error('No media here.');
    };
    Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 0, 0);
  }),
  works('reads the address of every frame', (note) => {
    for (const name of ['src', 'contentWindow', 'contentDocument']) {
      const before = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, name);
      Object.defineProperty(HTMLIFrameElement.prototype, name, {
        get() {
          return before?.get?.call(this);
        },
        set(value) {
          note('frame', name, value);
          before?.set?.call(this, value);
        },
      });
    }
  }),
  works('freezes what can be frozen', () => {
    for (const { prototype } of [Object, Array, Function, Event, EventTarget, Node, Element, HTMLElement])
      Object.freeze(prototype);
  }),
  works(
    'gives pictures and forms every name that a document has or may come to have',
    () => {
      const names = new Set(['prerendering', 'navigation', 'contentType', 'ownerDocument', 'wasDiscarded']);
      for (let holder: object | null = document; holder !== null; holder = Object.getPrototypeOf(holder))
        for (const name of Object.getOwnPropertyNames(holder)) names.add(name);
      // What the test itself asks the page for.
      for (const name of [
        'readyState',
        'title',
        'getElementById',
        'querySelectorAll',
        'getElementsByTagName',
      ])
        names.delete(name);
      addEventListener('DOMContentLoaded', () => {
        const all = document.createElement('div');
        for (const name of names)
          for (const tag of ['img', 'form', 'embed', 'object'] as const) {
            const made = document.createElement(tag);
            made.setAttribute('name', name);
            made.hidden = true;
            all.append(made);
          }
        document.getElementById('main')?.append(all);
      });
    },
    { markup: '<img name="prerendering" alt=""><img name="contentType" alt=""><embed name="navigation">' },
  ),
  works('gives frames and parts every name that a window may have', () => undefined, {
    markup:
      '<iframe name="navigation" hidden></iframe><iframe name="scheduler" hidden></iframe><i id="navigation"></i><i id="MessageChannel"></i><i id="innerWidth"></i><i id="CSSStyleSheet"></i><i id="AbortSignal"></i><i id="getComputedStyle"></i><iframe name="browser" hidden></iframe><i id="chrome"></i>',
  }),
  works('hears of everything that is asked of a document', (note) => {
    for (const { prototype } of [Document, Node, Element, HTMLElement, HTMLIFrameElement])
      for (const [name, before] of Object.entries(Object.getOwnPropertyDescriptors(prototype)))
        if (before.get !== undefined && before.configurable && name !== 'nodeType')
          Object.defineProperty(prototype, name, {
            ...before,
            get() {
              if (name === 'adoptedStyleSheets' || name === 'contentWindow') note('asked', name, this);
              return before.get?.call(this);
            },
          });
  }),
  works('hears of every line and every message', (note) => {
    const { postMessage } = MessagePort.prototype;
    MessagePort.prototype.postMessage = function (...args: unknown[]) {
      note('port', ...args);
      Reflect.apply(postMessage, this, args);
    };
    const original = window.postMessage;
    window.postMessage = ((...args: unknown[]) => {
      note('posted', ...args);
      Reflect.apply(original, window, args);
    }) as typeof window.postMessage;
    const { MessageChannel: Channel } = globalThis;
    globalThis.MessageChannel = class extends Channel {
      constructor() {
        super();
        note('line', this.port1);
        this.port1.onmessage = ({ data }) => note('heard', data);
      }
    };
    addEventListener(
      'message',
      ({ data, ports, origin }) => note('message', data, ports.length, origin),
      true,
    );
  }),
  works('styles the document by sheets that it adopts itself', () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '[data-end-contract-safely],[data-end-contract-safely]::before{user-select:all!important;-webkit-user-modify:read-write!important;content:"x"!important}',
    );
    document.adoptedStyleSheets = [sheet];
    setInterval(() => {
      document.adoptedStyleSheets = [...document.adoptedStyleSheets];
    }, 100);
  }),
];
