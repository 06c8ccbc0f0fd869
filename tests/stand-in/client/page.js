// Runs in the page: shows its content late, navigates inside its area without a load, opens the end dialog.
// Asks the network for nothing.
(() => {
  const { area, slowMs } = JSON.parse(document.getElementById('data').textContent);
  const policy = globalThis.trustedTypes?.createPolicy('stand-in', { createHTML: (markup) => markup });
  const toHtml = (markup) => (policy ? policy.createHTML(markup) : markup);
  const MODAL = '/end-contract-modal';
  // `?items=menu` or `?items=listbox`: menus and modals as public fragments of Upwork's own code show them.
  const itemsAre = new URLSearchParams(location.search).get('items');
  let shown;
  let timer;

  const pathWithoutModal = () => {
    const path = location.pathname;
    return path.endsWith(MODAL) ? path.slice(0, -MODAL.length) : path;
  };

  function render() {
    const path = pathWithoutModal();
    const content = area[path] ?? area[location.pathname];
    if (!content) return location.assign(location.href);
    if (content !== shown) {
      document.title = content.title;
      document.querySelector('main > .container').innerHTML = toHtml(content.main);
      if (itemsAre) document.querySelectorAll('main [role=menu]').forEach(drawAsUpwork);
      shown = content;
    }
    showDialog(location.pathname.endsWith(MODAL));
  }

  function drawAsUpwork(menu, number) {
    const list = document.createElement('ul');
    const toggle = menu.previousElementSibling;
    toggle.id = `dropdown-secondary-label-${number}`;
    toggle.parentElement.classList.add('air3-dropdown-secondary');
    menu.id = `popper_${number}`;
    if (itemsAre === 'menu') list.dataset.test = 'menu';
    else list.setAttribute('role', 'listbox');
    list.setAttribute('aria-labelledby', toggle.id);
    for (const button of menu.querySelectorAll('button')) {
      const item = document.createElement('li');
      item.append(button.textContent);
      if (itemsAre === 'listbox') item.setAttribute('role', 'option');
      Object.assign(item.dataset, button.dataset);
      list.append(item);
    }
    menu.replaceChildren(list);
    menu.removeAttribute('role');
  }

  function showDialog(open) {
    const place = document.getElementById('dialogs');
    if (!open) return place.replaceChildren();
    place.innerHTML =
      toHtml(`<div class="veil"><div class="dialog" role="dialog" aria-modal="true" aria-labelledby="end-title">
      <h2 id="end-title">End contract</h2><p>Are you sure that you want to end this contract?</p>
      <div class="row"><button data-act="cancel">Cancel</button><button class="main-button" data-act="confirm">End contract</button></div></div></div>`);
    if (itemsAre) {
      // No dialog to the browser.
      place.className = 'air3-fullscreen-element';
      place.querySelector('.dialog').removeAttribute('role');
      place.querySelector('.row').classList.add('air3-modal-footer');
    }
    place.querySelector('button').focus();
  }

  function navigate(path, query = '') {
    history.pushState({ soft: true }, '', path + query);
    clearTimeout(timer);
    render();
  }

  function openDialog() {
    const info = [{ navType: 'modal', title: 'End contract', modalId: String(Date.now()) }];
    const query = new URLSearchParams({ pageTitle: 'End contract', _modalInfo: JSON.stringify(info) });
    navigate(pathWithoutModal().replace(/\/$/, '') + MODAL, `?${query.toString().replaceAll('+', '%20')}`);
  }

  // A dialog that was loaded with its address has no page of its own behind it in the history.
  function closeDialog() {
    if (history.state?.soft) history.back();
    else navigate(pathWithoutModal());
  }

  function toggleMenu(button, open) {
    button.nextElementSibling.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
  }

  const acts = {
    menu: (button) => toggleMenu(button, button.nextElementSibling.hidden),
    theme: (button) => document.documentElement.setAttribute('theme', button.dataset.theme),
    sidebar: () => {
      const classes = document.querySelector('.layout-container').classList;
      const expanded = classes.toggle('layout-sidebar_expanded');
      classes.toggle('layout-sidebar_enabled', expanded || classes.contains('layout-sidebar_enabled'));
    },
    end: openDialog,
    cancel: closeDialog,
    confirm: () => navigate(`/nx/wm/workroom/${/\/workroom\/(\d+)/.exec(location.pathname)[1]}/end-contract`),
  };

  addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    const button = event.target.closest?.('[data-act]');
    for (const open of document.querySelectorAll('[data-act=menu][aria-expanded=true]')) {
      if (open !== button) toggleMenu(open, false);
    }
    if (button) return acts[button.dataset.act](button);
    const link = event.target.closest?.('a[href]');
    if (!link || !area[link.pathname] || link.pathname === location.pathname) return;
    event.preventDefault();
    navigate(link.pathname, link.search);
  });
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && location.pathname.endsWith(MODAL)) closeDialog();
  });
  // Only the form that ends a contract goes to the server; messages are written into the page and stay there.
  addEventListener('submit', (event) => {
    if (event.target.method !== 'post') event.preventDefault();
  });
  addEventListener('popstate', render);
  timer = setTimeout(render, slowMs);
})();
