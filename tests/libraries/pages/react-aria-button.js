// React Aria Components: a button, which presses by itself where no click came.
import { createElement as h } from 'react';
import { Button } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { act, place } from './shared.js';

createRoot(place()).render(h(Button, { onPress: act }, 'End contract'));
