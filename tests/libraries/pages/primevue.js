// PrimeVue: a menu over the page, whose items have a link inside.
import PrimeVue from 'primevue/config';
import Menu from 'primevue/menu';
import { createApp, h, ref } from 'vue';
import { act, place } from './shared.js';

const menu = ref();
const model = [{ label: 'Pause' }, { label: 'End contract', command: act }];
createApp({
  render: () => [
    h('button', { 'data-trigger': '', onClick: (event) => menu.value.toggle(event) }, 'More'),
    h(Menu, { ref: menu, model, popup: true }),
  ],
})
  .use(PrimeVue, { unstyled: true })
  .mount(place());
