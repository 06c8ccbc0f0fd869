// Owns what the manifest says of our script on Upwork's pages. What runs there is start.ts alone: the build leaves this out of it.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { start } from './start.ts';

export default defineContentScript({
  matches: ['https://www.upwork.com/*'],
  // Whoever listens before the page's scripts do, hears before them (event-shield.ts).
  runAt: 'document_start',
  // The message would tell the page that we are here, and our id.
  noScriptStartedPostMessage: true,
  main: start,
});
