// Owns the foot of the sidebar: whose product this is, and what it is not.

export const SidebarFooter = () => (
  <footer class="sidebar-footer quiet">
    <p>Not affiliated with Upwork. Not legal advice. Nothing you type leaves this computer.</p>
  </footer>
);
