// Owns a window whose listeners a test calls itself, with events as a browser makes them of a person's hand or keys.
import { vi } from 'vitest';

type Finger = { readonly identifier: number; readonly target: EventTarget };
type More = { path: readonly EventTarget[]; changedTouches: readonly Finger[] };
export type Given = Partial<PointerEvent & KeyboardEvent & FocusEvent & More>;
/** What became of an event: heard by the page's own listeners, and followed by what the browser does with it. */
export type Came = { readonly heard: boolean; readonly done: boolean };

/** `fire` gives an event to those who listen on the window, in their order; `at` it happened in ms, each 1 s after the other. */
export const personIn = (window: Window) => {
  const listeners = new Map<string, ((event: Event) => void)[]>();
  const stub = {
    document: window.document,
    navigator: { userActivation: { isActive: false } },
    addEventListener: (type: string, listener: (event: Event) => void) => {
      const known = listeners.get(type) ?? [];
      if (!known.includes(listener)) listeners.set(type, [...known, listener]);
    },
  };
  let clockMs = 0;
  const fire = (type: string, target: EventTarget, given: Given = {}): Came => {
    clockMs += 1_000;
    const stopImmediatePropagation = vi.fn();
    const preventDefault = vi.fn();
    const event = {
      type,
      target,
      currentTarget: stub,
      isTrusted: true,
      timeStamp: clockMs,
      detail: 0,
      button: 0,
      clientX: 10,
      clientY: 10,
      composedPath: () => given.path ?? [target],
      stopImmediatePropagation,
      preventDefault,
      ...given,
    } as unknown as Event;
    for (const listener of listeners.get(type) ?? [])
      if (stopImmediatePropagation.mock.calls.length === 0) listener(event);
    return {
      heard: stopImmediatePropagation.mock.calls.length === 0,
      done: preventDefault.mock.calls.length === 0,
    };
  };
  return {
    window: stub as unknown as Window & typeof globalThis,
    navigator: stub.navigator,
    fire,
    listeners,
  };
};
