// Headless UI for React: a menu.
import { Menu, MenuButton, MenuItem, MenuItems } from '@headlessui/react';
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { act, place } from './shared.js';

const item = (text, onClick) => h(MenuItem, { as: 'button', onClick }, text);
createRoot(place()).render(
  h(
    Menu,
    null,
    h(MenuButton, { 'data-trigger': '' }, 'More'),
    h(MenuItems, null, item('Pause'), item('End contract', act)),
  ),
);
