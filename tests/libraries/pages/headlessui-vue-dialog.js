// Headless UI for Vue: the answer of a dialog, which keeps the keyboard inside.
import { Dialog, DialogPanel, DialogTitle } from '@headlessui/vue';
import { createApp, h } from 'vue';
import { act, place } from './shared.js';

createApp({
  render: () =>
    h(Dialog, { open: true }, () =>
      h(DialogPanel, null, () => [
        h(DialogTitle, null, () => 'Sure?'),
        h('button', { onClick: act }, 'End contract'),
      ]),
    ),
}).mount(place());
