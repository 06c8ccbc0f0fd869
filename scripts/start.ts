// Owns `npm start`: the extension on the stand-in, in a window; without a display the tour, headless, with pictures.
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { launch } from '../tests/e2e/browser/launch.ts';
import { takePictures } from '../tests/e2e/tools/pictures.ts';
import { startStandIn } from '../tests/stand-in/server.ts';
import { findBrowser } from './find-browser.ts';
import { run } from './run.ts';

const browser = process.argv.includes('--firefox') ? 'firefox' : 'chromium';
const build = browser === 'firefox' ? 'firefox' : 'chrome';
const { DISPLAY, WAYLAND_DISPLAY } = process.env;
const hasDisplay = process.platform !== 'linux' || Boolean(DISPLAY ?? WAYLAND_DISPLAY);
const headless = process.argv.includes('--pictures') || !hasDisplay;

findBrowser(browser);
await run(`Building the extension for ${browser}`, 'wxt', ['build', '-b', build, '--level', 'warn']);
const standIn = await startStandIn();
const options = {
  browser,
  extensionDir: resolve('.output', `${build}-mv3`),
  standInPort: standIn.port,
} as const;
try {
  if (headless) {
    console.log('\n> Taking the tour without a window');
    await mkdir('pictures', { recursive: true });
    const count = await takePictures(options, 'pictures', (name) => console.log(`  pictures/${name}.png`));
    console.log(`\nThe tour went through. ${count} pictures are in pictures/.`);
  } else {
    const session = await launch({ ...options, headless: false });
    await session.open('/nx/wm/workroom/42545630/overview');
    console.log('\nA contract page is open. Press the small tab at its right edge, or Alt+Shift+E.');
    console.log('Other contracts stand under "Deliver work". Close the browser to stop.');
    await new Promise((closed) => session.browser.once('disconnected', closed));
    await session.close();
  }
} finally {
  await standIn.close();
}
