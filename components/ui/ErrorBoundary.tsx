// Owns what a person sees when a part of ours breaks: a calm sentence and what to do, never a blank page.
import { Component, type ComponentChildren } from 'preact';
import { Notice } from './Notice.tsx';

type Props = { readonly children: ComponentChildren };
type State = { readonly broken: boolean };

// Preact catches what its children throw only in a component with state of its own.
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { broken: false };

  static override getDerivedStateFromError(): State {
    return { broken: true };
  }

  // Preact reports nothing that a boundary caught: without this a defect of ours would leave no trace.
  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override render({ children }: Props, { broken }: State) {
    if (!broken) return children;
    return (
      <Notice weight="warning" urgent>
        <p>
          <strong>This view could not be shown.</strong>
        </p>
        <p>
          What you saved is kept. Upwork itself is not touched by this. Close this view and open it again.
        </p>
        <button type="button" class="button" onClick={() => this.setState({ broken: false })}>
          Try again
        </button>
      </Notice>
    );
  }
}
