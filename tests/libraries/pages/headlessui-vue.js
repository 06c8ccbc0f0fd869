// Headless UI for Vue: a menu.
import { Menu, MenuButton, MenuItem, MenuItems } from '@headlessui/vue';
import { createApp, h } from 'vue';
import { act, place } from './shared.js';

const item = (text, onClick) => h(MenuItem, { as: 'button', onClick }, () => text);
createApp({
  render: () =>
    h(Menu, null, () => [
      h(MenuButton, { 'data-trigger': '' }, () => 'More'),
      h(MenuItems, null, () => [item('Pause'), item('End contract', act)]),
    ]),
}).mount(place());
