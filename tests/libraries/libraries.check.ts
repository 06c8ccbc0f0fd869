// Owns the proof beside real component libraries, all that npm has (`npm run libraries`).
import { readdirSync } from 'node:fs';
import { pressBeside } from './beside.ts';
import { builtScript, FOLDER } from './build-page.ts';

/** Of which pages are made. */
const PARTS = ['shared', 'kobalte-parts'];

pressBeside(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.js'))
    .map((file) => file.replace('.js', ''))
    .filter((name) => !PARTS.includes(name) && (process.env.ONLY ?? name).split(',').includes(name)),
  builtScript,
);
