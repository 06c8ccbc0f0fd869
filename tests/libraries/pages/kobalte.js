// Kobalte: a dropdown menu, whose items act as the pointer goes up.
import { Content, Item, Portal, Root, Trigger } from '@kobalte/core/dropdown-menu';
import { createComponent } from 'solid-js';
import { render } from 'solid-js/web';
import { act, place } from './shared.js';

/** Solid reads what stands inside only once the component is there. */
const h = (component, props, ...inside) =>
  createComponent(component, {
    ...props,
    get children() {
      return inside.map((part) => (typeof part === 'function' ? part() : part));
    },
  });
const item =
  (text, onSelect = () => undefined) =>
  () =>
    h(Item, { onSelect }, text);
render(
  () =>
    h(
      Root,
      {},
      () => h(Trigger, { 'data-trigger': '' }, 'More'),
      () => h(Portal, {}, () => h(Content, {}, item('Pause'), item('End contract', act))),
    ),
  place(),
);
