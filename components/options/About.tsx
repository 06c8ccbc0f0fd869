// Owns "about and privacy".
import { NEVER, NOT_AFFILIATED, RISK } from '../welcome/promises.ts';

export const About = () => (
  <section id="privacy" class="stack" aria-labelledby="about-title">
    <h2 id="about-title">Privacy</h2>
    <p>{NOT_AFFILIATED}</p>
    <h3>What it never does</h3>
    <ul class="bullets stack">
      {NEVER.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
    <h3>The risk that remains</h3>
    {RISK.map((sentence) => (
      <p key={sentence}>{sentence}</p>
    ))}
  </section>
);
