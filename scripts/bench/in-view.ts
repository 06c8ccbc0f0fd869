// Owns what a measure does inside a view. Each function is sent there as text, so it knows nothing outside itself.

declare const browser: {
  readonly action: { openPopup(): Promise<void> };
  readonly runtime: { sendMessage: (message: { readonly type?: string }) => Promise<unknown> };
  readonly extension: { getViews(of: { type: 'popup' }): (Window & typeof globalThis)[] };
};

export type Opening = {
  /** ms from its navigation until its scripts ran, until the list stood there, laid out, and until that was painted. */
  readonly ran: number;
  readonly listed: number;
  readonly painted: number;
};
/** Runs in one of our pages: opens the popup of the toolbar, as a person's press does, and closes it again. */
export const openOnce = async (): Promise<Opening> => {
  // Our own page has nothing to do meanwhile: it looks now and then, and takes nothing from the popup's time.
  const pause = () => new Promise((goOn) => setTimeout(goOn, 4));
  const popup = () => browser.extension.getViews({ type: 'popup' })[0];
  const isThere = (view = popup()) =>
    view !== undefined && view.location.pathname === '/popup.html' && view.document.body !== null;
  // Chromium resolves it long after the popup is there, Firefox before.
  const opening = browser.action.openPopup();
  while (!isThere()) await pause();
  const view = popup() as Window & typeof globalThis;
  const hasList = () => view.document.querySelector('[data-contract]') !== null;
  if (!hasList())
    await new Promise<void>((done) => {
      const watch = new MutationObserver(() => {
        if (!hasList()) return;
        watch.disconnect();
        done();
      });
      watch.observe(view.document, { childList: true, subtree: true });
    });
  view.document.body.getBoundingClientRect();
  const listed = view.performance.now();
  const painted = await new Promise<number>((done) => {
    // A message posted in a frame is heard once that frame is painted.
    view.requestAnimationFrame(() => {
      const channel = new view.MessageChannel();
      channel.port1.onmessage = () => done(view.performance.now());
      channel.port2.postMessage(null);
    });
  });
  const [navigation] = view.performance.getEntriesByType('navigation');
  const ran = (navigation as PerformanceNavigationTiming).domContentLoadedEventEnd;
  await opening;
  view.close();
  while (popup() !== undefined) await pause();
  return { ran, listed, painted };
};
/** ms until the change was painted, until the background acknowledged it, and until the view no longer said "saving". */
export type Ticked = { readonly painted: number; readonly acknowledged: number; readonly saved: number };
/** Runs in a view: ticks a box. */
export const tickOnce = async (item: string): Promise<Ticked> => {
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
  // The reply to the one message that this tick sends.
  const { runtime } = browser;
  const send = runtime.sendMessage;
  const acknowledged = new Promise<number>((done) => {
    runtime.sendMessage = (message) => {
      const reply = send.call(runtime, message);
      if (message.type === 'act') void reply.then(() => done(performance.now() - startMs));
      return reply;
    };
  });
  box.click();
  const [first, second, third] = await Promise.all([painted, acknowledged, saved]);
  runtime.sendMessage = send;
  return { painted: first, acknowledged: second, saved: third };
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
