// Reka: a confirmation, with its layers around it.
import {
  AlertDialogAction,
  AlertDialogCancel,
  AlertDialogContent,
  AlertDialogDescription,
  AlertDialogPortal,
  AlertDialogRoot,
  AlertDialogTitle,
} from 'reka-ui';
import { createApp, h } from 'vue';
import { act, place } from './shared.js';

createApp({
  render: () =>
    h(AlertDialogRoot, { open: true }, () =>
      h(AlertDialogPortal, null, () =>
        h(AlertDialogContent, null, () => [
          h(AlertDialogTitle, null, () => 'Sure?'),
          h(AlertDialogDescription, null, () => 'It is over then.'),
          h(AlertDialogCancel, null, () => 'Cancel'),
          h(AlertDialogAction, { onClick: act }, () => 'End contract'),
        ]),
      ),
    ),
}).mount(place());
