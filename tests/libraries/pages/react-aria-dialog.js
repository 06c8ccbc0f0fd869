// React Aria Components: the answer of a dialog, which keeps the keyboard inside.
import { createElement as h } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { act, place } from './shared.js';

createRoot(place()).render(
  h(
    ModalOverlay,
    { isOpen: true },
    h(
      Modal,
      null,
      h(
        Dialog,
        { role: 'alertdialog' },
        h(Heading, { slot: 'title' }, 'Sure?'),
        h(Button, { onPress: act }, 'End contract'),
      ),
    ),
  ),
);
