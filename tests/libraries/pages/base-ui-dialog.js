// Base UI: a confirmation, over a backdrop of its own that nothing is to be pressed through.
import { AlertDialog } from '@base-ui/react/alert-dialog';
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { act, place } from './shared.js';

createRoot(place()).render(
  h(
    AlertDialog.Root,
    { open: true },
    h(
      AlertDialog.Portal,
      null,
      h(
        AlertDialog.Popup,
        { style: { position: 'fixed', top: '80px', left: '200px' } },
        h(AlertDialog.Title, null, 'Sure?'),
        h(AlertDialog.Close, null, 'Cancel'),
        h(AlertDialog.Close, { onClick: act }, 'End contract'),
      ),
    ),
  ),
);
