// Naive UI: the answer of its dialog.
import { NModal } from 'naive-ui';
import { createApp, h } from 'vue';
import { act, place } from './shared.js';

const onPositiveClick = () => {
  act();
  return false;
};
createApp({
  render: () =>
    h(NModal, {
      show: true,
      preset: 'dialog',
      title: 'Sure?',
      content: 'It is over then.',
      positiveText: 'End contract',
      onPositiveClick,
    }),
}).mount(place());
