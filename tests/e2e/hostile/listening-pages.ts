// Owns the hostile pages that listen and look: for keys, presses, focus, nodes, texts and addresses.
import { type HostilePage, works } from './hostile-page.ts';

export const LISTENING_PAGES: readonly HostilePage[] = [
  works(
    'listens for keys on the window, first of all',
    (note) => {
      for (const type of ['keydown', 'keypress', 'keyup'])
        addEventListener(type, (event) => note(type, (event as KeyboardEvent).key), true);
    },
    { sees: 'keydown x' },
  ),
  works(
    'listens for everything that is typed',
    (note) => {
      for (const type of [
        'beforeinput',
        'input',
        'change',
        'compositionstart',
        'compositionupdate',
        'textInput',
      ])
        addEventListener(
          type,
          (event) => note(type, (event as InputEvent).data, (event.target as HTMLInputElement).value),
          true,
        );
    },
    { sees: 'input x' },
  ),
  works(
    'listens for presses and reads what was pressed',
    (note) => {
      for (const type of [
        'pointerdown',
        'pointerup',
        'mousedown',
        'mouseup',
        'click',
        'auxclick',
        'dblclick',
        'touchstart',
      ])
        addEventListener(
          type,
          (event) => note(type, ...event.composedPath().map((one) => (one as Element).outerHTML)),
          true,
        );
    },
    { sees: 'click <button id="other"' },
  ),
  works(
    'listens for moves, wheels and drags',
    (note) => {
      for (const type of [
        'pointermove',
        'pointerover',
        'pointerout',
        'wheel',
        'scroll',
        'dragstart',
        'drop',
        'contextmenu',
      ])
        addEventListener(type, (event) => note(type, ...event.composedPath()), {
          capture: true,
          passive: true,
        });
    },
    { sees: 'pointermove' },
  ),
  works(
    'follows the focus',
    (note) => {
      for (const type of ['focus', 'blur', 'focusin', 'focusout', 'selectionchange'])
        addEventListener(type, () => note(type, document.activeElement, getSelection()), true);
      const look = () => {
        note(document.activeElement, document.activeElement?.shadowRoot?.activeElement);
        requestAnimationFrame(look);
      };
      look();
    },
    { sees: 'focusin' },
  ),
  works(
    'observes every node, attribute and text',
    (note) => {
      new MutationObserver((records) => {
        for (const { addedNodes, target, oldValue, attributeName } of records)
          note(attributeName, oldValue, target, ...addedNodes);
      }).observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
        attributeOldValue: true,
      });
    },
    { sees: 'data-end-contract-safely' },
  ),
  works(
    'observes the size and sight of our node',
    (note) => {
      const timer = setInterval(() => {
        const host = document.querySelector('[data-end-contract-safely]');
        if (host === null) return;
        clearInterval(timer);
        new ResizeObserver((entries) => note(entries.map(({ contentRect }) => contentRect))).observe(host);
        new IntersectionObserver((entries) => note(...entries.map(({ target }) => target))).observe(host);
      }, 10);
    },
    { sees: 'data-end-contract-safely' },
  ),
  works(
    'reads the record of everything that was loaded',
    (note) => {
      for (const type of PerformanceObserver.supportedEntryTypes)
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) note(entry.entryType, entry.name, entry.toJSON());
        }).observe({ type, buffered: true });
      setInterval(() => note(performance.getEntries().map(({ name }) => name)), 100);
    },
    { sees: 'navigation' },
  ),
  works('listens for errors and reports', (note) => {
    for (const type of [
      'error',
      'unhandledrejection',
      'rejectionhandled',
      'securitypolicyviolation',
      'messageerror',
    ])
      addEventListener(
        type,
        (event) => {
          const { message, filename, blockedURI, sourceFile } = event as ErrorEvent &
            SecurityPolicyViolationEvent;
          note(type, message, filename, blockedURI, sourceFile);
        },
        true,
      );
    if ('ReportingObserver' in globalThis)
      new ReportingObserver((reports) => note(reports.map(({ type, url }) => `${type} ${url}`)), {
        buffered: true,
      }).observe();
  }),
  works(
    'asks what lies at every place',
    (note) => {
      setInterval(() => {
        for (let x = 5; x < innerWidth; x += 50)
          for (let y = 5; y < innerHeight; y += 50) {
            note(
              ...document
                .elementsFromPoint(x, y)
                .slice(0, 2)
                .map(({ tagName }) => tagName),
            );
            note(document.caretPositionFromPoint?.(x, y)?.offsetNode.textContent?.slice(0, 80));
          }
      }, 150);
    },
    { sees: 'BUTTON' },
  ),
  works('counts frames and reaches into them', (note) => {
    setInterval(() => {
      note('frames', window.length);
      for (let index = 0; index < window.length; index += 1)
        try {
          note(window[index]?.location.href, window[index]?.document.documentElement.outerHTML);
        } catch (error) {
          note(error);
        }
      for (const frame of document.querySelectorAll('iframe')) note(frame.src, frame.contentDocument?.body);
    }, 100);
  }),
  works(
    'writes the whole document down as text',
    (note) => {
      setInterval(() => {
        const root = document.documentElement;
        note(
          root.innerText,
          root.textContent?.slice(0, 2_000),
          new XMLSerializer().serializeToString(document),
        );
        note(root.getHTML?.({ serializableShadowRoots: true }));
      }, 100);
    },
    { sees: 'End contract' },
  ),
  works(
    'walks over all texts and asks for them by path',
    (note) => {
      setInterval(() => {
        const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
          note(node.nodeName, (node as Element).shadowRoot?.innerHTML, (node as Element).attributes?.length);
        note(
          document.evaluate(
            `//text()[contains(., "${['must', 'do'].join('-')}")]`,
            document,
            null,
            XPathResult.STRING_TYPE,
          ).stringValue,
        );
      }, 100);
    },
    { sees: '#text' },
  ),
  works('follows addresses and wraps the history', (note) => {
    const { pushState } = history;
    history.pushState = (...args) => {
      note('push', ...args);
      pushState.apply(history, args);
    };
    globalThis.navigation?.addEventListener('navigate', (event) =>
      note((event as NavigateEvent).destination.url),
    );
    addEventListener('popstate', () => note(location.href, history.state));
  }),
];
