// Quasar: the answer of its dialog, which acts as a key goes up.
import { Dialog, Quasar } from 'quasar';
import { createApp, h } from 'vue';
import { act, place } from './shared.js';

createApp({ render: () => h('p', 'Contract') })
  .use(Quasar, { plugins: { Dialog } })
  .mount(place());
Dialog.create({ message: 'Is the work done?', ok: { label: 'End contract' }, persistent: true }).onOk(act);
