// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { type SenderFacts, senderClass } from '../../utils/messages/sender.ts';

const SELF = { id: 'our-own-id', baseUrl: 'chrome-extension://our-own-id/' };
const tab = { id: 7 };
const PAGE = 'https://www.upwork.com/nx/wm/workroom/38114251';
const from = (sender: SenderFacts) => senderClass({ id: SELF.id, ...sender }, SELF);

describe('Our content script in a tab of Upwork is a page', () => {
  test.each<[string, SenderFacts]>([
    ['in Chromium, with an origin', { url: PAGE, origin: 'https://www.upwork.com', tab }],
    ['in Firefox, without one', { url: PAGE, tab }],
  ])('%s.', (_, sender) => expect(from(sender)).toBe('page'));
});

describe('Our own page is our own', () => {
  test.each<[string, SenderFacts]>([
    ['as popup', { url: `${SELF.baseUrl}popup.html`, origin: 'chrome-extension://our-own-id' }],
    ['in a tab', { url: `${SELF.baseUrl}options.html`, origin: 'chrome-extension://our-own-id', tab }],
    ['framed in a tab of Upwork', { url: `${SELF.baseUrl}sidebar.html?contract=38114251`, tab }],
    [
      'framed under an address made for one session',
      { url: 'chrome-extension://b7e0/sidebar.html', origin: 'chrome-extension://our-own-id', tab },
    ],
  ])('%s.', (_, sender) => expect(from(sender)).toBe('own'));
});

describe('Nobody else is answered', () => {
  test.each<[string, SenderFacts]>([
    ['another extension', { id: 'another', url: 'chrome-extension://another/page.html' }],
    ['another extension that names our address', { id: 'another', url: `${SELF.baseUrl}popup.html` }],
    ['no id at all', { id: '', url: PAGE, tab }],
    ['another site', { url: 'https://example.com/', origin: 'https://example.com', tab }],
    ['a site whose name begins like Upwork’s', { url: 'https://www.upwork.com.example.com/', tab }],
    ['Upwork without encryption', { url: 'http://www.upwork.com/', tab }],
    ['Upwork outside a tab', { url: PAGE }],
    ['an address of Upwork with another origin', { url: PAGE, origin: 'https://example.com', tab }],
    [
      'our address with a web origin',
      { url: `${SELF.baseUrl}popup.html`, origin: 'https://www.upwork.com', tab },
    ],
    ['an extension address that is not ours', { url: 'chrome-extension://our-own-id-2/popup.html' }],
    ['no address', { tab }],
  ])('%s.', (_, sender) => expect(from(sender)).toBeUndefined());
});
