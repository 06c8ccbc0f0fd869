// Owns `npm run tag`: the tag of a release, with the words of the changelog. It makes the tag here and pushes nothing.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { releaseIn } from './package/sums.ts';
import { sectionsOf } from './release/changelog.ts';

const { version } = releaseIn('.');
const [newest] = sectionsOf(readFileSync('CHANGELOG.md', 'utf8'));
if (newest?.version !== version || newest.date === undefined) {
  console.error(
    `CHANGELOG.md must begin with "## ${version} (<date>)"; it has ${newest?.version} (${newest?.date ?? 'no date'}).`,
  );
  process.exit(1);
}
const git = (...args: string[]) => spawnSync('git', args, { encoding: 'utf8' });
const changed = git('status', '--porcelain').stdout;
if (changed !== '') {
  console.error(`Commit first. Changed:\n${changed}`);
  process.exit(1);
}
const message = `${version} (${newest.date})\n\n${newest.text}\n`;
const { status, stderr } = git(
  'tag',
  '--annotate',
  '--cleanup=verbatim',
  '--message',
  message,
  `v${version}`,
);
console.log(status === 0 ? `Tagged v${version}. To release it: git push origin v${version}` : stderr);
process.exitCode = status ?? 1;
