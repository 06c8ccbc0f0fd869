// Owns what the builds may ask for and weigh. Looks at .output, which `npm run build` writes.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { STORE } from '../../store.config.ts';
import { CHECKLIST } from '../../utils/domain/rules/checklist/checklist.ts';

const MAX_CONTENT_SCRIPT_BYTES = 15_000;
/** The browser reads and runs all of the first one at each start of the worker, before the first answer. */
const MAX_BACKGROUND_BYTES = { 'background.js': 31_000, 'background-rest.js': 93_000 };
/** All sheets of our pages, gzipped together: each page reads a part of them. */
const MAX_STYLES_BYTES = 5_000;
/** Not compressed, as the browser reads them. */
const MAX_POPUP_START_BYTES = 60_000;
/** A sentence out of the rules: where it stands, all of them do. */
const RULE = CHECKLIST.map(({ text }) => text).find((text) => typeof text === 'string') ?? '';
const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none';";

describe.each(['chrome-mv3', 'firefox-mv3'])('the build %s', (build) => {
  const manifest = JSON.parse(readFileSync(`.output/${build}/manifest.json`, 'utf8'));
  const files = readdirSync(`.output/${build}`, { recursive: true, encoding: 'utf8' });

  it('says nothing to the browser but what stands here', () => {
    expect(Object.keys(manifest).toSorted()).toEqual(
      [
        'manifest_version',
        'name',
        'description',
        'version',
        'icons',
        'permissions',
        'incognito',
        'action',
        'commands',
        'web_accessible_resources',
        'content_security_policy',
        'background',
        'options_ui',
        'content_scripts',
        ...(STORE.homepage === '' ? [] : ['homepage_url']),
        ...(build === 'chrome-mv3'
          ? ['side_panel', 'minimum_chrome_version']
          : ['sidebar_action', 'browser_specific_settings']),
      ].toSorted(),
    );
  });

  it('asks for four permissions, in Chromium for its side panel too, and for no host', () => {
    expect(manifest.permissions.toSorted()).toEqual([
      'alarms',
      'notifications',
      ...(build === 'chrome-mv3' ? ['sidePanel'] : []),
      'storage',
      'unlimitedStorage',
    ]);
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.optional_permissions).toBeUndefined();
    expect(manifest.optional_host_permissions).toBeUndefined();
  });

  it('runs one script, on https://www.upwork.com alone, in its own world', () => {
    expect(manifest.content_scripts).toHaveLength(1);
    const [script] = manifest.content_scripts;
    expect(script.matches).toEqual(['https://www.upwork.com/*']);
    expect(script.all_frames ?? false).toBe(false);
    expect(script.world ?? 'ISOLATED').toBe('ISOLATED');
  });

  it('shows the page one file, under an address that the page cannot guess', () => {
    const [resource, ...others] = manifest.web_accessible_resources;
    expect(others).toEqual([]);
    expect(resource.resources).toEqual(['sidebar.html']);
    expect(resource.matches).toEqual(['https://www.upwork.com/*']);
    expect(resource.use_dynamic_url).toBe(build === 'chrome-mv3' ? true : undefined);
  });

  it('is not in private windows, whatever the person allows by mistake', () => {
    expect(manifest.incognito).toBe('not_allowed');
  });

  it('has a side panel, which does not open by itself', () => {
    expect(manifest.side_panel).toEqual(
      build === 'chrome-mv3' ? { default_path: 'sidebar.html' } : undefined,
    );
    expect(manifest.sidebar_action).toEqual(
      build === 'firefox-mv3'
        ? { default_panel: 'sidebar.html', default_title: 'End Contract Safely', open_at_install: false }
        : undefined,
    );
  });

  it('forbids its own pages the network', () => {
    expect(manifest.content_security_policy.extension_pages).toBe(PAGE_POLICY);
  });

  it('has its pages under their stable names', () => {
    for (const page of ['sidebar.html', 'popup.html', 'options.html', 'welcome.html'])
      expect(files).toContain(page);
  });

  it('says what it is not', () => {
    expect(manifest.name).toBe('End Contract Safely');
    expect(manifest.description).toContain('not affiliated with Upwork');
    expect(manifest.description.length).toBeLessThanOrEqual(132);
  });

  it('puts at most 15 kB, gzipped, on a page of Upwork', () => {
    const script = readFileSync(`.output/${build}/content-scripts/upwork.js`);
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(MAX_CONTENT_SCRIPT_BYTES);
  });

  it('answers first from 31 kB of background, gzipped, without the rules', () => {
    for (const [path, most] of Object.entries(MAX_BACKGROUND_BYTES)) {
      const script = readFileSync(`.output/${build}/${path}`);
      expect(gzipSync(script, { level: 9 }).length, path).toBeLessThanOrEqual(most);
      expect(script.includes('webextension-polyfill'), path).toBe(false);
      expect(script.includes(RULE), path).toBe(path !== 'background.js');
    }
  });

  it('has both scripts of the background where its browser looks for them', () => {
    expect(manifest.background).toEqual(
      build === 'chrome-mv3'
        ? { service_worker: 'background.js' }
        : { scripts: ['background-rest.js', 'background.js'] },
    );
    // Chromium keeps for later what was loaded while the worker was installed, and nothing else.
    const start = readFileSync(`.output/${build}/background.js`, 'utf8');
    expect(start).toMatch(/addEventListener\([`'"]install[`'"]/);
    expect(start).toMatch(/importScripts\?\.\([`'"]\/background-rest\.js[`'"]\)/);
  });

  it('draws all its pages with at most 5 kB of styles, gzipped, each rule written once for the browsers of today', () => {
    const sheets = files
      .filter((file) => file.endsWith('.css') && file.startsWith('assets'))
      .map((file) => readFileSync(`.output/${build}/${file}`, 'utf8'))
      .join('');
    expect(gzipSync(sheets, { level: 9 }).length).toBeLessThanOrEqual(MAX_STYLES_BYTES);
    expect(sheets).not.toContain('lightningcss');
  });

  it('starts the popup with three small scripts, without the schemas and the rules', () => {
    const page = readFileSync(`.output/${build}/popup.html`, 'utf8');
    const scripts = [...page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, path]) => path ?? '');
    expect(scripts).toHaveLength(3);
    const texts = scripts.map((path) => readFileSync(`.output/${build}/${path}`, 'utf8'));
    expect(Buffer.byteLength(texts.join(''))).toBeLessThan(MAX_POPUP_START_BYTES);
    for (const text of texts) expect(text.includes('Zod') || text.includes(RULE)).toBe(false);
    // What they import at once would be waited for too.
    const imports = texts.flatMap((text) => [...text.matchAll(/(?:^|;)import[^(]*?"\.\/([^"]+)"/g)]);
    for (const [, path] of imports) expect(scripts).toContain(`chunks/${path}`);
  });

  it('holds no word with which it could ask the network or set HTML', () => {
    const scripts = files.filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(4);
    for (const file of scripts) {
      const text = readFileSync(`.output/${build}/${file}`, 'utf8');
      expect(
        text.match(/\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|innerHTML|\beval\(/g),
        file,
      ).toBeNull();
    }
  });
});

it('Firefox is told that no data is collected, on computers alone, under an id that needs nobody’s address', () => {
  const manifest = JSON.parse(readFileSync('.output/firefox-mv3/manifest.json', 'utf8'));
  expect(Object.keys(manifest.browser_specific_settings)).toEqual(['gecko']);
  const { id, data_collection_permissions } = manifest.browser_specific_settings.gecko;
  expect(data_collection_permissions).toEqual({ required: ['none'] });
  expect(id).toBe(STORE.geckoId);
  expect(id).toMatch(/^\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}$|^[\w.-]+@(?!.*\.example$)[\w.-]+$/);
});
