// Owns the one thing that only a browser can make: events that a person caused. The listeners are called with the like.
import { vi } from 'vitest';
import { feedFrom } from '../../utils/page/overlay/feed.ts';

/** From now on notes who listens; gives the call that hands a node's listeners such an event as our shield does, and returns it. */
export const trustedEvents = () => {
  const { mock } = vi.spyOn(EventTarget.prototype, 'addEventListener');
  return (node: EventTarget, type: string, parts: object = {}) => {
    const event = {
      isTrusted: true,
      type,
      preventDefault: vi.fn(),
      stopImmediatePropagation: vi.fn(),
      ...parts,
    };
    for (const [index, [heard, listener]] of mock.calls.entries())
      if (mock.contexts[index] === node && heard === type)
        (listener as unknown as (event: object) => void)(event);
    if (node instanceof Node) feedFrom(node, event as unknown as Event);
    return event;
  };
};
