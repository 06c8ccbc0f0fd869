// @vitest-environment jsdom
// Owns the proof that our page in a frame learns its contract from the background alone, and from no page around it.
import { beforeEach, expect, test, vi } from 'vitest';
import { joinFrame } from '../../utils/messages/join-frame.ts';
import { browser } from '../components/fake-browser.ts';

const ID = '38114251';
const sendMessage = vi.fn();

let learned: string[] = [];
const open = () => void joinFrame().then((contractId) => learned.push(contractId));
const from = (source: Window | null, data: unknown, withLine = true): MessagePort => {
  const { port1, port2 } = new MessageChannel();
  const ports = withLine ? [port2 as never] : [];
  dispatchEvent(new MessageEvent('message', { data, source, ports }));
  return port1;
};
const said = (line: MessagePort) =>
  new Promise((hear) => line.addEventListener('message', ({ data }) => hear(data)));
const settled = () => new Promise((done) => setImmediate(done));

beforeEach(() => {
  learned = [];
  sendMessage.mockReset();
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(sendMessage);
});

test('A key from the page around is asked about, and the contract is what the background says.', async () => {
  sendMessage.mockResolvedValue({ contractId: ID });
  open();
  const line = from(window.parent, { key: 'good', contractId: '99999999' });
  line.start();
  expect(await said(line)).toBe('joined');
  expect(sendMessage).toHaveBeenCalledExactlyOnceWith({ type: 'join-frame', request: { key: 'good' } });
  expect(learned).toEqual([ID]);
  from(window.parent, { key: 'another' });
  await settled();
  expect(sendMessage).toHaveBeenCalledOnce();
  line.close();
});

test('A wrong key opens nothing, and a page that tries on is soon not listened to.', async () => {
  sendMessage.mockResolvedValue({ problem: 'wrong-key' });
  open();
  for (let tries = 0; tries < 50; tries += 1) from(window.parent, { key: `guess ${tries}` }).close();
  await settled();
  expect(sendMessage).toHaveBeenCalledTimes(5);
  sendMessage.mockResolvedValue({ contractId: ID });
  from(window.parent, { key: 'good' }).close();
  await settled();
  expect(learned).toEqual([]);
});

test('What does not come from the page around, without a line or without a key is not asked about.', async () => {
  open();
  from(null, { key: 'good' }).close();
  from(window.parent, { key: 'good' }, false).close();
  for (const data of [undefined, null, 'good', { key: 7 }, [], { contractId: ID }])
    from(window.parent, data).close();
  await settled();
  expect(sendMessage).not.toHaveBeenCalled();
  expect(learned).toEqual([]);
  // Nor does it use up a try; and nobody listens on when the next test begins.
  sendMessage.mockResolvedValue({ contractId: ID });
  from(window.parent, { key: 'good' }).close();
  await settled();
  expect(learned).toEqual([ID]);
});
