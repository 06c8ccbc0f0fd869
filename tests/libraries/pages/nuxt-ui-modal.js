// Nuxt UI: the answer of its modal, which keeps the keyboard inside.
import './nuxt-ui.css';
import UApp from '@nuxt/ui/components/App.vue';
import UButton from '@nuxt/ui/components/Button.vue';
import UModal from '@nuxt/ui/components/Modal.vue';
import ui from '@nuxt/ui/vue-plugin';
import { createApp, h } from 'vue';
import { act, place } from './shared.js';

createApp({
  render: () =>
    h(UApp, null, () =>
      h(
        UModal,
        { defaultOpen: true, title: 'Sure?', description: 'It is over then.', close: false },
        { footer: () => h(UButton, { label: 'End contract', onClick: act }) },
      ),
    ),
})
  .use(ui)
  .mount(place());
