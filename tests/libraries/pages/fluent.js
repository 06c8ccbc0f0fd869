// Fluent UI Web Components: a menu, whose items have their role where only the browser sees it.
import '@fluentui/web-components/menu.js';
import '@fluentui/web-components/menu-button.js';
import '@fluentui/web-components/menu-item.js';
import '@fluentui/web-components/menu-list.js';
import { act, place } from './shared.js';

const make = (tag, ...inside) => {
  const made = document.createElement(tag);
  made.append(...inside);
  return made;
};
const trigger = make('fluent-menu-button', 'More');
trigger.slot = 'trigger';
trigger.setAttribute('data-trigger', '');
const end = make('fluent-menu-item', 'End contract');
end.addEventListener('change', act);
place().append(
  make('fluent-menu', trigger, make('fluent-menu-list', make('fluent-menu-item', 'Pause'), end)),
);
