// Owns the notices for code of others that a package holds: whose it is, under which licence, and the licence's own words.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundled } from './bundled.ts';

/** What may be in a package. Any other licence is a decision for a person, and fails the build until it stands here. */
const ADMITTED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MPL-2.0'];
/** Their terms ask that a reader is told where the source is. */
const SOURCE_NAMED = ['MPL-2.0'];

/** Vite puts the licences of what it bundles itself below its own. None of that comes into our files. */
const ownPart = (text: string): string => text.split(/^# Licenses of bundled dependencies/m)[0] ?? '';

/** Packages without a text of their own, and a neighbour from the same repository that brings it. */
const TEXT_BESIDE: Readonly<Record<string, string>> = { wxt: '@wxt-dev/webextension-polyfill' };

const textFile = (folder: string): string | undefined =>
  readdirSync(folder)
    .toSorted()
    .find((entry) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(entry));

export const licenseTextOf = ({ name, folder }: Bundled): string => {
  const beside = TEXT_BESIDE[name];
  const place = beside === undefined ? folder : join(folder, '..', beside);
  const file = textFile(place);
  if (file === undefined) throw new Error(`${name} is bundled and brings no text of its licence.`);
  const text = ownPart(readFileSync(join(place, file), 'utf8'))
    .replaceAll('\r\n', '\n')
    .trim();
  if (text === '') throw new Error(`${name} is bundled and the text of its licence is empty.`);
  return text;
};

export const licenseOf = ({ name, license }: Bundled): string => {
  if (license === undefined || !ADMITTED.includes(license))
    throw new Error(
      `${name} is bundled under "${license ?? 'no licence'}", which scripts/package/notices.ts does not admit.`,
    );
  return license;
};

const noticeOf = (owner: Bundled): string => {
  const license = licenseOf(owner);
  if (SOURCE_NAMED.includes(license) && owner.homepage === undefined)
    throw new Error(`${owner.name} is bundled under ${license} and does not say where its source is.`);
  const source = owner.homepage === undefined ? '' : `\nSource: ${owner.homepage}`;
  return `${owner.name} ${owner.version} (${license})${source}\n\n${licenseTextOf(owner)}\n`;
};

/** Text for `third-party-notices.txt`; throws where a licence is not known. */
export const noticesFor = (packages: readonly Bundled[]): string =>
  [
    'End Contract Safely holds code of others. Each part is listed with its licence.\n',
    ...packages.map(noticeOf),
  ].join(`\n${'-'.repeat(72)}\n\n`);
