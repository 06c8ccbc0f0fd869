// Owns the frame of a page that stands at the options' address: the way back, its heading, what introduces it.
import type { ComponentChildren } from 'preact';

type SubPageProps = {
  readonly heading: string;
  readonly intro?: ComponentChildren;
  readonly children: ComponentChildren;
};

export const SubPage = ({ heading, intro, children }: SubPageProps) => (
  <div class="page stack-page">
    <header class="stack">
      <p>
        <a href="options.html">Options</a>
      </p>
      <h1 class="display" tabIndex={-1}>
        {heading}
      </h1>
      {intro}
    </header>
    <main class="stack-page">{children}</main>
  </div>
);
