// Owns where a build leaves what it says of the code of others in it: notices inside the package, a bill of materials beside it.
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bundled } from './bundled.ts';
import { noticesFor } from './notices.ts';
import { sbomFor } from './sbom.ts';

export const NOTICES = 'third-party-notices.txt';
/** Beside the package of that browser, under the same name. */
export const sbomName = (name: string, version: string, browser: string): string =>
  `${name}-${version}-${browser}.cdx.json`;

type Place = {
  readonly root: string;
  readonly outDir: string;
  readonly outBaseDir: string;
  readonly browser: string;
};

export const writeNotices = async (
  { root, outDir, outBaseDir, browser }: Place,
  packages: readonly Bundled[],
): Promise<void> => {
  if (packages.length === 0) throw new Error('The bundler named no package, so the notices would be empty.');
  const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));
  const { name, version, license } = read('package.json');
  const bom = sbomFor({ name, version, license }, packages, read('package-lock.json').packages);
  await writeFile(join(outDir, NOTICES), noticesFor(packages));
  await writeFile(join(outBaseDir, sbomName(name, version, browser)), bom);
};
