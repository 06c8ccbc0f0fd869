// Owns the manifest: exactly the permissions, the page policy and the one web-accessible page that the promises allow.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { mergeConfig, type UserConfig } from 'vite';
import { defineConfig } from 'wxt';
import { bundledPackages } from './scripts/package/bundled.ts';
import { writeNotices } from './scripts/package/write-notices.ts';
import { STORE } from './store.config.ts';

/** Extension pages may load nothing but their own files; the browser itself forbids the network. */
const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none';";

const { STAND_IN_PORT, CHROME_PATH } = process.env;

/** `npm run dev` only: the development server stays reachable, Upwork's host leads to the stand-in's gate. */
const standInBrowser = (port: string) => ({
  binaries: { chrome: CHROME_PATH ?? 'chromium' },
  chromiumArgs: [
    `--proxy-server=https=127.0.0.1:${port}`,
    '--ignore-certificate-errors',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
  startUrls: ['https://www.upwork.com/nx/wm/freelancer/home'],
});

/** Preact could set HTML if it were asked to. Nothing of ours asks, and in our builds it would set text instead. */
const TEXT_ONLY = {
  name: 'text-only-preact',
  transform: (code: string, id: string) =>
    /\/preact\/dist\/preact\.mjs$/.test(id) ? code.replaceAll('.innerHTML', '.textContent') : undefined,
};

/**
 * Chromium from 148 on and Firefox have `browser` themselves; the polyfill would only hand it on, and reading it through takes
 * some milliseconds of each start: a page's before it draws, the worker's before it answers.
 */
const OWN_BROWSER = {
  name: 'own-browser',
  enforce: 'pre' as const,
  resolveId: (id: string) => (id === 'webextension-polyfill' ? '\0own-browser' : undefined),
  load: (id: string) => (id === '\0own-browser' ? 'export default globalThis.browser;' : undefined),
};

const TOKENS = new Map(
  [
    ...readFileSync(resolve(import.meta.dirname, 'components/styles/tokens.css'), 'utf8').matchAll(
      /^ {2}(--[\w-]+): (.+);$/gm,
    ),
  ].map(([, name = '', value = '']) => [name, value]),
);
/** In px, since a rem is whatever the page says it is. */
const withTokens = (sheet: string): string =>
  sheet.replace(/var\((--[\w-]+)\)/g, (usage, name: string) => {
    const value = TOKENS.get(name);
    return value === undefined
      ? usage
      : withTokens(value)
          .replace(/([\d.]+)rem/g, (_, rem: string) => `${Number(rem) * 16}px`)
          .replace(/(?<=[,/(]) | (?=\/)/g, '')
          .replace(/#(\w)\1(\w)\2(\w)\3/g, '#$1$2$3');
  });

/**
 * The sheet of what stands on Upwork's pages is a text in a file of ours, which the minifier leaves as it is: here it gets the
 * values of the tokens, which leaves the page no property of ours to set or to register, and loses its lines.
 */
const CLOSED_SHEET = {
  name: 'closed-sheet',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    /\/overlay\/styles\.ts$/.test(id)
      ? code.replace(/`\n[^`]*`/, (sheet) => withTokens(sheet).replaceAll('\n', ''))
      : undefined,
};

/**
 * WXT's start of a content script gives it a context, which tells the page of itself by an event with our id and watches addresses
 * in a way of its own. Ours needs none, and two of ours on one page see each other by their nodes (host.ts). What the manifest
 * says of the script stays out of it.
 */
const SCRIPT = resolve(import.meta.dirname, 'entrypoints/upwork.content/start.ts');
const OWN_START = {
  name: 'own-start',
  transform: (_: string, id: string) =>
    /content-script-isolated-world-entrypoint/.test(id)
      ? `import { start } from ${JSON.stringify(SCRIPT)};\nstart();`
      : undefined,
};

type Modules = { getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null };
/** Everything that the popup needs before it draws: what is imported from its start on, without what it asks for later. */
const drawnFirst = (start: string, modules: Modules): Set<string> => {
  const found = new Set([start]);
  // A set goes on through what is added while it is walked.
  for (const id of found) for (const next of modules.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
};
const POPUP = resolve(import.meta.dirname, 'entrypoints/popup/index.html');

/** Each file more is a question to the browser's busiest process before anything is drawn: so what our pages share is two files, and one sheet. */
const FEW_FILES: UserConfig = {
  build: {
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              debugName: 'first',
              name: (id, modules) =>
                id.endsWith('.css') || drawnFirst(POPUP, modules).has(id) ? 'first' : null,
              minShareCount: 2,
              priority: 1,
            },
            { name: 'shared', minShareCount: 2 },
          ],
        },
      },
    },
  },
};

/** Vite writes `var` for what stands outermost in a file, and the minifier then does not put a constant where it is used. */
const CONSTANTS_INLINED: UserConfig = { build: { rolldownOptions: { output: { topLevelVar: false } } } };

const bundled = bundledPackages(import.meta.dirname);

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/auto-icons'],
  autoIcons: { baseIconPath: 'public/icon.svg' },
  // Auto-imports off: every arrow between our files is a visible line.
  imports: false,
  manifestVersion: 3,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  webExt: STAND_IN_PORT === undefined ? { disabled: true } : standInBrowser(STAND_IN_PORT),
  manifest: ({ browser, mode }) => ({
    name: 'End Contract Safely',
    description:
      'End an Upwork contract without losing money, hours or a deadline. For Upwork freelancers, not affiliated with Upwork.',
    ...(STORE.homepage === '' ? {} : { homepage_url: STORE.homepage }),
    permissions: [
      'alarms',
      'notifications',
      'storage',
      'unlimitedStorage',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    // The page that stands in the frame on Upwork, without a contract's name: it follows the tab in front.
    ...(browser === 'firefox'
      ? {
          sidebar_action: {
            default_panel: 'sidebar.html',
            default_title: 'End Contract Safely',
            open_at_install: false,
          },
        }
      : { side_panel: { default_path: 'sidebar.html' } }),
    // By the browser's own rule, nothing of ours is there: what is typed in a private window is to leave nothing.
    incognito: 'not_allowed',
    action: { default_title: 'End Contract Safely' },
    commands: {
      'toggle-sidebar': {
        suggested_key: { default: 'Alt+Shift+E' },
        description: 'Open or close the checklist on a contract page',
      },
    },
    web_accessible_resources: [
      {
        resources: ['sidebar.html'],
        matches: ['https://www.upwork.com/*'],
        // Firefox gives every installation an address of its own anyway and does not know the key.
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    // The development server needs its own, wider policy, which WXT sets.
    ...(mode === 'production' ? { content_security_policy: { extension_pages: PAGE_POLICY } } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: STORE.geckoId,
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '148' }),
  }),
  vite: () => ({
    build: {
      // The oldest browsers that we run in: no rule is written twice for older ones.
      cssTarget: ['chrome148', 'firefox140'],
      modulePreload: {
        // Vite's preload help asks the network, which our pages may not; browsers of today need none.
        polyfill: false,
        // What comes later is not waited for: its own imports are soon enough.
        resolveDependencies: (_, needed, { hostType }) => (hostType === 'html' ? needed : []),
      },
    },
    plugins: [TEXT_ONLY, bundled.plugin],
  }),
  hooks: {
    // With `imports: false` WXT 0.21 still writes its imports into the builds, wherever one of their names stands for
    // something else, `storage` above all.
    'config:resolved': ({ config }) => {
      config.imports.presets = [];
      // It leaves out tests as well; ours show reviewers how the promises are held.
      config.zip.excludeSources = config.zip.excludeSources.filter(
        (pattern) => !pattern.includes('test|spec'),
      );
    },
    // What runs on every page of Upwork, and what a person waits for, carries no dead weight.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ name }) => name === 'upwork'))
        Object.assign(config, mergeConfig(config, CONSTANTS_INLINED));
      if (entrypoints.some(({ name }) => name === 'popup'))
        Object.assign(config, mergeConfig(config, FEW_FILES));
      config.plugins = [...(config.plugins ?? []), OWN_BROWSER, OWN_START, CLOSED_SHEET];
    },
    // Its own start finds the second script there: it has no worker that could load one later.
    'build:manifestGenerated': ({ config }, manifest) => {
      if (config.browser === 'firefox' && manifest.background !== undefined)
        manifest.background = { scripts: ['background-rest.js', 'background.js'] };
    },
    'build:done': async ({ config }) => {
      if (config.mode === 'production') await writeNotices(config, bundled.packages());
    },
  },
  zip: {
    name: 'end-contract-safely',
    zipSources: true,
    excludeSources: ['pictures/**', 'docs/pictures/**', 'findings/**'],
  },
});
