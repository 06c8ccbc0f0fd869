// Naive UI: a dropdown, whose items have no role.
import { NDropdown } from 'naive-ui';
import { createApp, h } from 'vue';
import { act, place } from './shared.js';

const options = [
  { label: 'Pause', key: 'pause' },
  { label: 'End contract', key: 'end' },
];
createApp({
  render: () =>
    h(NDropdown, { trigger: 'click', options, onSelect: (key) => key === 'end' && act() }, () =>
      h('button', { 'data-trigger': '' }, 'More'),
    ),
}).mount(place());
