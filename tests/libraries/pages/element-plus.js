// Element Plus: a dropdown.
import { ElDropdown, ElDropdownItem, ElDropdownMenu } from 'element-plus';
import { createApp, h } from 'vue';
import { act, place } from './shared.js';

const item = (text, onClick) => h(ElDropdownItem, { onClick }, () => text);
createApp({
  render: () =>
    h(
      ElDropdown,
      { trigger: 'click' },
      {
        default: () => h('button', { 'data-trigger': '' }, 'More'),
        dropdown: () => h(ElDropdownMenu, null, () => [item('Pause'), item('End contract', act)]),
      },
    ),
}).mount(place());
