// Owns the first view on a contract's page: what is happening, and whether the page is read or all is filled in by hand.
import type { Ref } from 'preact';
import { Form } from '../ui/Form.tsx';
import { Pick } from '../ui/fields/Pick.tsx';
import { Notice } from '../ui/Notice.tsx';
import { WHO, type Who } from './first-choices.ts';

type WhatHappensProps = {
  readonly heading: Ref<HTMLHeadingElement>;
  readonly who: Who;
  readonly setWho: (who: Who) => void;
  readonly isReading: boolean;
  /** Why the last look at the page found nothing. */
  readonly failed: string | undefined;
  readonly read: () => void;
  readonly byHand: () => void;
};

/** The page is read when the button is pressed, and not before. */
export const WhatHappens = ({ heading, who, setWho, isReading, failed, read, byHand }: WhatHappensProps) => (
  <Form
    class="stack-wide"
    submit={() => {
      if (!isReading) read();
    }}
  >
    <Pick
      legend={
        <h2 ref={heading} class="display" tabIndex={-1}>
          What is happening?
        </h2>
      }
      options={WHO}
      value={who}
      choose={(value) => setWho(value as Who)}
    />
    {failed === undefined ? null : (
      <Notice weight="warning" urgent>
        <p>{failed}</p>
      </Notice>
    )}
    <button type="submit" class="button button-main button-wide" aria-disabled={isReading}>
      Read this page and go on
    </button>
    <p class="heard-only" role="status">
      {isReading ? 'Reading the page…' : ''}
    </p>
    <p class="quiet">
      Reads this contract’s visible text once, so you don’t have to type it. You see what it found before
      anything is saved.
    </p>
    <p>
      <button type="button" class="button button-plain" onClick={byHand}>
        Fill it in myself
      </button>
    </p>
  </Form>
);
