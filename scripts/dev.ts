// Owns `npm run dev`: the stand-in, and WXT with live reload in a Chromium that sees the stand-in as www.upwork.com.
import { startStandIn } from '../tests/stand-in/server.ts';
import { findBrowser } from './find-browser.ts';
import { run } from './run.ts';

const standIn = await startStandIn();
console.log('The stand-in of Upwork’s pages is up. Stop with Ctrl+C.');
await run('WXT with live reload', 'wxt', [], {
  CHROME_PATH: findBrowser('chromium'),
  STAND_IN_PORT: String(standIn.port),
}).finally(() => standIn.close());
