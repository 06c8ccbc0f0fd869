// Radix: a dropdown menu.
import { DropdownMenu } from 'radix-ui';
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { act, place } from './shared.js';

const item = (text, onSelect) => h(DropdownMenu.Item, { onSelect }, text);
createRoot(place()).render(
  h(
    DropdownMenu.Root,
    null,
    h(DropdownMenu.Trigger, { 'data-trigger': '' }, 'More'),
    h(DropdownMenu.Portal, null, h(DropdownMenu.Content, null, item('Pause'), item('End contract', act))),
  ),
);
