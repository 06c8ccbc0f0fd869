// Reka: a dropdown menu, whose items are buttons.
import {
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuPortal,
  DropdownMenuRoot,
  DropdownMenuTrigger,
} from 'reka-ui';
import { createApp, h } from 'vue';
import { act, place } from './shared.js';

const item = (text, onSelect) => h(DropdownMenuItem, { as: 'button', onSelect }, () => text);
createApp({
  render: () =>
    h(DropdownMenuRoot, null, () => [
      h(DropdownMenuTrigger, { 'data-trigger': '' }, () => 'More'),
      h(DropdownMenuPortal, null, () =>
        h(DropdownMenuContent, null, () => [item('Pause'), item('End contract', act)]),
      ),
    ]),
}).mount(place());
