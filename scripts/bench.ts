// Owns `npm run bench`: every measure in scripts/bench-*.ts, one after the other. Fails where one missed a bar.
import { readdirSync } from 'node:fs';
import { run } from './run.ts';

const measures = readdirSync(import.meta.dirname).filter((file) => /^bench-.*\.ts$/.test(file));
const missed: string[] = [];
for (const file of measures.toSorted())
  await run(file, process.execPath, [`${import.meta.dirname}/${file}`]).catch(() => missed.push(file));
if (missed.length > 0) {
  console.error(`\nA bar was missed, or nothing could be measured: ${missed.join(', ')}`);
  process.exitCode = 1;
}
