// Fluent UI Web Components: the answer of its dialog, which is one of the browser's own.
import '@fluentui/web-components/button.js';
import '@fluentui/web-components/dialog.js';
import '@fluentui/web-components/dialog-body.js';
import { act, place } from './shared.js';

const dialog = document.createElement('fluent-dialog');
const body = document.createElement('fluent-dialog-body');
const end = document.createElement('fluent-button');
end.append('End contract');
end.slot = 'action';
end.addEventListener('click', act);
body.append('Sure?', end);
dialog.setAttribute('type', 'alert');
dialog.append(body);
place().append(dialog);
customElements.whenDefined('fluent-dialog').then(() => requestAnimationFrame(() => dialog.show()));
