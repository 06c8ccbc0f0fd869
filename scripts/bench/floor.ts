// Owns the least that an extension of our shape can be: a tab on the page, a frame with one Preact page, one message, one record.
// Every measure of ours is a ratio to it, taken in the same run.
import { copyFile, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const SITE = 'https://www.upwork.com/*';
const MANIFEST = {
  manifest_version: 3,
  name: 'Floor',
  version: '1',
  action: { default_popup: 'sidebar.html' },
  background: { service_worker: 'background.js' },
  content_scripts: [{ matches: [SITE], js: ['content-scripts/upwork.js'], run_at: 'document_start' }],
  web_accessible_resources: [{ matches: [SITE], resources: ['sidebar.html'], use_dynamic_url: true }],
};
/** Stands where our tab stands, so that a person's press is the same. */
const CONTENT = `
const host = document.createElement('div');
host.dataset.endContractSafely = '';
const root = host.attachShadow({ mode: 'closed' });
const tab = document.createElement('button');
tab.style.cssText = 'position:fixed;right:0;top:35vh;width:40px;height:96px;z-index:1040';
tab.onclick = () => {
  const frame = document.createElement('iframe');
  frame.src = chrome.runtime.getURL('sidebar.html');
  frame.style.cssText = 'position:fixed;right:0;top:0;width:400px;height:100vh;border:0;z-index:1040';
  root.append(frame);
};
root.append(tab);
const show = async () => {
  document.documentElement.append(host);
  const { items } = await chrome.runtime.sendMessage({ type: 'load' });
  tab.textContent = items.length;
};
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', show);
else show();
`;
const BACKGROUND = `
const open = () => new Promise((done, fail) => {
  const request = indexedDB.open('floor', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('records', { keyPath: 'id' });
  request.onsuccess = () => done(request.result);
  request.onerror = () => fail(request.error);
});
const inStore = async (mode, work) => {
  const store = (await open()).transaction('records', mode, { durability: 'strict' }).objectStore('records');
  return new Promise((done, fail) => {
    const request = work(store);
    request.onerror = () => fail(request.error);
    if (mode === 'readonly') request.onsuccess = () => done(request.result);
    else store.transaction.oncomplete = () => done(true);
  });
};
const STEPS = 12;
const fresh = () => ({ id: 1, items: Array.from({ length: STEPS }, (_, id) => ({ id, text: 'Step ' + id, done: false })) });
const handle = async ({ type, request }) => {
  const record = (await inStore('readonly', (store) => store.get(1))) ?? fresh();
  if (type !== 'act') return record;
  const items = record.items.map((item) => (item.id === request.id ? { ...item, done: !item.done } : item));
  await inStore('readwrite', (store) => store.put({ ...record, items }));
  return { items };
};
chrome.runtime.onMessage.addListener((message, sender, reply) => {
  handle(message).then(reply);
  return true;
});
`;
const SIDEBAR = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Floor</title><body><script type="module" src="/sidebar.js"></script></body></html>`;
const VIEW = `
import { h, render } from './preact.mjs';
const send = (type, request) => chrome.runtime.sendMessage({ type, request });
const draw = (items) => render(h('main', {}, h('h1', {}, 'Checklist'), h('ul', {}, items.map((item) =>
  h('li', { key: item.id }, h('label', {}, h('input', { type: 'checkbox', checked: item.done, onChange: async () => draw((await send('act', { id: item.id })).items) }), item.text))))), document.body);
draw((await send('load')).items);
`;

/** Writes it into a new folder and gives that folder's path. */
export const writeFloor = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'floor-extension-'));
  await mkdir(join(folder, 'content-scripts'));
  const files: Readonly<Record<string, string>> = {
    'manifest.json': JSON.stringify(MANIFEST),
    'content-scripts/upwork.js': CONTENT,
    'background.js': BACKGROUND,
    'sidebar.html': SIDEBAR,
    'sidebar.js': VIEW,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await copyFile(resolve('node_modules/preact/dist/preact.mjs'), join(folder, 'preact.mjs'));
  return folder;
};
