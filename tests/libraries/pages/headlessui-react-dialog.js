// Headless UI for React: the answer of a dialog, which keeps the keyboard inside.
import { Dialog, DialogPanel, DialogTitle } from '@headlessui/react';
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { act, place } from './shared.js';

createRoot(place()).render(
  h(
    Dialog,
    { open: true, onClose: () => undefined },
    h(
      DialogPanel,
      null,
      h(DialogTitle, null, 'Sure?'),
      h('button', { type: 'button', onClick: act }, 'End contract'),
    ),
  ),
);
