// Kobalte: the answer of a confirmation.
import { Content, Portal, Root, Title } from '@kobalte/core/alert-dialog';
import { Root as Button } from '@kobalte/core/button';
import { render } from 'solid-js/web';
import { h } from './kobalte-parts.js';
import { act, place } from './shared.js';

render(
  () =>
    h(Root, { open: true }, () =>
      h(Portal, {}, () =>
        h(
          Content,
          {},
          () => h(Title, {}, 'Sure?'),
          () => h(Button, { onClick: act }, 'End contract'),
        ),
      ),
    ),
  place(),
);
