// Owns the ways from the options to the pages about what comes after an end.
import { OptionsLink } from '../ui/OptionsLink.tsx';

export const AfterLinks = () => (
  <section class="stack-wide card" aria-labelledby="after-title">
    <h2 id="after-title">After a contract</h2>
    <p>
      How long your money lasts and a plan with dates, for when a client left. And what repeats over all the
      contracts you ended.
    </p>
    <div class="row">
      <OptionsLink from="options" place="back" label="Back on your feet" />
      <OptionsLink from="options" place="patterns" label="Patterns" />
    </div>
  </section>
);
