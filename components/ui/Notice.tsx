// Owns a boxed sentence with its weight said by sign, word and colour.
import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

/** As severities, and one for good news. */
type NoticeWeight = 'critical' | 'warning' | 'info' | 'good';
type NoticeProps = {
  readonly weight: NoticeWeight;
  /** Spoken at once when it appears. */
  readonly urgent?: boolean;
  readonly children: ComponentChildren;
};

const TONES = { critical: 'lose', warning: 'wait', info: 'soft', good: 'gain' } as const;

/** Calm unless `urgent`: a reader comes by it in its place. */
export const Notice = ({ weight, urgent = false, children }: NoticeProps) => (
  <div class={`notice beside card ${TONES[weight]}`} role={urgent ? 'alert' : undefined}>
    <Icon name={weight} />
    <div class="notice-body grow stack">{children}</div>
  </div>
);
