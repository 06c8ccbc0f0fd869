// @vitest-environment node
// Proves that the stand-in is what the browser tests take it for. Knows no browser.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { CONTRACTS, IDS } from './contracts.ts';
import { type StandIn, startStandIn } from './server.ts';

type Content = { title: string; main: string };
type Data = { area: Record<string, Content>; slowMs: number };
type UrlCase = { url: string; kind: string };

const CASES_FILE = new URL('../fixtures/url-cases.json', import.meta.url);
const CASES = (JSON.parse(readFileSync(CASES_FILE, 'utf8')) as UrlCase[]).filter(({ url }) =>
  /^https:\/\/www\.upwork\.com\//i.test(url),
);
const NOT_FOUND = ['/nx/wm/workroom/abc', '/nx/wm/workroom/', '/nx/wm/workroomx/42545630', '/api/graphql/v1'];

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
});
beforeEach(() => standIn.forget());
afterAll(() => standIn.close());

const get = (path: string) => ask(standIn.port, { path });
const room = (id: string, rest = '/overview') => `/nx/wm/workroom/${id}${rest}`;
const dataOf = (body: string): Data => {
  const found = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(body);
  return JSON.parse(found?.[1] ?? 'null');
};
const mainOf = async (path: string): Promise<string> => {
  const { body } = await get(path);
  return dataOf(body).area[path]?.main ?? '';
};

describe('addresses', () => {
  it.each(CASES)('answers $url with a page', async ({ url, kind }) => {
    const { pathname, search } = new URL(url);
    const { status, body } = await get(pathname + search);
    expect(status).toBe(NOT_FOUND.includes(pathname) ? 404 : 200);
    const title = dataOf(body).area[pathname]?.title ?? '';
    expect(title).toMatch(status === 404 ? /^Not found/ : /\w/);
    if (kind !== 'none') expect(status).toBe(200);
  });

  it('answers an address that nobody knows with "not found"', async () => {
    expect((await get('/nowhere/at/all')).status).toBe(404);
  });

  it('answers a challenge with a page of its own', async () => {
    expect((await get(`${room(IDS.hourly)}?__cf_chl_tk=1`)).status).toBe(403);
  });

  it('leads somebody who is logged out to the login, which answers', async () => {
    standIn.setState({ loggedIn: false });
    const { status, headers } = await get(room(IDS.hourly));
    expect([status, headers.location]).toEqual([302, '/ab/account-security/login']);
    expect((await get('/ab/account-security/login')).status).toBe(200);
  });

  it('answers the address of an open dialog with the page below it', async () => {
    const path = room(IDS.fixed, '/overview/end-contract-modal');
    const { status, body } = await get(`${path}?pageTitle=End%20contract&_modalInfo=%5B%5D`);
    expect(status).toBe(200);
    const { area } = dataOf(body);
    expect(area[path]?.main).toBe(area[room(IDS.fixed)]?.main);
  });
});

describe('contracts', () => {
  it('shows every contract at its address, and all of them in the history', async () => {
    const list = await mainOf('/nx/wm/freelancer/contracts');
    for (const { id, client } of CONTRACTS) {
      expect(list).toContain(`data-test="contract-${id}"`);
      if (id !== IDS.odd)
        expect(await mainOf(room(id))).toContain(`Hired by ${client.replace('&', '&amp;')}`);
    }
  });

  it('shows the hours of an hourly contract and the states of each milestone', async () => {
    expect(await mainOf(room(IDS.hourly))).toContain('12:30 hrs');
    const fixed = await mainOf(room(IDS.fixed));
    for (const word of ['Active &amp; funded', 'Submitted for review', 'Not funded'])
      expect(fixed).toContain(word);
  });

  it('says who ended a contract, and that funds are asked back', async () => {
    const byClient = await mainOf(room(IDS.endedByClient));
    expect(byClient).toContain('Bright Ledger ended this contract. The client asks for $250.00');
    expect(await mainOf(room(IDS.endedByMe))).toContain('You ended this contract.');
  });

  it('lets no markup of a text become markup of the page', async () => {
    const { body } = await get(room(IDS.odd));
    expect(body.match(/<script/g)).toHaveLength(2);
    expect(dataOf(body).area[room(IDS.odd)]?.main).toContain('&lt;script&gt;alert');
    expect(dataOf(body).area[room(IDS.odd)]?.main).not.toMatch(/<(img|b>מ|script)/);
  });

  it('offers the end of a contract only while it runs, and ends it when its last page is sent', async () => {
    expect(await mainOf(room(IDS.hourly))).toContain('data-act="end"');
    const headers = { 'sec-fetch-dest': 'document', 'sec-fetch-site': 'same-origin' };
    const sent = await ask(standIn.port, {
      path: room(IDS.hourly, '/end-contract'),
      method: 'POST',
      headers,
    });
    expect([sent.status, sent.headers.location]).toEqual([303, room(IDS.hourly)]);
    const ended = await mainOf(room(IDS.hourly));
    expect(ended).toContain('You ended this contract.');
    expect(ended).not.toContain('data-act="end"');
    expect(standIn.state().ended).toEqual({ [IDS.hourly]: 'freelancer' });
  });

  it('moves between contracts and their list without a load, and to other areas only with one', async () => {
    const { area } = dataOf((await get(room(IDS.hourly))).body);
    expect(Object.keys(area)).toEqual(
      expect.arrayContaining([room(IDS.fixed), '/nx/wm/freelancer/contracts']),
    );
    expect(Object.keys(area).filter((path) => !path.startsWith('/nx/wm/'))).toEqual([]);
  });
});

