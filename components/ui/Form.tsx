// Owns a form that is answered without the browser's sending it: in a page that is sandboxed without forms our frame sends none, and
// a press of its button, which Enter in a field makes too, is all that comes.
import type { ComponentChildren, TargetedEvent } from 'preact';

type FormProps = {
  readonly class: string;
  readonly submit: () => void;
  readonly children: ComponentChildren;
};

export const Form = ({ submit, children, class: className }: FormProps) => {
  const pressed = (event: TargetedEvent<HTMLFormElement, MouseEvent>): void => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button?.type !== 'submit') return;
    // Else the browser would send it as well, where it may.
    event.preventDefault();
    if (event.currentTarget.reportValidity()) submit();
  };
  return (
    <form
      class={className}
      onClickCapture={pressed}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {children}
    </form>
  );
};
