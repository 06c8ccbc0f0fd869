// Owns what only the owner of the store accounts can say. Empty means "not said yet": until then no release is sent to a store.

export type StoreConfig = {
  /** Firefox knows the extension and its data by it. Final from the first upload on. */
  readonly geckoId: string;
  /** https address of a page about the extension; also the manifest's `homepage_url`. */
  readonly homepage: string;
  /** Mail address or https page where people get help. Stores show it. */
  readonly support: string;
  /** https address under which PRIVACY.md can be read. Stores ask for it. */
  readonly privacyPolicy: string;
  /** `listed` on addons.mozilla.org, or `unlisted`: signed there, handed out by oneself. */
  readonly firefoxChannel: 'listed' | 'unlisted';
};

export const STORE: StoreConfig = {
  geckoId: '{e7f97e8d-d078-4c3f-9d38-91c972d41a27}',
  homepage: '',
  support: '',
  privacyPolicy: '',
  firefoxChannel: 'listed',
};
