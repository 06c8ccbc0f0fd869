// Owns the first page after installing: what it is for, where to start, three choices, what it never does, the risk that remains.
import { type Instant, laterByDays } from '../../utils/domain/time.ts';
import type { LineOfTime as Line } from '../../utils/domain/views/line-of-time.ts';
import { currentZone } from '../../utils/zone.ts';
import { LineOfTime } from '../contract/plan/LineOfTime.tsx';
import { useNow } from '../state/use-now.ts';
import { Fold } from '../ui/Fold.tsx';
import { NEVER, NOT_AFFILIATED, RISK } from './promises.ts';
import { Switches } from './Switches.tsx';

const DOES: readonly string[] = [
  'Whether you can end the contract now, what you would lose, and when it will be safe.',
  'A checklist that fits your contract, whoever ends it, and messages ready to copy.',
  'The dates that count, in your own time: notice, billing, feedback, refunds.',
];

const exampleAt = (now: Instant): Line => ({
  tone: 'lose',
  isDeadline: false,
  marks: [
    { kind: 'today', at: now, says: '$800 at stake', place: 0 },
    { kind: 'turn', at: laterByDays(now, 14), says: 'safe to end', place: 14 / 19 },
    { kind: 'money', at: laterByDays(now, 19), says: 'paid out', place: 1 },
  ],
});

/** An example of the answer, as the checklist gives it. */
const Example = ({ now }: { readonly now: Instant }) => (
  <figure class="welcome-example card stack">
    <p class="sign lose">Not safe to end yet</p>
    <p class="title">End it now and $800 goes back to the client</p>
    <LineOfTime line={exampleAt(now)} now={now} zone={currentZone()} />
    <figcaption class="quiet">An example.</figcaption>
  </figure>
);

/** Opened once, by the installation and never by an update. */
export const Welcome = () => {
  const now = useNow();
  return (
    <div class="page stack-page">
      <main class="stack-page">
        <h1 class="display">Know what you lose before you end a contract</h1>
        <Example now={now} />
        <section class="stack" aria-labelledby="start-title">
          <h2 id="start-title">Where to start</h2>
          <p>
            Open one of your contracts and press the small tab at the edge of the page. The button in your
            browser’s toolbar shows all your endings.
          </p>
          <a
            class="button button-main"
            href="https://www.upwork.com/nx/wm/freelancer/contracts"
            rel="noreferrer"
          >
            Open my contracts on Upwork
          </a>
        </section>
        <section aria-labelledby="does-title">
          <h2 id="does-title">What it does</h2>
          <ul class="bullets">
            {DOES.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
        <Switches />
        <section aria-labelledby="never-title">
          <h2 id="never-title">What it never does</h2>
          <Fold label="It sends nothing and never clicks for you">
            <ul class="bullets stack">
              {NEVER.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Fold>
        </section>
        <section class="stack" aria-labelledby="risk-title">
          <h2 id="risk-title">The risk that remains</h2>
          {RISK.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </section>
      </main>
      <footer class="quiet">{NOT_AFFILIATED}</footer>
    </div>
  );
};
