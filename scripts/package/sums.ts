// Owns the SHA-256 of everything that a release hands out, and the reviewer's page with these hashes written into it.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const SUMS = 'SHA256SUMS';
/** Stands in docs/store/reviewer-build.md where the build puts its own hashes. */
const PLACE = '<!-- hashes -->';

export type Release = { readonly name: string; readonly version: string };
export const releaseIn = (root: string): Release =>
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Packages of both browsers, the sources, both bills of materials; older versions in the folder are not meant. */
export const handedOut = ({ name, version }: Release): string[] =>
  ['chrome.cdx.json', 'chrome.zip', 'firefox.cdx.json', 'firefox.zip', 'sources.zip'].map(
    (end) => `${name}-${version}-${end}`,
  );

const sumOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Writes `SHA256SUMS` and the reviewer's page into `.output`; answers the hashes, one file a line, as `sha256sum -c` reads them. */
export const writeSums = (root: string): string => {
  const output = join(root, '.output');
  const release = releaseIn(root);
  const files = handedOut(release);
  const missing = files.filter((file) => !existsSync(join(output, file)));
  if (missing.length > 0)
    throw new Error(`${missing.join(', ')} were not built; there is ${readdirSync(output).join(', ')}.`);
  const sums = files.map((file) => `${sumOf(join(output, file))}  ${file}\n`).join('');
  writeFileSync(join(output, SUMS), sums);
  const page = readFileSync(join(root, 'docs/store/reviewer-build.md'), 'utf8');
  if (!page.includes(PLACE))
    throw new Error(`docs/store/reviewer-build.md has no place for hashes: ${PLACE}`);
  writeFileSync(
    join(output, `${release.name}-${release.version}-reviewer-build.md`),
    page.replace(PLACE, `\`\`\`\n${sums}\`\`\``),
  );
  return sums;
};
