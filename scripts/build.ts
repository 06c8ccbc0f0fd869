// Owns both production builds, and with --zip the store packages, their hashes and the page for who builds them again.
import { writeSums } from './package/sums.ts';
import { run } from './run.ts';

const zip = process.argv.includes('--zip');
const command = zip ? 'zip' : 'build';
for (const browser of ['chrome', 'firefox'])
  await run(`${command} for ${browser}`, 'wxt', [command, '-b', browser, '--level', 'warn']);
if (zip) console.log(`\n${writeSums('.')}`);
