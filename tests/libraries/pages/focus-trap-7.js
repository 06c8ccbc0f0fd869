// A dialog with a focus trap around it, in the settings that the library has by itself.
import { createFocusTrap } from 'focus-trap-7';
import { act, place } from './shared.js';

const box = place().appendChild(document.createElement('div'));
const button = box.appendChild(document.createElement('button'));
button.textContent = 'End contract';
button.addEventListener('click', act);
createFocusTrap(box).activate();
