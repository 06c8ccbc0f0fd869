// Vuetify: the answer of its dialog.
import { createApp, h } from 'vue';
import { createVuetify } from 'vuetify';
import { VBtn, VCard, VDialog } from 'vuetify/components';
import { act, place } from './shared.js';

createApp({
  render: () =>
    h(VDialog, { modelValue: true, persistent: true }, () =>
      h(VCard, { title: 'Sure?' }, { actions: () => h(VBtn, { onClick: act }, () => 'End contract') }),
    ),
})
  .use(createVuetify())
  .mount(place());
