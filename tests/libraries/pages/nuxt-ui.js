// Nuxt UI: a dropdown menu, whose items are buttons with that role and act by script as a key goes down.
import './nuxt-ui.css';
import UApp from '@nuxt/ui/components/App.vue';
import UButton from '@nuxt/ui/components/Button.vue';
import UDropdownMenu from '@nuxt/ui/components/DropdownMenu.vue';
import ui from '@nuxt/ui/vue-plugin';
import { createApp, h } from 'vue';
import { act, place } from './shared.js';

const items = [{ label: 'Pause' }, { label: 'End contract', onSelect: act }];
createApp({
  render: () =>
    h(UApp, null, () => h(UDropdownMenu, { items }, () => h(UButton, { 'data-trigger': '', label: 'More' }))),
})
  .use(ui)
  .mount(place());
