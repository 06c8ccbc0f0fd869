// Owns the list of contracts, with the attributes of upwork-pages.md 2b that working readers rely on.
import type { StandInContract } from '../contracts.ts';
import { html, type Markup } from '../markup.ts';
import type { Page } from './page.ts';

/** The freelancer's contracts, one card each. */
export function contractListPage(contracts: readonly StandInContract[], title: string): Page {
  const main = html`
    <h1>${title}</h1>
    ${contracts.map(card)}
    <p class="quiet air3-pagination-nr-btn is-active"><span class="sr-only">Current page 1 of 1</span></p>`;
  return { status: 200, title: `${title} - Stand-in`, main };
}

function card({ id, title, client, dates, status, terms, direction }: StandInContract): Markup {
  const test = (part: string) => html`data-test="contract-${id}-${part}"`;
  const isHourly = terms.kind === 'hourly';
  return html`
    <section class="card" data-test="contract-${id}" dir="${direction ?? 'ltr'}">
      <h2><a ${test('title')} title="${title}" href="/nx/wm/workroom/${id}/overview">${title}</a></h2>
      <div ${test('contract-party-info-section')}><p>Hired by ${client}</p></div>
      <p ${test(isHourly ? 'hourly-terms' : 'fixed-price-terms')}>${isHourly ? terms.rate : terms.price}</p>
      ${status === 'ended' ? undefined : html`<p ${test(`${status}-info`)}>${status === 'active' ? 'Active' : 'Paused'}</p>`}
      <p class="quiet" ${test('dates')}>${dates}</p>
    </section>`;
}
