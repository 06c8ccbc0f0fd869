// Owns how a page of Kobalte is written without its compiler.
import { createComponent } from 'solid-js';

/** Solid reads what stands inside only once the component is there. */
export const h = (component, props, ...inside) =>
  createComponent(component, {
    ...props,
    get children() {
      return inside.map((part) => (typeof part === 'function' ? part() : part));
    },
  });
