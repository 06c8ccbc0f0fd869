// Hands over what the background does not need for its first answers, as a script of its own.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createRest } from './background/rest.ts';

export default defineUnlistedScript(() => {
  globalThis.createRest = createRest;
});
