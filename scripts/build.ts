// Owns both production builds, and with --zip the store packages.
import { run } from './run.ts';

const command = process.argv.includes('--zip') ? 'zip' : 'build';
for (const browser of ['chrome', 'firefox'])
  await run(`${command} for ${browser}`, 'wxt', [command, '-b', browser, '--level', 'warn']);
