// Kobalte: a dropdown menu, whose items act as the pointer goes up.
import { Content, Item, Portal, Root, Trigger } from '@kobalte/core/dropdown-menu';
import { render } from 'solid-js/web';
import { h } from './kobalte-parts.js';
import { act, place } from './shared.js';

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
