// Runs in a hostile page before everything else: listens, patches and looks wherever a page can,
// and writes all that it saw, as text, to `window.__seen`.
(() => {
  const seen = [];
  Object.defineProperty(window, '__seen', { value: seen });
  const note = (...parts) => seen.push(parts.map(String).join(' '));
  const attempt = (name, look) => {
    try {
      const found = look();
      if (found !== undefined && found !== null) note(name, found);
    } catch (error) {
      note(name, 'refused', error.name);
    }
  };

  const EVENTS =
    'keydown keyup keypress beforeinput input change paste copy cut compositionstart compositionupdate compositionend ' +
    'focus blur focusin focusout pointerdown pointerup pointermove mousedown mouseup click dblclick contextmenu wheel ' +
    'touchstart touchend drop dragstart submit toggle message storage selectionchange select error ' +
    'unhandledrejection securitypolicyviolation visibilitychange scroll resize';
  for (const type of EVENTS.split(' ')) {
    window.addEventListener(
      type,
      (event) => {
        const path = event.composedPath().map((target) => target.nodeName ?? 'window');
        const { key, data, blockedURI, message, filename } = event;
        note('event', type, path.join('<'), key, data, blockedURI, message, filename, event.target?.value);
        if (data && typeof data === 'object') attempt('data', () => JSON.stringify(data));
        lookAt(event.target);
      },
      true,
    );
  }

  const NAMES = [
    'end-contract-safely',
    'end-contract-safely-sidebar',
    'end-contract-safely-ui',
    'wxt-shadow-root',
  ];
  const define = (name) =>
    attempt(`define ${name}`, () => {
      if (customElements.get(name)) return;
      customElements.define(
        name,
        class extends HTMLElement {
          connectedCallback() {
            attempt(`own ${name}`, () => this.attachInternals().shadowRoot?.innerHTML);
          }
        },
      );
    });
  NAMES.forEach(define);

  const PATCHED = [
    [
      Element.prototype,
      ['attachShadow', 'append', 'prepend', 'setAttribute', 'before', 'after', 'replaceWith'],
    ],
    [Node.prototype, ['appendChild', 'insertBefore', 'replaceChild', 'removeChild', 'getRootNode']],
    [EventTarget.prototype, ['addEventListener', 'dispatchEvent']],
    [Document.prototype, ['createElement', 'createElementNS', 'importNode']],
    [window, ['postMessage', 'fetch', 'open', 'matchMedia']],
    [HTMLElement.prototype, ['focus', 'attachInternals']],
  ];
  for (const [owner, names] of PATCHED) {
    for (const name of names) {
      const original = owner[name];
      owner[name] = function (...args) {
        const result = original.apply(this, args);
        note(
          'call',
          name,
          this?.nodeName,
          args.map((one) => one?.outerHTML ?? one?.nodeName ?? typeof one).join(),
        );
        if (name === 'attachShadow') roots.add(result);
        return result;
      };
    }
  }

  const roots = new Set();
  const looking = new Set();
  function lookAt(target) {
    if (!(target instanceof Element) || looking.has(target)) return;
    looking.add(target);
    if (target.localName.includes('-')) define(target.localName);
    attempt('shadowRoot', () => target.shadowRoot?.innerHTML);
    if (target.localName === 'iframe') {
      attempt('frame address', () => target.src);
      attempt('frame document', () => target.contentDocument?.documentElement.outerHTML);
      attempt('frame window', () => target.contentWindow?.location.href);
    }
    if (target.hasAttribute('data-end-contract-safely')) {
      attempt('host', () => target.outerHTML);
      attempt('host text', () => target.textContent);
      attempt('host internals', () => target.attachInternals().shadowRoot?.innerHTML);
      attempt('host second root', () => target.attachShadow({ mode: 'open' }).innerHTML);
    }
    looking.delete(target);
  }

  new MutationObserver((records) => {
    for (const { type, target, addedNodes, attributeName, oldValue } of records) {
      if (type === 'attributes') note('attribute', target.nodeName, attributeName, oldValue);
      for (const node of addedNodes) {
        note('added', node.nodeName, node.outerHTML?.slice(0, 2_000) ?? node.textContent);
        lookAt(node);
      }
    }
  }).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
    attributeOldValue: true,
  });

  for (const type of PerformanceObserver.supportedEntryTypes) {
    const watch = new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        note('performance', entry.entryType, entry.name, entry.attribution?.[0]?.containerSrc);
    });
    watch.observe({ type, buffered: true });
  }

  // What no event tells is looked up again and again; a test may also ask for it at once.
  window.__look = () => {
    for (const entry of performance.getEntries()) note('entry', entry.entryType, entry.name);
    note('active', document.activeElement?.outerHTML.slice(0, 500));
    note('selection', getSelection());
    note('frames', window.length);
    for (let index = 0; index < window.length; index += 1)
      attempt('frame', () => window[index].location.href);
    for (const root of roots) attempt('root', () => root.innerHTML);
    document.querySelectorAll('iframe, [data-end-contract-safely]').forEach(lookAt);
    note('at edge', document.elementFromPoint(innerWidth - 4, innerHeight / 2)?.nodeName);
  };
  setInterval(window.__look, 250);
})();
