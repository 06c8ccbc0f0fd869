// Owns reading CHANGELOG.md: its newest version, whether that is released, and what it says.

export type Section = {
  readonly version: string;
  /** Day of the release; absent while it is not released yet. */
  readonly date?: string;
  readonly text: string;
};

const SEMVER = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/;
/** What stores and browsers take as a version: three numbers of Semantic Versioning, without additions. */
export const isVersion = (text: string): boolean => SEMVER.test(text);

export const sectionsOf = (changelog: string): Section[] =>
  changelog
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [head = '', ...lines] = part.split('\n');
      const [, version = '', note = ''] = /^(\S+)(?: \((.+)\))?$/.exec(head) ?? [];
      if (!isVersion(version)) throw new Error(`CHANGELOG.md has a section that is no version: "${head}".`);
      const text = lines.join('\n').trim();
      return /^\d{4}-\d\d-\d\d$/.test(note) ? { version, date: note, text } : { version, text };
    });
