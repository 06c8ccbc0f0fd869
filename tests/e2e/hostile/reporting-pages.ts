// Owns the hostile pages with policies of their own, whose refusals the browser reports to them; and those that stand by a
// policy in the way of frames, forms and texts.
import { type HostilePage, works } from './hostile-page.ts';

/** Writes down every report there is. */
const reports: HostilePage['act'] = (note) => {
  if ('ReportingObserver' in globalThis)
    new ReportingObserver((all) => note(JSON.stringify(all)), { buffered: true }).observe();
  for (const type of ['securitypolicyviolation', 'error'])
    addEventListener(
      type,
      (event) => {
        const { blockedURI, sourceFile, sample, documentURI } = event as SecurityPolicyViolationEvent;
        note(type, blockedURI, sourceFile, sample, documentURI);
      },
      true,
    );
};

export const REPORTING_PAGES: readonly HostilePage[] = [
  works('forbids the clipboard and reads the reports', reports, {
    headers: { 'permissions-policy': 'clipboard-write=(), clipboard-read=()' },
  }),
  works('forbids every feature and reads the reports', reports, {
    headers: {
      'permissions-policy':
        'fullscreen=(), focus-without-user-activation=(), sync-xhr=(), unload=(), clipboard-write=()',
    },
  }),
  works('only reports what a frame may not do', reports, {
    headers: { 'permissions-policy-report-only': 'clipboard-write=(), unload=()' },
  }),
  works('only reports frames that do not say that they may be embedded', reports, {
    headers: { 'cross-origin-embedder-policy-report-only': 'require-corp; report-to="own"' },
    knowsAddress: true,
  }),
  works('only reports what its policy would refuse', reports, {
    headers: {
      'content-security-policy-report-only':
        "default-src 'none'; script-src 'unsafe-inline'; frame-src 'none'; style-src 'none'; require-trusted-types-for 'script'",
    },
  }),
  works('refuses every frame by its header and reads the reports', reports, {
    headers: { 'content-security-policy': "frame-src 'none'; child-src 'none'; style-src 'unsafe-inline'" },
  }),
  works('refuses every text that is not trusted', reports, {
    headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
  }),
  works('shuts itself off from other sites', reports, {
    headers: { 'cross-origin-resource-policy': 'same-origin', 'origin-agent-cluster': '?1' },
  }),
  works('leads every form and link elsewhere', () => {
    const base = document.createElement('base');
    base.href = 'https://www.upwork.com/theirs/';
    base.target = 'theirs';
    document.head.append(base);
  }),
];
