// PrimeVue: its confirmation, which keeps the keyboard inside.

import PrimeVue from 'primevue/config';
import ConfirmationService from 'primevue/confirmationservice';
import ConfirmDialog from 'primevue/confirmdialog';
import { useConfirm } from 'primevue/useconfirm';
import { createApp, h, onMounted } from 'vue';
import { act, place } from './shared.js';

createApp({
  setup: () => {
    const confirm = useConfirm();
    onMounted(() =>
      confirm.require({
        message: 'It is over then.',
        header: 'Sure?',
        acceptLabel: 'End contract',
        accept: act,
      }),
    );
    return () => h(ConfirmDialog);
  },
})
  .use(PrimeVue, { unstyled: true })
  .use(ConfirmationService)
  .mount(place());
