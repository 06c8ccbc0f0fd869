// @vitest-environment node
// Owns the table of sentences about an end or a pause: what each says, and which say nothing of this contract.
import { expect, it } from 'vitest';
import { noticesIn } from '../../../utils/page/reader/notices.ts';

const CLIENT = 'Acme Inc. Ltd';
const read = (text: string) => Object.assign({}, ...noticesIn(text, CLIENT));

it.each([
  ['You ended this contract.', { status: 'ended', endedBy: 'me' }],
  ['The client has ended the contract', { status: 'ended', endedBy: 'client' }],
  [
    'Acme Inc. Ltd closed this contract on Nov 18, 2026.',
    { status: 'ended', endedBy: 'client', endedOn: '2026-11-18' },
  ],
  [
    'Good news. You ended this contract on 18 November 2026. Thank you.',
    { status: 'ended', endedBy: 'me', endedOn: '2026-11-18' },
  ],
  [
    'This contract has been ended by you on 2026-11-18',
    { status: 'ended', endedBy: 'me', endedOn: '2026-11-18' },
  ],
  ['Contract ended on Nov 18, 2026', { status: 'ended', endedOn: '2026-11-18' }],
  ['Upwork ended this contract on Nov 18, 2026.', { status: 'ended', endedOn: '2026-11-18' }],
  ['Your client paused this contract.', { status: 'paused', pausedBy: 'client' }],
  ['This contract is paused.', { status: 'paused' }],
  ['We have paused this contract.', { status: 'paused', pausedBy: 'upwork' }],
  [
    'We’re investigating an issue with Acme Inc. Ltd’s account. Please do not resume work.',
    { status: 'paused', pausedBy: 'upwork' },
  ],
  [
    'The client asks for $200.00 of the project funds back.',
    { refundAskedAmount: { cents: 20_000, currency: 'USD' } },
  ],
  [
    'The client is requesting a partial refund of €150,50.',
    { refundAskedAmount: { cents: 15_050, currency: 'EUR' } },
  ],
  ['Acme Inc. Ltd asked you for $90 back', { refundAskedAmount: { cents: 9_000, currency: 'USD' } }],
])('%s', (text, said) => {
  expect(read(text)).toEqual(said);
});

it.each([
  'Oduya ended this contract on Nov 18, 2026.',
  'Acme ended this contract.',
  'The client has not ended this contract.',
  'If the client ended this contract, leave feedback.',
  'The client may have paused this contract.',
  'You will be told when the client ended this contract.',
  'The client ended the milestone.',
  'The client \ufffc ended this contract.',
  'You asked for $90.00 back.',
  'Oduya requested a refund of $90.00.',
  'The client asks for $90.00.',
  'The client asks for $10.00 - $20.00 back.',
  'The client requested a refund of $1.5K.',
  'Hired by Acme Inc. Ltd',
])('nothing in "%s"', (text) => {
  expect(read(text)).toEqual({});
});
