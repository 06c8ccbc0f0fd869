// Owns a contract's own page: heading, tabs, the (...) menu and what stands under each tab.
// Knows facts and visible texts of upwork-pages.md 2c, none of Upwork's markup.
import type { FixedTerms, HourlyTerms, Milestone, StandInContract } from '../contracts.ts';
import { html, type Markup } from '../markup.ts';
import type { Page } from './page.ts';

const MILESTONE_WORDS: Record<Milestone['state'], string> = {
  Active: 'Active & funded',
  Submitted: 'Submitted for review',
  NotFunded: 'Not funded',
  Paid: 'Paid',
};

/** The tabs of a contract, as the last part of its address. */
export function tabsOf({ terms }: StandInContract): string[] {
  return terms.kind === 'hourly'
    ? ['overview', 'timesheet', 'messages', 'files']
    : ['overview', 'messages', 'files'];
}

/** A contract's page; a tab that it does not have shows the overview. `base` is the address without the tab. */
export function workroomPage(contract: StandInContract, base: string, tab: string): Page {
  const tabs = tabsOf(contract);
  const shown = tabs.includes(tab) ? tab : 'overview';
  const { title, direction, client, dates } = contract;
  const main = html`
    <article dir="${direction ?? 'ltr'}">
      <header class="room-head">
        <div><h1>${title}</h1><p>Hired by ${client}</p><p class="quiet">${dates}</p></div>
        <span class="badge ${contract.status}">${statusWord(contract)}</span>
        ${menu(contract)}
      </header>
      ${banner(contract)}
      <nav class="tabs" aria-label="Contract">${tabs.map((name) => tabLink(base, name, name === shown))}</nav>
      ${TAB_BODIES[shown]?.(contract)}
    </article>`;
  return { status: 200, title: `${title} - Stand-in`, main };
}

const TAB_BODIES: Record<string, (contract: StandInContract) => Markup> = {
  overview: (contract) => html`
    <section class="card">
      <h2>${contract.terms.kind === 'hourly' ? 'Hourly' : 'Fixed-price'}</h2>
      ${contract.terms.kind === 'hourly' ? hours(contract.terms) : milestones(contract.terms)}
      ${contract.status === 'ended' ? html`<button>Leave feedback</button>` : nextStep(contract)}
    </section>
    <section class="card"><h2>About</h2><p>${contract.about}</p></section>`,
  timesheet: ({ terms }) => html`
    <section class="card">
      <h2>Timesheet</h2><p>Nov 16 - Nov 22</p>${terms.kind === 'hourly' ? hours(terms) : undefined}
      <ul><li>16 Monday<br>6:10 hrs</li><li>17 Tuesday<br>6:20 hrs</li><li>18 Wednesday<br>0:00 hrs</li></ul>
    </section>`,
  messages: ({ client }) => html`
    <section class="card">
      <h2>Messages</h2>
      <ol class="talk"><li><b>${client}</b> Could you send the numbers by Friday?</li><li><b>You</b> Yes, on Thursday.</li></ol>
      <form class="composer"><input name="message" aria-label="Send a message" placeholder="Send a message" autocomplete="off">
      <button type="submit">Send</button></form>
    </section>`,
  files: () => html`<section class="card"><h2>Files</h2><p class="quiet">No files yet.</p></section>`,
};

function tabLink(base: string, name: string, current: boolean): Markup {
  const label = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return html`<a href="${base}/${name}" ${current ? html`aria-current="page"` : undefined}>${label}</a>`;
}

function hours({ rate, weeklyLimit, hours }: HourlyTerms): Markup {
  return html`
    <p>${rate}, ${weeklyLimit}</p>
    <dl class="figures">
      <div><dt>This week</dt><dd>${hours.thisWeek} hrs</dd></div>
      <div><dt>Last week</dt><dd>${hours.lastWeek} hrs</dd></div>
      <div><dt>Since start</dt><dd>${hours.sinceStart} hrs</dd></div>
    </dl>`;
}

function milestones({ price, inEscrow, milestones }: FixedTerms): Markup {
  const row = ({ name, amount, state }: Milestone) =>
    html`<li><b>${name}</b> <span>${amount}</span> <span class="badge">${MILESTONE_WORDS[state]}</span></li>`;
  return html`
    <dl class="figures">
      <div><dt>Project price</dt><dd>${price}</dd></div><div><dt>In escrow</dt><dd>${inEscrow}</dd></div>
    </dl>
    <ol class="milestones">${milestones.map(row)}</ol>`;
}

function nextStep({ terms }: StandInContract): Markup {
  return html`<button>${terms.kind === 'hourly' ? 'Add time manually' : 'Submit work for payment'}</button>`;
}

function statusWord({ status }: StandInContract): string {
  return `${status.charAt(0).toUpperCase()}${status.slice(1)}`;
}

function banner({ endedBy, client, askedBack }: StandInContract): Markup | undefined {
  if (!endedBy) return undefined;
  const who = endedBy === 'client' ? `${client} ended this contract.` : 'You ended this contract.';
  const money = askedBack ? `The client asks for ${askedBack} of the project funds back.` : '';
  return html`<p role="alert" class="notice">${who} ${money} You can leave feedback within 14 days.</p>`;
}

function menu({ status }: StandInContract): Markup {
  const entries =
    status === 'ended'
      ? html`<button role="menuitem">Give refund</button>`
      : html`<button role="menuitem">View offer</button><button role="menuitem" data-act="end">End contract</button>`;
  return html`
    <div class="menu"><button class="round" data-act="menu" aria-haspopup="menu" aria-expanded="false" aria-label="More options">...</button>
    <div role="menu" hidden>${entries}</div></div>`;
}
