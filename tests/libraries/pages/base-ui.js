// Base UI: a menu.
import { Menu } from '@base-ui/react/menu';
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { act, place } from './shared.js';

const item = (text, onClick) => h(Menu.Item, { onClick }, text);
createRoot(place()).render(
  h(
    Menu.Root,
    null,
    h(Menu.Trigger, { 'data-trigger': '' }, 'More'),
    h(
      Menu.Portal,
      null,
      h(Menu.Positioner, null, h(Menu.Popup, null, item('Pause'), item('End contract', act))),
    ),
  ),
);
