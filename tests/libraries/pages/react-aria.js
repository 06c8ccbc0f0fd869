// React Aria Components: a menu.
import { createElement as h } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { act, place } from './shared.js';

const item = (text, onAction) => h(MenuItem, { onAction, textValue: text }, text);
createRoot(place()).render(
  h(
    MenuTrigger,
    null,
    h(Button, { 'data-trigger': '' }, 'More'),
    h(Popover, null, h(Menu, null, item('Pause'), item('End contract', act))),
  ),
);
