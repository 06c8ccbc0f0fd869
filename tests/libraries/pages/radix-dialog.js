// Radix: a confirmation, with its layers around it.
import { AlertDialog } from 'radix-ui';
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { act, place } from './shared.js';

createRoot(place()).render(
  h(
    AlertDialog.Root,
    { defaultOpen: true, open: true },
    h(
      AlertDialog.Portal,
      null,
      h(
        AlertDialog.Content,
        null,
        h(AlertDialog.Title, null, 'Sure?'),
        h(AlertDialog.Description, null, 'It is over then.'),
        h(AlertDialog.Cancel, null, 'Cancel'),
        h(AlertDialog.Action, { onClick: act }, 'End contract'),
      ),
    ),
  ),
);
