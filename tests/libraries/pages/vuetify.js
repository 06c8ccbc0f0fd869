// Vuetify: a menu, whose items have no role.
import { createApp, h } from 'vue';
import { createVuetify } from 'vuetify';
import { VList, VListItem, VMenu } from 'vuetify/components';
import { act, place } from './shared.js';

const item = (title, onClick) => h(VListItem, { title, onClick });
createApp({
  render: () =>
    h(VMenu, null, {
      activator: ({ props }) => h('button', { ...props, 'data-trigger': '' }, 'More'),
      default: () => h(VList, null, () => [item('Pause', () => undefined), item('End contract', act)]),
    }),
})
  .use(createVuetify())
  .mount(place());
