// Owns `npm run bench`: every measure in scripts/bench, one after the other. Fails where one missed a bar.
import { run } from './run.ts';

const MEASURES = ['page', 'beside-floor', 'plan', 'words', 'storage', 'cold-worker'];
const missed: string[] = [];
for (const name of MEASURES)
  await run(name, process.execPath, [`${import.meta.dirname}/bench/${name}.ts`]).catch(() =>
    missed.push(name),
  );
if (missed.length > 0) {
  console.error(`\nA bar was missed, or nothing could be measured: ${missed.join(', ')}`);
  process.exitCode = 1;
}
