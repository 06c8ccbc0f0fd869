// Owns the foot of the sidebar: where to go from here, and whose product this is.

export const SidebarFooter = () => (
  <footer class="sidebar-footer quiet">
    <a href="options.html" target="_blank" rel="noreferrer">
      Options, sources and privacy
    </a>
    <p>Not affiliated with Upwork. Not legal advice. Nothing you type leaves this computer.</p>
  </footer>
);
