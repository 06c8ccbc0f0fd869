// Ant Design Vue: a dropdown with a menu in it.
import { Dropdown, Menu } from 'ant-design-vue';
import { createApp, h } from 'vue';
import { act, place } from './shared.js';

const item = (key, text) => h(Menu.Item, { key }, () => text);
createApp({
  render: () =>
    h(
      Dropdown,
      { trigger: ['click'] },
      {
        default: () => h('button', { 'data-trigger': '' }, 'More'),
        overlay: () =>
          h(Menu, { onClick: ({ key }) => key === 'end' && act() }, () => [
            item('pause', 'Pause'),
            item('end', 'End contract'),
          ]),
      },
    ),
}).mount(place());
