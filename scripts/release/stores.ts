// Owns which store takes which files, under which keys, and the call that hands them over: WXT's own command, and web-ext's
// where Firefox's package is only signed to be handed out by oneself.
import type { StoreConfig } from '../../store.config.ts';

type Files = { readonly chrome: string; readonly firefox: string; readonly sources: string };
type Store = {
  readonly name: string;
  /** Names of secrets, as WXT's command reads them from the environment. */
  readonly keys: readonly string[];
  readonly args: (files: Files, config: StoreConfig) => readonly string[];
};

const SIGNER = 'addons.mozilla.org';

export const STORES: readonly Store[] = [
  {
    name: 'Chrome Web Store',
    keys: [
      'CHROME_EXTENSION_ID',
      'CHROME_PUBLISHER_ID',
      'CHROME_SERVICE_ACCOUNT_CLIENT_EMAIL',
      'CHROME_SERVICE_ACCOUNT_PRIVATE_KEY',
    ],
    args: ({ chrome }) => ['--chrome-zip', chrome, '--chrome-api-version', 'v2'],
  },
  {
    name: SIGNER,
    keys: ['FIREFOX_JWT_ISSUER', 'FIREFOX_JWT_SECRET'],
    args: ({ firefox, sources }, { geckoId, firefoxChannel }) => [
      '--firefox-zip',
      firefox,
      '--firefox-sources-zip',
      sources,
      '--firefox-extension-id',
      geckoId,
      '--firefox-channel',
      firefoxChannel,
      '--firefox-compatibility',
      'firefox',
    ],
  },
  {
    name: 'Edge Add-ons',
    keys: ['EDGE_PRODUCT_ID', 'EDGE_CLIENT_ID', 'EDGE_API_KEY'],
    args: ({ chrome }) => ['--edge-zip', chrome],
  },
];

export type Submission = {
  readonly name: string;
  readonly program: 'wxt' | 'web-ext';
  /** Keys that are not given; where there are some, nothing is sent to that store. */
  readonly without: readonly string[];
  readonly args: readonly string[];
  /** Under other names, for the program that knows them so. */
  readonly env: Readonly<Record<string, string | undefined>>;
};

type Env = Readonly<Record<string, string | undefined>>;
const signing = ({ sources }: Files, env: Env): Pick<Submission, 'program' | 'args' | 'env'> => ({
  program: 'web-ext',
  args: [
    'sign',
    '--channel=unlisted',
    '--source-dir=.output/firefox-mv3',
    '--artifacts-dir=.output',
    `--upload-source-code=${sources}`,
  ],
  env: { WEB_EXT_API_KEY: env.FIREFOX_JWT_ISSUER, WEB_EXT_API_SECRET: env.FIREFOX_JWT_SECRET },
});

/** What would be sent to each store. Where the keys are given and it is not meant yet, WXT's command tries the keys alone. */
export const submissions = (files: Files, config: StoreConfig, env: Env, send: boolean): Submission[] =>
  STORES.map(({ name, keys, args }) => ({
    name,
    without: keys.filter((key) => (env[key] ?? '') === ''),
    ...(send && name === SIGNER && config.firefoxChannel === 'unlisted'
      ? signing(files, env)
      : {
          program: 'wxt',
          args: ['submit', ...args(files, config), ...(send ? [] : ['--dry-run'])],
          env: {},
        }),
  }));
