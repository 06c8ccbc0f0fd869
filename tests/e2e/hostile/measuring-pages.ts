// Owns the hostile pages that measure: by the browser's own tools for slow scripts, long frames and seen nodes, and by its lists of
// styles, frames and moves.
import { gone, type HostilePage, works } from './hostile-page.ts';

const HEARS_OF_ALL = `
const all = () => clients.matchAll({ includeUncontrolled: true, type: 'all' });
const tell = async (...parts) => {
  for (const client of await all()) client.postMessage(parts.join(' '));
};
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const { url, mode, destination, referrer } = event.request;
  event.respondWith(fetch(event.request));
  event.waitUntil(tell('fetched', url, mode, destination, referrer));
});
addEventListener('message', async () => {
  for (const { url, type, frameType } of await all()) tell('client', url, type, frameType);
});`;

const LEADS_ALL = `
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => event.respondWith(fetch(event.request)));
const lead = async (source) => {
  for (let rounds = 0; rounds < 200; rounds += 1) {
    await clients.claim();
    for (const client of await clients.matchAll({ includeUncontrolled: true, type: 'window' }))
      if (client.frameType === 'nested') {
        const led = client.navigate('/nx/theirs');
        led.then(() => source.postMessage('led'), ({ message }) => source.postMessage('not led: ' + message));
      }
  }
};
addEventListener('message', (event) => event.waitUntil(lead(event.source)));`;

