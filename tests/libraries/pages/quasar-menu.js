// Quasar: a menu.
import { ClosePopup, QBtn, QItem, QItemSection, QList, QMenu, Quasar } from 'quasar';
import { createApp, h, withDirectives } from 'vue';
import { act, place } from './shared.js';

const item = (text, onClick) =>
  withDirectives(
    h(QItem, { clickable: true, onClick }, () => h(QItemSection, null, () => text)),
    [[ClosePopup]],
  );
createApp({
  render: () =>
    h(QBtn, { label: 'More', 'data-trigger': '' }, () =>
      h(QMenu, null, () => h(QList, null, () => [item('Pause', () => undefined), item('End contract', act)])),
    ),
})
  .use(Quasar, { directives: { ClosePopup } })
  .mount(place());