describe('what can be switched', () => {
  it('takes layout, theme, sidebar, delay and hostility from the query, and else from the state', async () => {
    const asked = await get(
      `${room(IDS.hourly)}?layout=nextgen&theme=dark&sidebar=true&slow=3000&hostile=listener`,
    );
    standIn.setState({ layout: 'nextgen', theme: 'dark', sidebar: 'expanded', slowMs: 3000, hostile: true });
    const set = await get(room(IDS.hourly));
    for (const { body } of [asked, set]) {
      expect(body).toContain('theme="dark"');
      expect(body).toContain('layout-container-nextgen layout-sidebar_enabled layout-sidebar_expanded');
      expect(body.indexOf('__seen')).toBeLessThan(body.indexOf('<title>'));
      expect(dataOf(body).slowMs).toBe(3000);
    }
  });

  it('is classic, light, quick and harmless when nothing is asked', async () => {
    const { body } = await get(room(IDS.hourly));
    expect(body).toContain('theme="air-3-0"');
    expect(body).not.toMatch(/class="[^"]*(nextgen|layout-sidebar_(enabled|expanded))/);
    expect(body).not.toContain('__seen');
  });
});

describe('what is on the wire', () => {
  it('sends a policy that allows nothing but the inline parts of the page', async () => {
    const policy = (await get(room(IDS.hourly))).headers['content-security-policy'];
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'sha256-[^']+' 'sha256-[^']+'; style-src 'sha256-[^']+';/,
    );
    expect(policy).toContain("frame-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('counts each request once, with its cause', async () => {
    const site = (value: string) => ({ 'sec-fetch-dest': 'document', 'sec-fetch-site': value });
    await get(room(IDS.hourly));
    await ask(standIn.port, { path: '/nx/workdiary/', headers: site('same-origin') });
    await ask(standIn.port, { path: '/favicon.ico', headers: { 'sec-fetch-dest': 'image' } });
    expect(standIn.requests.map(({ cause }) => cause)).toEqual(['typed', 'link', 'icon']);
  });

  it.each([
    ['a fetch', { 'sec-fetch-dest': 'empty', 'sec-fetch-site': 'same-origin' }],
    ['a fetch of an extension', { 'sec-fetch-dest': 'empty', 'sec-fetch-site': 'none' }],
    ['a frame', { 'sec-fetch-dest': 'iframe', 'sec-fetch-site': 'same-origin' }],
    ['a picture', { 'sec-fetch-dest': 'image', 'sec-fetch-site': 'same-origin' }],
    ['a document from another site', { 'sec-fetch-dest': 'document', 'sec-fetch-site': 'cross-site' }],
    [
      'a page fetched in advance',
      { 'sec-fetch-dest': 'document', 'sec-fetch-site': 'none', 'sec-purpose': 'prefetch' },
    ],
    ['a program that is no browser', {}],
  ])('calls %s unexpected', async (_, headers) => {
    await ask(standIn.port, { path: room(IDS.hourly), headers });
    expect(standIn.requests.map(({ cause }) => cause)).toEqual(['unexpected']);
  });

  it('refuses every other host and writes it down', async () => {
    expect((await ask(standIn.port, { host: 'example.com', path: '/' })).status).toBe(403);
    expect((await ask(standIn.port, { host: 'update.googleapis.com', path: '/' })).status).toBe(403);
    const seen = standIn.requests.map(({ host, cause }) => [host, cause]);
    expect(seen).toEqual([
      ['example.com', 'refused'],
      ['update.googleapis.com', 'browser'],
    ]);
  });
});
