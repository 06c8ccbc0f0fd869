// Owns every page that is no contract page of a freelancer: neighbours, client's side, messages, login, 404.
import { html } from '../markup.ts';
import type { Page, Place } from './page.ts';

export function placePage({ title, text }: Place): Page {
  return {
    status: 200,
    title: `${title} - Stand-in`,
    main: html`<h1>${title}</h1><p class="card">${text}</p>`,
  };
}

export function workDiaryPage(contractId: string | null): Page {
  const about = contractId ? `Contract ${contractId}` : 'All contracts';
  const main = html`
    <h1>Work diary</h1><p>${about}</p>
    <section class="card"><h2>Wednesday</h2><p>9:00 to 12:10, tracked</p><p>13:00 to 16:10, tracked</p></section>`;
  return { status: 200, title: 'Work diary - Stand-in', main };
}

export function messagesPage(): Page {
  const main = html`
    <h1>Messages</h1>
    <section class="card"><h2>Marta Lindqvist</h2><p>Could you send the numbers by Friday?</p>
    <form class="composer"><input name="message" aria-label="Send a message" autocomplete="off"><button type="submit">Send</button></form></section>`;
  return { status: 200, title: 'Messages - Stand-in', main };
}

export function offerPage(id: string): Page {
  const main = html`
    <h1>Offer ${id}</h1>
    <section class="card"><p>Somebody would like to hire you.</p><button>Accept offer</button></section>`;
  return { status: 200, title: 'Offer - Stand-in', main };
}

export function loginPage(): Page {
  const main = html`
    <form class="card narrow"><h1>Log in</h1>
    <label>Name <input name="name" autocomplete="off"></label><button type="submit">Continue</button></form>`;
  return { status: 200, title: 'Log in - Stand-in', main, bare: true };
}

export function challengePage(): Page {
  const main = html`<div class="card narrow"><h1>One moment</h1><p>Checking your browser.</p></div>`;
  return { status: 403, title: 'One moment', main, bare: true };
}

export function notFoundPage(): Page {
  const main = html`<h1>Page not found</h1><p class="card">There is nothing at this address.</p>`;
  return { status: 404, title: 'Not found - Stand-in', main };
}
