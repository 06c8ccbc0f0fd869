// Owns `npm run readers`: dossiers through every Markdown reader of tests/domain/dossier, programs of this computer beside the packages
// that `npm test` takes. Installs nothing; says what is missing. TEXTS and SEED are taken from the environment.
import { PROGRAMS } from '../tests/domain/dossier/reader-programs.ts';
import { run } from './run.ts';

const missing = PROGRAMS.flatMap(({ name, debian, render }) => {
  try {
    render(['a']);
    return [];
  } catch (error) {
    return [{ name, debian, because: error instanceof Error ? error.message : String(error) }];
  }
});
for (const { name, because } of missing) console.error(`${name}: ${because}`);
if (missing.length > 0) {
  console.error(`On Debian: apt-get install ${missing.map(({ debian }) => debian).join(' ')}`);
  process.exit(1);
}
await run(
  `dossiers in ${PROGRAMS.length} programs and the readers of npm`,
  'vitest',
  ['run', 'tests/domain/dossier/readers.test.ts'],
  {
    READERS: 'all',
  },
);
