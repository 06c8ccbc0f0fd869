// Owns what must be true before a release: versions agree, the changelog is dated, the owner's fields are filled.
import type { StoreConfig } from '../../store.config.ts';
import { compareVersions } from '../../utils/domain/views/whats-new.ts';
import { sectionsOf } from './changelog.ts';

export type Facts = {
  readonly version: string;
  readonly changelog: string;
  /** Of the commit that is released, without the `v`; absent where there is none. */
  readonly tag?: string | undefined;
  readonly store: StoreConfig;
  /** Lines of `git status --porcelain`. */
  readonly changed: string;
};

/** `faults` are wrong in any run, `missing` only keeps a release from being sent anywhere. */
export type Readiness = { readonly faults: readonly string[]; readonly missing: readonly string[] };

const isHttps = (text: string): boolean => URL.parse(text)?.protocol === 'https:';
const isMail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

export const readiness = ({ version, changelog, tag, store, changed }: Facts): Readiness => {
  const [newest, before] = sectionsOf(changelog);
  const faults: string[] = [];
  const missing: string[] = [];
  if (newest?.version !== version)
    faults.push(`package.json is version ${version}, the newest in CHANGELOG.md is ${newest?.version}.`);
  if (newest !== undefined && before !== undefined && compareVersions(newest.version, before.version) <= 0)
    faults.push(`CHANGELOG.md has ${newest.version} above ${before.version}, which is not earlier.`);
  if (tag !== undefined && tag !== version) faults.push(`The tag says ${tag}, package.json ${version}.`);
  if (newest?.date === undefined) missing.push(`A date for ${newest?.version} in CHANGELOG.md.`);
  if (tag === undefined) missing.push(`A tag for this commit: npm run tag.`);
  if (changed !== '') missing.push(`A clean working tree. Changed:\n${changed}`);
  if (!isHttps(store.homepage)) missing.push('`homepage` in store.config.ts, an https address.');
  if (!isHttps(store.privacyPolicy)) missing.push('`privacyPolicy` in store.config.ts, an https address.');
  if (!isHttps(store.support) && !isMail(store.support))
    missing.push('`support` in store.config.ts, an https address or a mail address.');
  return { faults, missing };
};
