// Owns the frame around every page: document, policy, header, layouts and the own right sidebar.
// Knows the facts of upwork-pages.md 2a that layout depends on; looks and markup are its own.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Content } from './area.ts';
import { html, type Markup, raw } from './markup.ts';
import type { Page } from './pages/page.ts';
import type { View } from './state.ts';

const client = (name: string) => readFileSync(new URL(`./client/${name}`, import.meta.url), 'utf8');
const STYLES = client('look.css') + client('layout.css');
const PAGE = client('page.js');
const HOSTILE = client('hostile.js');

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The strictest policy under which the page itself still works: nothing but its own inline parts, its icon and its forms. */
export const POLICY = [
  "default-src 'none'",
  `script-src ${hashOf(PAGE)} ${hashOf(HOSTILE)}`,
  `style-src ${hashOf(STYLES)}`,
  "img-src 'self'",
  "form-action 'self'",
  "connect-src 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types stand-in',
].join('; ');

/** The whole document; its content comes late, from the data that it carries. */
export function documentOf(page: Page, area: Record<string, Content>, view: View): string {
  // "<" would let a text of the data close the script element.
  const data = JSON.stringify({ area, slowMs: view.slowMs }).replaceAll('<', '\\u003c');
  const theme = view.theme === 'dark' ? 'dark' : 'air-3-0';
  const body = page.bare
    ? html`<div id="__nuxt">${mainPart()}</div>`
    : view.layout === 'nextgen'
      ? nextgen(view)
      : classic(view);
  return html`<!doctype html>
<html lang="en" theme="${theme}">
<head>
<meta charset="utf-8">
${view.hostile ? raw(`<script>${HOSTILE}</script>`) : undefined}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title>
<style>${raw(STYLES)}</style>
</head>
<body>
${body}
<div id="dialogs"></div>
<script type="application/json" id="data">${raw(data)}</script>
<script>${raw(PAGE)}</script>
</body>
</html>`.markup;
}

function classic(view: View): Markup {
  return html`
    <div id="__nuxt"><div id="__layout">
      <div class="layout-container ${sidebarClasses(view)}">
        <div class="layout"><header class="top">${navigation()}</header>
        <div class="main-content"><div class="main-content-inner">${mainPart()}<footer class="quiet">Stand-in, for tests</footer></div></div></div>
        ${ownSidebar()}
      </div>
    </div></div>`;
}

function nextgen(view: View): Markup {
  return html`
    <div id="__nuxt"><div id="__layout">
      <div class="layout-container layout-container-nextgen ${sidebarClasses(view)}">
        <aside class="ng-sidebar" aria-label="Sections"></aside>
        <div class="main-content"><div class="main-content-inner">
          <div class="main-content-sticky-area"><header class="top">${navigation()}</header></div>
          ${mainPart()}<footer class="quiet">Stand-in, for tests</footer>
        </div></div>
        ${ownSidebar()}
      </div>
    </div></div>`;
}

function mainPart(): Markup {
  return html`<main id="main" tabindex="-1"><div class="container" aria-busy="true">
    <div class="skeleton wide"></div><div class="skeleton"></div><div class="skeleton tall"></div></div></main>`;
}

function navigation(): Markup {
  return html`
    <a class="brand" href="/">Stand-in</a>
    <nav aria-label="Primary">
      <a href="/nx/find-work/best-matches">Find work</a>
      <a href="/nx/wm/freelancer/home">Deliver work</a>
      <a href="/nx/wm/freelancer/contracts">Contract history</a>
      <a href="/nx/workdiary/">Work diary</a>
      <a href="/ab/messages/rooms/">Messages</a>
    </nav>
    <button data-act="sidebar">Panel</button>
    <div class="menu">
      <button class="round" data-act="menu" aria-haspopup="menu" aria-expanded="false" aria-label="Account">ME</button>
      <div role="menu" hidden>
        <button role="menuitem" data-act="theme" data-theme="air-3-0">Theme: Light</button>
        <button role="menuitem" data-act="theme" data-theme="dark">Theme: Dark</button>
      </div>
    </div>`;
}

function sidebarClasses({ sidebar }: View): string {
  if (sidebar === 'none') return '';
  return sidebar === 'expanded' ? 'layout-sidebar_enabled layout-sidebar_expanded' : 'layout-sidebar_enabled';
}

function ownSidebar(): Markup {
  return html`<aside class="layout-sidebar_sidebar" aria-label="Panel"><h2>Panel</h2><p>A place for messages.</p></aside>`;
}
