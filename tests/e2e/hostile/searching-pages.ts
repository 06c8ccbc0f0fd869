// Owns the hostile pages that search, select, point and measure their way into our closed root: `look` notes "our root" where a
// node that the browser gave them stands in it.
import { type HostilePage, works } from './hostile-page.ts';

export const SEARCHING_PAGES: readonly HostilePage[] = [
  works('searches for all that our dialog and tab say, in every way', (note, look) => {
    const { find } = window as unknown as { find: (text: string, ...how: boolean[]) => boolean };
    setInterval(() => {
      if (document.activeElement?.id === 'own') return;
      for (const word of [
        'Before you end',
        'Back to the',
        'let me end it',
        'Log every',
        'Paused once',
        'Risk',
      ])
        for (const backwards of [false, true])
          if (find.call(window, word, false, backwards, true, false, false, false)) {
            note(['our', 'root'].join(' '), 'found', word, getSelection());
            look(getSelection()?.anchorNode, 'search');
          }
    }, 150);
  }),
  works('extends its selection over everything, step by step', (note, look) => {
    setInterval(() => {
      const selection = getSelection();
      if (selection === null || document.activeElement?.id === 'own') return;
      for (const unit of ['character', 'word', 'line', 'sentence', 'paragraph', 'documentboundary'])
        for (const way of ['forward', 'backward']) {
          selection.collapse(document.body, way === 'forward' ? 0 : document.body.childNodes.length);
          for (let step = 0; step < 12; step += 1) {
            selection.modify(step % 2 === 0 ? 'extend' : 'move', way, unit);
            look(selection.focusNode, 'modify');
            look(selection.anchorNode, 'modify');
          }
          note(selection);
        }
      selection.removeAllRanges();
    }, 300);
  }),
  works('selects all as a person would, and reads it', (note, look) => {
    setInterval(() => {
      if (document.activeElement?.id === 'own') return;
      document.execCommand('selectAll');
      note(getSelection());
      for (const node of [getSelection()?.anchorNode, getSelection()?.focusNode]) look(node, 'all');
      getSelection()?.removeAllRanges();
    }, 200);
  }),
  works('puts its selection upon our node itself', (note, look) => {
    setInterval(() => {
      const host = document.querySelector('[data-end-contract-safely]');
      const selection = getSelection();
      if (host === null || selection === null || document.activeElement?.id === 'own') return;
      selection.setBaseAndExtent(host, 0, host, host.childNodes.length);
      selection.modify('extend', 'forward', 'line');
      for (const range of selection.getComposedRanges?.({ shadowRoots: [] }) ?? [])
        look(range.startContainer, 'ranges');
      note(selection, selection.containsNode(host, true));
      look(selection.focusNode, 'node');
      selection.removeAllRanges();
    }, 200);
  }),
  works('follows every change of the selection', (note, look) => {
    for (const type of ['selectionchange', 'selectstart'])
      addEventListener(
        type,
        (event) => {
          const selection = getSelection();
          look(event.target, type);
          for (const node of [selection?.anchorNode, selection?.focusNode]) look(node, type);
          if (selection?.rangeCount) look(selection.getRangeAt(0).commonAncestorContainer, type);
          note(type, selection);
        },
        true,
      );
  }),
  works('asks where a caret would stand at every place', (note, look) => {
    setInterval(() => {
      for (let x = 5; x < innerWidth; x += 45)
        for (let y = 5; y < innerHeight; y += 45) {
          const place = document.caretPositionFromPoint?.(x, y, { shadowRoots: [] });
          look(place?.offsetNode, 'caret');
          look(document.caretRangeFromPoint?.(x, y)?.startContainer, 'caret range');
          note(place?.offsetNode.nodeName);
        }
    }, 250);
  }),
  works(
    'reads every node that an event names, by all its names, and who made it come',
    (note, look) => {
      const names = [
        'target',
        'originalTarget',
        'explicitOriginalTarget',
        'composedTarget',
        'rangeParent',
        'relatedTarget',
        'srcElement',
      ];
      // No property of a window names these; browsers send them all the same.
      const types = new Set(
        'DOMActivate DOMFocusIn DOMFocusOut DOMMouseScroll MozMousePixelScroll mousewheel pointerrawupdate textInput DOMNodeInserted DOMSubtreeModified DOMAttrModified MozScrolledAreaChanged overflow underflow dragexit command interest fullscreenchange'.split(
          ' ',
        ),
      );
      for (const owner of [window, document, HTMLElement.prototype])
        for (const key in owner) if (key.startsWith('on')) types.add(key.slice(2));
      const hear = (event: Event) => {
        const { type, target } = event;
        for (const name of names) look(Reflect.get(event, name), `${type} ${name}`);
        for (const { target } of (event as TouchEvent).touches ?? []) look(target, `${type} touches`);
        for (const more of (event as PointerEvent).getCoalescedEvents?.() ?? [])
          for (const name of names) look(Reflect.get(more, name), `${type} before it ${name}`);
        for (const node of event.composedPath()) look(node, `${type} path`);
        // That the pointer is there can be asked of a style sheet too.
        const isOnOurs = target instanceof Element && target.hasAttribute('data-end-contract-safely');
        if (isOnOurs && type !== 'pointerrawupdate') note(['our', 'root'].join(' '), 'was heard of by', type);
        note(type, new Error('who').stack?.match(/\S*-extension:\S*/)?.[0]);
      };
      for (const type of types)
        for (const node of [window, document])
          for (const capture of [true, false]) node.addEventListener(type, hear, { capture, passive: true });
    },
    { sees: 'click' },
  ),
  works('reads where text is about to be put', (note, look) => {
    for (const type of ['beforeinput', 'input'])
      addEventListener(
        type,
        (event) => {
          for (const range of (event as InputEvent).getTargetRanges?.() ?? [])
            look(range.startContainer, type);
          note(type, (event as InputEvent).inputType);
        },
        true,
      );
  }),
  works('lays ranges over everything and reads them', (note, look) => {
    setInterval(() => {
      const host = document.querySelector('[data-end-contract-safely]');
      if (host === null) return;
      const range = document.createRange();
      range.selectNode(host);
      const fixed = new StaticRange({
        startContainer: host,
        startOffset: 0,
        endContainer: host,
        endOffset: 0,
      });
      note(range, range.cloneContents().textContent, range.getClientRects().length);
      for (const node of [range.startContainer, fixed.startContainer]) look(node, 'range');
      range.selectNodeContents(document.documentElement);
      note(range, range.cloneContents().textContent);
    }, 200);
  }),
  works('drags our node, and reads what is dragged', (note, look) => {
    setInterval(
      () => document.querySelector('[data-end-contract-safely]')?.setAttribute('draggable', 'true'),
      100,
    );
    for (const type of ['dragstart', 'drag', 'dragenter', 'dragover', 'dragleave', 'dragend', 'drop'])
      addEventListener(
        type,
        (event) => {
          const data = (event as DragEvent).dataTransfer;
          note(type, data?.getData('text/plain'), data?.getData('text/html'));
          look(Reflect.get(event, 'explicitOriginalTarget'), type);
          look(event.target, type);
        },
        true,
      );
  }),
  works('copies everything by itself and reads what is copied', (note, look) => {
    for (const type of ['beforecopy', 'copy', 'cut'])
      document.addEventListener(
        type,
        (event) => {
          note(type, getSelection(), (event as ClipboardEvent).clipboardData?.getData('text/html'));
          look(event.target, type);
        },
        true,
      );
    setInterval(() => {
      if (document.activeElement?.id === 'own') return;
      getSelection()?.selectAllChildren(document.documentElement);
      document.execCommand('copy');
      getSelection()?.removeAllRanges();
    }, 200);
  }),
  works('paints highlights over everything and asks what lies under them', (note, look) => {
    if (!('highlights' in CSS)) return;
    const range = document.createRange();
    range.selectNodeContents(document.documentElement);
    CSS.highlights.set('all', new Highlight(range));
    const style = document.createElement('style');
    style.textContent = '::highlight(all){background:gold}';
    document.head.append(style);
    setInterval(() => {
      const registry = CSS.highlights as unknown as {
        highlightsFromPoint?: (x: number, y: number, how: object) => { ranges: Range[] }[];
      };
      for (const y of [100, 300, 400])
        for (const found of registry.highlightsFromPoint?.(innerWidth - 20, y, { shadowRoots: [] }) ?? [])
          for (const one of found.ranges) {
            look(one.startContainer, 'highlight');
            note(one);
          }
    }, 200);
  }),
  works('leads the browser to a text of ours by its address', (note) => {
    addEventListener('load', () => {
      location.hash = ':~:text=Before%20you%20end&text=Risk';
      note(JSON.stringify((document as { fragmentDirective?: unknown }).fragmentDirective));
    });
    for (const type of ['beforematch', 'hashchange', 'scroll', 'scrollend'])
      addEventListener(type, (event) => note(type, event.target), true);
  }),
  works('reads what style sheets generate upon our node', (note) => {
    setInterval(() => {
      const host = document.querySelector('[data-end-contract-safely]');
      if (host === null) return;
      for (const part of [
        '',
        '::before',
        '::after',
        '::marker',
        '::backdrop',
        '::part(tab)',
        '::slotted(*)',
      ]) {
        const { content, quotes } = getComputedStyle(host, part);
        note(part, content, quotes);
      }
      note(JSON.stringify([...(host.computedStyleMap?.() ?? [])].map(([name, value]) => `${name} ${value}`)));
      for (const state of [':has(dialog)', ':has(button)', ':host', ':modal', ':popover-open', ':defined'])
        note(state, host.matches(state));
    }, 200);
  }),
  works('has a font of its own for each letter that stands in ours alone', (note) => {
    const families = [
      'system-ui',
      '"system-ui"',
      'ui-sans-serif',
      'sans-serif',
      '"sans-serif"',
      'serif',
      'BlinkMacSystemFont',
      '-apple-system',
      'Segoe UI',
      'Roboto',
      'Cantarell',
      'Ubuntu',
      'Noto Sans',
      'DejaVu Sans',
      'Liberation Sans',
      'Arial',
      'Helvetica',
      'Times New Roman',
    ];
    // The quotation marks and the B of our dialog; the f of our tab.
    for (const family of families)
      for (const unicodeRange of ['U+201C-201D', 'U+42', 'U+66'])
        document.fonts.add(new FontFace(family, 'url(/theirs)', { unicodeRange }));
    const style = document.createElement('style');
    style.textContent = '#__nuxt *{font-family:monospace!important}';
    document.head.append(style);
    setInterval(() => {
      for (const { family, unicodeRange, status } of document.fonts)
        if (status !== 'unloaded') note(['our', 'root'].join(' '), 'is written in', family, unicodeRange);
    }, 100);
  }),
  works('asks our node what it is called', (note) => {
    setInterval(() => {
      const host = document.querySelector('[data-end-contract-safely]') as unknown as Record<
        string,
        unknown
      > | null;
      for (const name in host ?? {})
        if (/^(?:aria|computed|role|name|title|label|inner|outer|text)/.test(name)) note(name, host?.[name]);
    }, 200);
  }),
  works('asks for the animations of everything', (note, look) => {
    const ask = () => {
      for (const animation of [
        ...document.getAnimations(),
        ...document.documentElement.getAnimations({ subtree: true }),
      ]) {
        const effect = animation.effect as KeyframeEffect | null;
        look(effect?.target, 'animation');
        note((animation as CSSAnimation).animationName, effect?.target);
      }
      requestAnimationFrame(ask);
    };
    ask();
  }),
  works('asks which nodes were slow, large or moved', (note, look) => {
    setInterval(() => {
      for (const name of ['elementtiming', 'containertiming'])
        document.querySelector('[data-end-contract-safely]')?.setAttribute(name, 'ours');
    }, 20);
    for (const type of PerformanceObserver.supportedEntryTypes)
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const {
            target,
            element,
            lastPaintedElement,
            sources = [],
          } = entry as unknown as {
            target?: Node;
            element?: Node;
            lastPaintedElement?: Node;
            sources?: readonly { node?: Node }[];
          };
          for (const node of [target, element, lastPaintedElement, ...sources.map((source) => source.node)]) {
            look(node, type);
            note(type, node);
          }
        }
      }).observe({ type, buffered: true, ...(type === 'event' ? { durationThreshold: 16 } : {}) });
  }),
  works('asks which node has the keyboard, the screen or the pointer', (note, look) => {
    const ask = () => {
      const owners = document as unknown as Record<string, Node | null>;
      for (const name of [
        'activeElement',
        'fullscreenElement',
        'pointerLockElement',
        'pictureInPictureElement',
      ]) {
        look(owners[name], name);
        note(name, owners[name]);
      }
      requestAnimationFrame(ask);
    };
    ask();
  }),
  works('clones and imports our node with all that is in it', (note) => {
    setInterval(() => {
      const host = document.querySelector('[data-end-contract-safely]');
      if (host === null) return;
      for (const copy of [host.cloneNode(true), document.importNode(host, true)])
        note((copy as Element).shadowRoot?.innerHTML, (copy as Element).textContent, copy.childNodes.length);
      note(host.getHTML?.({ serializableShadowRoots: true, shadowRoots: [] }));
      note(host.getRootNode({ composed: false }).nodeName, host.assignedSlot);
    }, 200);
  }),
  works('waits for its texts to be found, folded and printed', (note, look) => {
    for (const type of [
      'beforeprint',
      'afterprint',
      'beforematch',
      'beforetoggle',
      'toggle',
      'contentvisibilityautostatechange',
    ])
      addEventListener(
        type,
        (event) => {
          look(event.target, type);
          note(type, event.target, document.documentElement.innerText);
        },
        true,
      );
    for (const media of ['print', '(prefers-reduced-motion)', '(forced-colors: active)'])
      matchMedia(media).addEventListener('change', () => note(media, document.documentElement.innerText));
  }),
  works('takes the pointer, the text and the top layer to our node', (note, look) => {
    const hostNow = () => document.querySelector<HTMLElement>('[data-end-contract-safely]');
    addEventListener(
      'pointerdown',
      ({ pointerId, target }) => {
        // Of all its presses, it would lose its own controls.
        if ((target as Element).id !== 'end') return;
        try {
          hostNow()?.setPointerCapture(pointerId);
        } catch (error) {
          note(error);
        }
      },
      true,
    );
    setInterval(() => {
      const host = hostNow() as (HTMLElement & { editContext?: unknown }) | null;
      if (host === null) return;
      const { EditContext } = globalThis as unknown as { EditContext?: new () => EventTarget };
      if (EditContext !== undefined && host.editContext === null) {
        const text = new EditContext();
        text.addEventListener('textupdate', (event) =>
          note('text', (event as Event & { text: string }).text),
        );
        host.editContext = text;
      }
      host.popover = 'manual';
      if (!host.matches(':popover-open')) host.showPopover();
      look(document.activeElement, 'layer');
      note(history.length, ...(globalThis.navigation?.entries().map(({ url }) => url) ?? []));
    }, 150);
  }),
];