export const MEASURING_PAGES: readonly HostilePage[] = [
  works(
    'records in which scripts the time goes',
    (note) => {
      type Trace = { readonly resources: readonly string[]; readonly frames: readonly object[] };
      type Profiling = { readonly stop: () => Promise<Trace> };
      const { Profiler } = globalThis as unknown as { Profiler?: new (how: object) => Profiling };
      if (Profiler === undefined) return;
      const begin = () => new Profiler({ sampleInterval: 1, maxBufferSize: 20_000 });
      let profiling = begin();
      setInterval(async () => {
        const ended = profiling;
        profiling = begin();
        const { resources, frames } = await ended.stop();
        note(JSON.stringify(resources), JSON.stringify(frames));
      }, 300);
    },
    { headers: { 'document-policy': 'js-profiling' } },
  ),
  works('makes every frame long and asks whose scripts made it so', (note) => {
    addEventListener('load', () => {
      const all = document.createElement('div');
      for (let count = 0; count < 8_000; count += 1) all.append(document.createElement('button'));
      all.style.cssText = 'position:absolute;top:1000px';
      document.body.append(all);
      // Whoever asks for a place now waits for the layout of all.
      setInterval(() => all.style.setProperty('width', `${500 + Math.random() * 500}px`), 30);
    });
    for (const type of ['long-animation-frame', 'longtask'])
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { scripts = [] } = entry as unknown as { scripts?: readonly Record<string, unknown>[] };
          for (const { sourceURL, sourceFunctionName, invoker } of scripts)
            note(type, sourceURL, sourceFunctionName, invoker);
          note(JSON.stringify((entry as unknown as { attribution?: unknown }).attribution));
        }
      }).observe({ type, buffered: true });
  }),
  works(
    'asks again and again whether our node is really seen',
    (note, look) => {
      const timer = setInterval(() => {
        const host = document.querySelector<HTMLElement>('[data-end-contract-safely]');
        if (host === null) return;
        clearInterval(timer);
        new IntersectionObserver(
          (entries) => {
            for (const entry of entries) {
              look(entry.target, 'sight');
              note('sight', entry.target, (entry as unknown as { isVisible?: boolean }).isVisible);
            }
          },
          { trackVisibility: true, delay: 100, threshold: [0, 0.1, 0.5, 1] } as IntersectionObserverInit,
        ).observe(host);
        for (const box of ['content-box', 'border-box', 'device-pixel-content-box'] as const)
          try {
            new ResizeObserver((entries) => {
              for (const { target, contentRect } of entries) {
                look(target, box);
                note(box, JSON.stringify(contentRect));
              }
            }).observe(host, { box });
          } catch (error) {
            note((error as Error).name);
          }
        setInterval(
          () =>
            note(
              'seen',
              host.checkVisibility({
                contentVisibilityAuto: true,
                opacityProperty: true,
                visibilityProperty: true,
              }),
              host.offsetParent,
              host.scrollHeight,
              host.getClientRects().length,
            ),
          100,
        );
      }, 10);
    },
    { sees: 'seen' },
  ),
  works(
    'reads the event of the moment whenever anything changes',
    (note, look) => {
      const read = (when: string) => {
        const { event } = window;
        if (event === undefined) return;
        for (const name of [
          'target',
          'originalTarget',
          'explicitOriginalTarget',
          'rangeParent',
          'relatedTarget',
        ])
          look(Reflect.get(event, name), `${when} ${name}`);
        if (event.target instanceof Element && event.target.hasAttribute('data-end-contract-safely'))
          note(['our', 'root'].join(' '), 'was heard of by', event.type, when);
        note(when, event.type);
      };
      new MutationObserver(() => read('change')).observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      document.addEventListener('focusin', () => read('focus'), true);
      for (const type of ['animationstart', 'transitionrun', 'scroll', 'selectionchange'])
        document.addEventListener(type, () => queueMicrotask(() => read(type)), true);
      customElements.define(
        'their-node',
        class extends HTMLElement {
          static observedAttributes = ['style', 'class'];
          attributeChangedCallback() {
            read('reaction');
          }
        },
      );
      const style = document.createElement('style');
      style.textContent =
        ':root,[data-end-contract-safely]{transition:--ecs-color-scheme 1ms allow-discrete}';
      document.head.append(style);
    },
    { sees: 'focus focusin' },
  ),
  works(
    'lists every style sheet, rule and font there is',
    (note) => {
      setInterval(() => {
        const all = [...document.styleSheets, ...document.adoptedStyleSheets];
        for (const { href, ownerNode, cssRules } of all) {
          const rules = [...cssRules].map(({ cssText }) => cssText).join('\n');
          if (/--ecs-|data-words/.test(rules)) note(['our', 'root'].join(' '), 'has a sheet', rules);
          note(href, ownerNode, rules);
        }
        for (const { family, status } of document.fonts) note(family, status);
        for (const name of ['::view-transition', '::backdrop', '::before'])
          note(name, getComputedStyle(document.documentElement, name).content);
      }, 100);
    },
    { sees: '#end' },
  ),
  works('takes pictures of the page the moment our dialog stands, and reads their styles', (note, look) => {
    const style = document.createElement('style');
    style.textContent =
      '[data-end-contract-safely]{view-transition-name:ours!important}::view-transition-group(*){animation-duration:20ms}';
    document.head.append(style);
    let isOver = false;
    addEventListener('pointerover', ({ target }) => (isOver ||= (target as Element).id === 'end'), true);
    const timer = setInterval(() => {
      if (!isOver || !document.activeElement?.hasAttribute('data-end-contract-safely')) return;
      clearInterval(timer);
      const change = document.startViewTransition?.(() => undefined);
      change?.ready.then(
        () => {
          for (const part of ['group', 'image-pair', 'old', 'new']) {
            const styles = getComputedStyle(document.documentElement, `::view-transition-${part}(ours)`);
            note(part, [...styles].map((name) => `${name}:${styles.getPropertyValue(name)}`).join(';'));
          }
          for (const animation of document.getAnimations()) {
            const effect = animation.effect as KeyframeEffect | null;
            look(effect?.target, 'transition');
            note(effect?.pseudoElement, JSON.stringify(effect?.getKeyframes()));
          }
        },
        (error) => note((error as Error).name),
      );
    }, 20);
  }),
  works('searches by the commands of an editor', (note, look) => {
    setInterval(() => {
      if (document.activeElement?.id === 'own') return;
      for (const word of ['Before you end', 'Back to the', 'let me end it', 'Log every', 'Risk']) {
        if (document.execCommand('FindString', false, word)) note(['our', 'root'].join(' '), 'found', word);
        look(getSelection()?.anchorNode, 'command');
      }
    }, 200);
  }),
  works('follows every move of the history, and by which node it came', (note, look) => {
    for (const type of ['navigate', 'navigatesuccess', 'navigateerror', 'currententrychange'])
      globalThis.navigation?.addEventListener(type, (event) => {
        const { sourceElement, destination, formData } = event as NavigateEvent & { sourceElement?: Element };
        look(sourceElement, type);
        note(type, destination?.url, formData);
      });
    const { from, entry, navigationType } = globalThis.navigation?.activation ?? {};
    note(from?.url, entry?.url, navigationType);
    setInterval(() => {
      note(window.length, frames.length, window.name, document.referrer);
      for (const { url, key } of globalThis.navigation?.entries() ?? []) note(url, key.length);
    }, 100);
  }),
  works(
    'passes every text that becomes a part of it through a policy of its own',
    (note) => {
      const { trustedTypes } = globalThis as unknown as {
        trustedTypes?: { createPolicy: (name: string, how: object) => unknown };
      };
      const pass = (text: string, ...how: unknown[]) => {
        note('passed', text, ...how);
        return text;
      };
      trustedTypes?.createPolicy('default', { createHTML: pass, createScript: pass, createScriptURL: pass });
    },
    { headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types default" } },
  ),
  works('moves our node elsewhere without taking it out, once', (_, look) => {
    const timer = setInterval(() => {
      const host = document.querySelector('[data-end-contract-safely]');
      const main = document.getElementById('main') as (HTMLElement & Partial<Mover>) | null;
      type Mover = { moveBefore: (node: Node, before: null) => void };
      if (host === null || main === null) return;
      clearInterval(timer);
      main.moveBefore?.(host, null);
      look(host.firstChild, 'moved');
    }, 10);
  }),
  gone('moves our node elsewhere without taking it out, all the time', () => {
    setInterval(() => {
      const host = document.querySelector('[data-end-contract-safely]');
      const main = document.getElementById('main') as (HTMLElement & Partial<Mover>) | null;
      type Mover = { moveBefore: (node: Node, before: null) => void };
      if (host === null || main === null || host.parentNode === main) return;
      if (main.moveBefore === undefined) main.append(host);
      else main.moveBefore(host, null);
    }, 5);
  }),
  works('stands our node into a root of its own, once, and hears what passes there', (note, look) => {
    const timer = setInterval(() => {
      const host = document.querySelector('[data-end-contract-safely]');
      if (host === null || document.body === null) return;
      clearInterval(timer);
      const theirs = document.body.appendChild(document.createElement('div'));
      const root = theirs.attachShadow({ mode: 'open' });
      for (const type of ['pointermove', 'pointerover', 'mousemove', 'click', 'focusin', 'slotchange'])
        root.addEventListener(
          type,
          (event) => {
            for (const node of [...event.composedPath(), Reflect.get(event, 'originalTarget')])
              look(node, type);
            note(type, root.activeElement);
          },
          true,
        );
      root.append(host);
      note(root.elementsFromPoint(innerWidth - 20, 330).map(({ tagName }) => tagName));
    }, 10);
  }),
  works(
    'is answered by a worker of its own, which hears of all that is fetched and of every window',
    (note) => {
      const { serviceWorker } = navigator;
      serviceWorker.onmessage = ({ data }) => note(data);
      setInterval(() => serviceWorker.controller?.postMessage('who'), 100);
      addEventListener('load', () => fetch('/nx/theirs'));
    },
    { worker: HEARS_OF_ALL, sees: 'fetched https://www.upwork.com/nx/theirs' },
  ),
  works(
    'leads every frame that its own worker hears of to a page of its own, which asks where it stands',
    (note) => {
      const { serviceWorker } = navigator;
      if (window !== top) {
        const { note: tell } = top as unknown as { note: typeof note };
        tell('framed', frameElement?.tagName);
        const root = frameElement?.getRootNode() as (Node & { host?: Element }) | undefined;
        if (root?.host !== undefined) tell(['our', 'root'].join(' '), 'around a frame of theirs');
        return;
      }
      serviceWorker.onmessage = ({ data }) => note(data);
      setInterval(() => serviceWorker.controller?.postMessage(''), 300);
    },
    { worker: LEADS_ALL },
  ),
  works(
    'counts by style sheets what is listed in ours',
    (note) => {
      const style = document.createElement('style');
      // As many letters as were counted; between a list of its own before ours and its place after.
      style.textContent = `@counter-style letters{system:additive;additive-symbols:1 x}
        html{counter-reset:list-item 1 theirs 1;quotes:"x" "" "" ""}
        .after{position:fixed;left:0;top:0;visibility:hidden;font:10px monospace}
        .list::before{content:counter(list-item,letters)}.depth::before{content:open-quote}`;
      document.head.append(style);
      const timer = setInterval(() => {
        const host = document.querySelector('[data-end-contract-safely]');
        if (host === null) return;
        clearInterval(timer);
        const places = ['list', 'depth'].map((what) => {
          const place = document.createElement('div');
          place.className = `after ${what}`;
          host.after(place);
          return place;
        });
        const widths = () => places.map((place) => place.getBoundingClientRect().width);
        const one = widths();
        note(
          'one letter is wide',
          one.every((width) => width > 0),
        );
        setInterval(() => {
          if (String(widths()) !== String(one)) note(['our', 'root'].join(' '), 'counts', widths(), one);
        }, 50);
      }, 10);
    },
    { sees: 'one letter is wide true' },
  ),
];
