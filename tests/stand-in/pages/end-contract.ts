// Owns the last page before a contract ends; its button carries the same text as menu and dialog.
import type { StandInContract } from '../contracts.ts';
import { html } from '../markup.ts';
import type { Page } from './page.ts';

/** The feedback page of the end flow; sending it ends the contract in the stand-in. */
export function endContractPage({ id, client, title }: StandInContract): Page {
  const main = html`
    <h1>End contract</h1>
    <p>${title}, with ${client}</p>
    <form class="card" method="post" action="/nx/wm/workroom/${id}/end-contract">
      <label>Reason <select name="reason"><option>The work is done</option><option>Another reason</option></select></label>
      <label>Feedback to the client <textarea name="comment" rows="4"></textarea></label>
      <p class="quiet">Both sides may leave feedback for 14 days.</p>
      <div class="row"><a href="/nx/wm/workroom/${id}/overview">Cancel</a><button type="submit">End contract</button></div>
    </form>`;
  return { status: 200, title: 'End contract - Stand-in', main };
}
