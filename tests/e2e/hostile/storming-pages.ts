// Owns the hostile pages that storm: endless changes, huge texts, deep trees, and a fight for the place.
import { gone, type HostilePage, works } from './hostile-page.ts';

export const STORMING_PAGES: readonly HostilePage[] = [
  gone('takes our node away whenever it comes', () => {
    new MutationObserver(() => document.querySelector('[data-end-contract-safely]')?.remove()).observe(
      document,
      { childList: true, subtree: true },
    );
  }),
  gone('takes our node away all the time', () => {
    setInterval(() => document.querySelector('[data-end-contract-safely]')?.remove(), 5);
  }),
  gone('moves our node into its content all the time', () => {
    setInterval(() => {
      const host = document.querySelector('[data-end-contract-safely]');
      if (host !== null && host.parentElement?.id !== 'main') document.getElementById('main')?.append(host);
    }, 5);
  }),
  gone('puts an empty copy in the place of our node', () => {
    setInterval(() => {
      const host = document.querySelector('[data-end-contract-safely]:not([data-copy])');
      const copy = host?.cloneNode(true) as HTMLElement | undefined;
      copy?.setAttribute('data-copy', '');
      if (copy !== undefined) host?.replaceWith(copy);
    }, 5);
  }),
  works('stands a hundred nodes like ours beside it', () => {
    addEventListener('load', () => {
      for (let count = 0; count < 100; count += 1) {
        const copy = document.createElement('div');
        copy.setAttribute('data-end-contract-safely', '');
        document.documentElement.append(copy);
      }
    });
  }),
  works('changes twelve thousand nodes', () => {
    addEventListener('load', () => {
      const main = document.getElementById('main');
      for (let count = 0; count < 12_000; count += 1) main?.append(document.createElement('i'));
    });
  }),
  works('changes its own nodes in every frame', () => {
    const change = () => {
      const main = document.getElementById('main');
      main?.setAttribute('data-count', String(Math.random()));
      main?.append(document.createElement('i'));
      requestAnimationFrame(change);
    };
    requestAnimationFrame(change);
  }),
  works('changes its theme in every frame', () => {
    const change = () => {
      document.documentElement.classList.toggle('odd');
      document.documentElement.setAttribute('theme', Math.random() < 0.5 ? 'dark' : 'air-3-0');
      requestAnimationFrame(change);
    };
    requestAnimationFrame(change);
  }),
  works('changes its title and hash all the time', () => {
    let count = 0;
    const change = () => {
      count += 1;
      history.replaceState(null, '', `#${count}`);
      if (count < 100) setTimeout(change, 20);
    };
    change();
  }),
  works('goes to forty contracts and back', () => {
    // Firefox allows 200 changes in ten seconds, and the page before this one made a hundred.
    // Once it stands: a change of address while it loads would end the very navigation that the test waits for.
    const wander = () => {
      const { href } = location;
      for (let count = 0; count < 40; count += 1)
        history.replaceState(null, '', `/nx/wm/workroom/${48_100_000 + count}/overview`);
      history.replaceState(null, '', href);
    };
    addEventListener('load', () => requestIdleCallback(() => requestAnimationFrame(wander)));
  }),
  works('holds five megabytes of text', () => {
    addEventListener('load', () => {
      const text = document.createElement('pre');
      text.textContent = 'End contract '.repeat(400_000);
      text.style.cssText = 'height:20px;overflow:hidden';
      document.body.append(text);
    });
  }),
  works('labels a button with a megabyte', () => {
    addEventListener('load', () => {
      const button = document.getElementById('other');
      button?.setAttribute('aria-label', 'End contract '.repeat(80_000));
    });
  }),
  works('has ten thousand buttons of that name', () => {
    addEventListener('load', () => {
      const all = document.createElement('div');
      for (let count = 0; count < 10_000; count += 1) {
        const button = document.createElement('button');
        button.textContent = 'End contract';
        all.append(button);
      }
      all.style.cssText = 'position:absolute;top:1000px';
      document.body.append(all);
    });
  }),
  works('nests its control five hundred deep', () => {
    addEventListener('load', () => {
      let around: Element | null = document.getElementById('end');
      for (let depth = 0; depth < 500 && around !== null; depth += 1) {
        const outer = document.createElement('div');
        around.replaceWith(outer);
        outer.append(around);
        around = outer;
      }
    });
  }),
  works('labels controls in a circle', () => {
    addEventListener('load', () => {
      const other = document.getElementById('other');
      other?.setAttribute('aria-labelledby', `${'other end '.repeat(2_000)}nowhere`);
      other?.setAttribute('aria-activedescendant', 'other');
    });
  }),
  works('allows nothing by its policy', () => {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content =
      "default-src 'none'; frame-src 'none'; style-src 'none'; script-src 'unsafe-inline'; connect-src 'none'";
    document.head.append(policy);
  }),
  works('takes our node into a document of its own and back, once', () => {
    addEventListener('load', () => {
      const other = document.body.appendChild(document.createElement('iframe'));
      const timer = setInterval(() => {
        const host = document.querySelector('[data-end-contract-safely]');
        if (host === null) return;
        clearInterval(timer);
        other.contentDocument?.adoptNode(host);
        document.documentElement.append(host);
      }, 20);
    });
  }),
  works('takes our node into a document that it then throws away', () => {
    addEventListener('load', () => {
      const timer = setInterval(() => {
        const host = document.querySelector('[data-end-contract-safely]');
        if (host === null) return;
        clearInterval(timer);
        const other = document.body.appendChild(document.createElement('iframe'));
        other.contentDocument?.body.append(host);
        other.remove();
      }, 20);
    });
  }),
  gone('takes our node into a document of its own and back, all the time', () => {
    addEventListener('load', () => {
      setInterval(() => {
        const host = document.querySelector('[data-end-contract-safely]');
        if (host === null) return;
        document.implementation.createHTMLDocument().adoptNode(host);
        document.documentElement.append(host);
      }, 5);
    });
  }),
  gone('keeps our node in a frame of its own', () => {
    addEventListener('load', () => {
      const other = document.body.appendChild(document.createElement('iframe'));
      setInterval(() => {
        const host = document.querySelector('[data-end-contract-safely]');
        if (host !== null) other.contentDocument?.body.append(host);
      }, 5);
    });
  }),
];
