// Owns what a measure does inside a view. Each function is sent there as text, so it knows nothing outside itself.

/**
 * Runs in one of our pages: opens the popup's page; gives ms from its navigation, and from the end of its scripts, until
 * the list was painted.
 */
export const openOnce = async (): Promise<{ painted: number; asked: number }> => {
  const view = window.open('popup.html') as Window & typeof globalThis;
  const { port1, port2 } = new MessageChannel();
  // A hidden page's timers are slow, its messages are not.
  const turn = () =>
    new Promise((done) => {
      port1.onmessage = done;
      port2.postMessage(null);
    });
  while (view.location.pathname !== '/popup.html' || view.document.body === null) await turn();
  const hasList = (): boolean => view.document.querySelector('[data-contract]') !== null;
  await new Promise<void>((done) => {
    if (hasList()) return done();
    const watch = new MutationObserver(() => {
      if (!hasList()) return;
      watch.disconnect();
      done();
    });
    return watch.observe(view.document, { childList: true, subtree: true });
  });
  return new Promise((done) => {
    // A message posted in a frame is heard once that frame is painted.
    view.requestAnimationFrame(() => {
      const channel = new view.MessageChannel();
      channel.port1.onmessage = () => {
        const painted = view.performance.now();
        const [navigation] = view.performance.getEntriesByType('navigation');
        const ranMs = (navigation as PerformanceNavigationTiming).domContentLoadedEventEnd;
        done({ painted, asked: painted - ranMs });
        view.close();
      };
      channel.port2.postMessage(null);
    });
  });
};
/** Runs in a view: ticks a box and gives ms until the change was painted, and until it was no longer "saving". */
export const tickOnce = (item: string): Promise<{ painted: number; saved: number }> => {
  const box = document.querySelector<HTMLInputElement>(`[data-item="${item}"] input[type=checkbox]`);
  const row = box?.closest('li');
  if (!box || !row) throw new Error('No box to tick.');
  const startMs = performance.now();
  const painted = new Promise<number>((done) => {
    const watch = new MutationObserver(() => {
      watch.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now() - startMs);
        port2.postMessage(null);
      });
    });
    watch.observe(row, { childList: true, subtree: true, attributes: true });
  });
  const saved = new Promise<number>((done) => {
    let seen = false;
    const watch = new MutationObserver(() => {
      const saving = row.querySelector('.saving') !== null;
      if (seen && !saving) {
        watch.disconnect();
        done(performance.now() - startMs);
      }
      seen ||= saving;
    });
    watch.observe(row, { childList: true, subtree: true });
  });
  box.click();
  return Promise.all([painted, saved]).then(([first, second]) => ({ painted: first, saved: second }));
};
/** Runs in the options: presses the button and notes the ms until the link to the file is there. */
export const noteTheExport = (): void => {
  delete document.documentElement.dataset.exportedMs;
  const button = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Make a backup');
  const old = document.querySelector('a[download]');
  const startMs = performance.now();
  const watch = new MutationObserver(() => {
    const link = document.querySelector('a[download]');
    if (link === null || link === old) return;
    watch.disconnect();
    document.documentElement.dataset.exportedMs = `${performance.now() - startMs}`;
  });
  watch.observe(document.body, { childList: true, subtree: true });
  button?.click();
};
