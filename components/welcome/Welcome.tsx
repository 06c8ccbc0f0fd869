// Owns the first page after installing: what it does, where to start, three choices, what it never does, the risk that remains.
import { Notice } from '../ui/Notice.tsx';
import { NEVER, NOT_AFFILIATED, RISK } from './promises.ts';
import { Switches } from './Switches.tsx';

const DOES: readonly string[] = [
  'The answer first: whether you can end the contract now, what you would lose, and from when it is safe.',
  'A checklist that fits your contract: hourly or fixed-price, ended by you, by the client, or by both.',
  'Warnings before you lose money, hours or a deadline, each with what to do.',
  'The dates that count, in your own time: notice, billing, feedback, refunds.',
];

/** Opened once, by the installation and never by an update. */
export const Welcome = () => (
  <div class="page stack-page">
    <header class="welcome-header">
      <img src="/icon.svg" alt="" width="64" height="64" />
      <div>
        <h1>End an Upwork contract safely</h1>
        <p class="quiet">{NOT_AFFILIATED}</p>
      </div>
    </header>
    <main class="stack-page">
      <section class="stack card" aria-labelledby="start-title">
        <h2 id="start-title">Where to start</h2>
        <ol class="steps stack">
          <li>Open one of your contracts on Upwork.</li>
          <li>Press the small tab at the right edge of the page.</li>
          <li>Answer three quick questions. You can leave any of them open.</li>
        </ol>
        <p>The button in your browser’s toolbar shows all your endings.</p>
      </section>
      <Switches />
      <section class="stack" aria-labelledby="does-title">
        <h2 id="does-title">What it does</h2>
        <ul class="bullets stack">
          {DOES.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <section class="stack" aria-labelledby="never-title">
        <h2 id="never-title">What it never does</h2>
        <ul class="bullets stack">
          {NEVER.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <section class="stack" aria-labelledby="risk-title">
        <h2 id="risk-title">The risk that remains</h2>
        <Notice weight="warning">
          {RISK.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      </section>
    </main>
  </div>
);
