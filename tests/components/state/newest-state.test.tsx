// @vitest-environment jsdom
import { act, render, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it, test, vi } from 'vitest';
import { useList } from '../../../components/popup/use-list.ts';
import { useContract } from '../../../components/state/use-contract.ts';
import { newerContract, useLatest } from '../../../components/state/use-latest.ts';
import { useTheme } from '../../../components/ui/use-theme.ts';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { problem } from '../../../utils/domain/problems.ts';
import type { Settings } from '../../../utils/domain/settings/settings.ts';
import { CONTRACT_ID, hourly, settings } from '../../builders.ts';
import { background } from '../fake-browser.ts';
import { prepare, stored } from '../prepare.ts';

prepare();

const titled = (title: string, rev: number, id = CONTRACT_ID): Contract => hourly({ title }, { rev, id });
const One = () => {
  const { contract, loaded, loadError } = useContract(CONTRACT_ID);
  return (
    <output>
      {loadError?.reason ?? (loaded === undefined ? 'nothing yet' : `${contract.facts.title ?? 'none'}`)}
    </output>
  );
};
/** Its button makes a change, or gives up the one that failed. */
const Acting = () => {
  const { contract, changes, act: change, discard } = useContract(CONTRACT_ID);
  const failed = changes.find(({ state }) => state === 'failed');
  const press = () =>
    failed === undefined
      ? change({ type: 'tick', item: 'agreement', done: true })
      : discard(failed.operationId);
  return (
    <>
      <output>{contract.facts.title ?? 'none'}</output>
      <button type="button" onClick={press}>
        {changes.length} on the way{failed === undefined ? '' : ', failed'}
      </button>
    </>
  );
};
const Every = () => {
  const { data, loadError } = useList();
  return (
    <output>{loadError?.reason ?? data?.endings.map(({ title }) => title).join() ?? 'nothing yet'}</output>
  );
};
const shown = () => screen.getByRole('status').textContent;
const sees = (text: string) => waitFor(() => expect(shown()).toBe(text));
const changed = (rev: number, contractId = CONTRACT_ID) =>
  act(() => background.broadcast({ changed: 'contract', contractId, rev }));
const broadcastAll = () => act(() => background.broadcast({ changed: 'all' }));
/** The next answer to a question waits until it is let go, and then says what it knew when it was asked. */
const slow = (type: 'load' | 'list'): ((reply: unknown) => Promise<void>) => {
  let give: (reply: unknown) => void = () => {};
  const reply = new Promise((resolve) => {
    give = resolve;
  });
  background.failNext(type, () => reply);
  return (value) => act(async () => give(value));
};
const loaded = (contract: Contract | null, chosen: Settings = settings()) => ({
  contract,
  settings: chosen,
  storage: background.storage,
});

test('An answer that says nothing new draws nothing.', async () => {
  const answers = [{ words: ['first'] }, { words: ['first'] }, { words: ['second'] }];
  const question = async () => answers.shift() ?? { words: ['none left'] };
  const newest = (_: unknown, reply: { words: string[] }) => reply;
  const drawn: string[] = [];
  const View = () => {
    const { data, look } = useLatest(question, newest);
    drawn.push(data?.words.join() ?? 'nothing yet');
    return (
      <button type="button" onClick={() => look()}>
        Look
      </button>
    );
  };
  render(<View />);
  const look = () => act(async () => screen.getByRole('button').click());
  await waitFor(() => expect(drawn).toEqual(['nothing yet', 'first']));
  await look();
  expect(drawn).toEqual(['nothing yet', 'first']);
  await look();
  expect(drawn).toEqual(['nothing yet', 'first', 'second']);
});

describe('one contract in a view', () => {
  it('is the stored one, and a fresh one where none is stored', async () => {
    render(<One />);
    expect(shown()).toBe('nothing yet');
    await sees('none');
    stored(titled('Shop', 1));
    changed(1);
    await sees('Shop');
  });

  it('never goes back to an older revision, whatever comes when', async () => {
    stored(titled('third', 3));
    render(<One />);
    await sees('third');
    const give = slow('load');
    changed(2);
    await give(loaded(titled('second', 2)));
    expect(shown()).toBe('third');
  });

  it('ignores an answer that a later question overtook', async () => {
    render(<One />);
    await sees('none');
    const give = slow('load');
    changed(1);
    stored(titled('new', 5));
    changed(5);
    await sees('new');
    await give(loaded(titled('late', 9)));
    expect(shown()).toBe('new');
  });

  it('does not mind a change event that comes twice or too early', async () => {
    stored(titled('first', 1));
    render(<One />);
    await sees('first');
    changed(2);
    changed(2);
    await sees('first');
    stored(titled('second', 2));
    changed(2);
    await sees('second');
  });

  it('asks again when it is shown again, since a hidden page may have missed a change event', async () => {
    stored(titled('first', 1));
    render(<One />);
    await sees('first');
    stored(titled('second', 2));
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    await sees('second');
  });

  it('does not ask while it is hidden', async () => {
    render(<One />);
    await sees('none');
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    expect(background.sentOf('load')).toHaveLength(1);
  });

  it('does not ask for what the reply to its own change brings, before that reply or after it', async () => {
    stored(titled('Shop', 1));
    render(<Acting />);
    await sees('Shop');
    let reply = () => {};
    const replied = new Promise<void>((resolve) => {
      reply = resolve;
    });
    background.failNext('act', () => replied.then(() => background.actOn(background.sentOf('act')[0])));
    act(() => screen.getByRole('button').click());
    await waitFor(() => expect(background.sentOf('act')).toHaveLength(1));
    const by = background.sentOf('act')[0]?.operationId ?? '';
    const own = () =>
      act(() => background.broadcast({ changed: 'contract', contractId: CONTRACT_ID, rev: 2, by }));
    own();
    await act(async () => reply());
    await waitFor(() => expect(screen.getByRole('button').textContent).toBe('0 on the way'));
    own();
    expect(background.sentOf('load')).toHaveLength(1);
    act(() =>
      background.broadcast({
        changed: 'contract',
        contractId: CONTRACT_ID,
        rev: 3,
        by: 'operation-of-another',
      }),
    );
    expect(background.sentOf('load')).toHaveLength(2);
  });

  it('asks what became of its own change where no reply came and the person gives it up', async () => {
    stored(titled('Shop', 1));
    render(<Acting />);
    await sees('Shop');
    background.failNext('act', async () => {
      const sent = background.sentOf('act')[0];
      background.actOn(sent);
      background.broadcast({
        changed: 'contract',
        contractId: CONTRACT_ID,
        rev: 2,
        by: sent?.operationId ?? '',
      });
      throw new Error('gone');
    });
    act(() => screen.getByRole('button').click());
    await waitFor(() => expect(screen.getByRole('button').textContent).toBe('1 on the way, failed'));
    expect(background.sentOf('load')).toHaveLength(1);
    act(() => screen.getByRole('button').click());
    expect(background.sentOf('load')).toHaveLength(2);
  });

  it('stops listening when it goes', async () => {
    const { unmount } = render(<One />);
    await sees('none');
    act(() => void unmount());
    changed(1);
    broadcastAll();
    expect(background.sentOf('load')).toHaveLength(1);
  });

  it('is begun anew after everything was deleted, even though that knows less', async () => {
    stored(titled('Shop', 7));
    render(<One />);
    await sees('Shop');
    background.contracts.clear();
    broadcastAll();
    await sees('none');
  });

  it('is begun anew by the next answer, where that one overtook the first after a deletion', async () => {
    stored(titled('Shop', 7));
    render(<One />);
    await sees('Shop');
    background.contracts.clear();
    const give = slow('load');
    broadcastAll();
    changed(0);
    await sees('none');
    await give(loaded(null));
    expect(shown()).toBe('none');
  });

  it('is begun anew on the second try, where the first answer after a deletion was lost', async () => {
    stored(titled('Shop', 7));
    render(<One />);
    await sees('Shop');
    background.contracts.clear();
    background.failNext('load', () => Promise.reject(new Error('gone')));
    broadcastAll();
    await waitFor(() => expect(shown()).toMatch(/^The extension did not answer/));
    changed(0);
    await sees('none');
  });

  it('is begun anew when it is shown again, since the change event of a deletion may have been missed', async () => {
    stored(titled('Shop', 7));
    render(<One />);
    await sees('Shop');
    background.contracts.clear();
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    await sees('none');
    stored(titled('Shop again', 1));
    changed(1);
    await sees('Shop again');
  });

  it('does not bring a deleted record back with an answer from before', async () => {
    stored(titled('Shop', 7));
    render(<One />);
    await sees('Shop');
    const give = slow('load');
    changed(7);
    background.contracts.clear();
    broadcastAll();
    await sees('none');
    await give(loaded(titled('Shop', 7)));
    expect(shown()).toBe('none');
  });

  it.each([
    [
      'a refusal',
      async () => problem('newer-data'),
      /^This data was saved by a newer version of the extension/,
    ],
    ['silence', () => Promise.reject(new Error('gone')), /^The extension did not answer/],
  ])('says %s in words, and forgets it with the next good answer', async (_, fail, words) => {
    background.failNext('load', fail);
    render(<One />);
    await waitFor(() => expect(shown()).toMatch(words));
    stored(titled('Shop', 1));
    changed(1);
    await sees('Shop');
  });
});

describe('every contract in a view', () => {
  it('follows each change event, and takes in what is new', async () => {
    stored(titled('one', 2));
    render(<Every />);
    await sees('one');
    stored(titled('two', 1, '42545630'));
    changed(1, '42545630');
    await sees('one,two');
  });

  it('ignores an answer that a later question overtook', async () => {
    stored(titled('old', 1));
    render(<Every />);
    await sees('old');
    const give = slow('list');
    changed(2);
    stored(titled('new', 3));
    changed(3);
    await sees('new');
    const late = { contractId: CONTRACT_ID, title: 'late', stage: 'considering', openMustDos: 1 };
    const { settings: chosen, storage } = background;
    await give({ endings: [late], found: 1, total: 1, titles: {}, settings: chosen, storage });
    expect(shown()).toBe('new');
  });

  it('is empty after everything was deleted', async () => {
    stored(titled('one', 2));
    render(<Every />);
    await sees('one');
    background.contracts.clear();
    broadcastAll();
    await sees('');
  });

  it('says why it could not be read', async () => {
    background.failNext('list', async () => problem('storage-refused'));
    render(<Every />);
    await waitFor(() => expect(shown()).toMatch(/^The browser refused/));
  });
});

describe('the newer of two records', () => {
  const older = titled('older', 1);
  const newer = titled('newer', 2);
  it.each([
    [older, newer, newer],
    [newer, older, newer],
    [null, older, older],
    [older, null, older],
    [null, null, null],
  ])('is the one with the higher revision: %#', (a, b, expected) => {
    expect(newerContract(a, b)).toBe(expected);
  });

  it('is the one that came last where both have the same', () => {
    const same = titled('same', 1);
    expect(newerContract(older, same)).toBe(same);
  });
});

describe('light or dark', () => {
  const Themed = ({ theme }: { theme: Settings['theme'] | undefined }) => {
    useTheme(theme);
    return null;
  };
  it('is set only by a choice of one’s own, and let go again', () => {
    const set = () => document.documentElement.dataset.theme;
    const { rerender } = render(<Themed theme={undefined} />);
    expect(set()).toBeUndefined();
    for (const theme of ['dark', 'light'] as const) {
      rerender(<Themed theme={theme} />);
      expect(set()).toBe(theme);
    }
    for (const theme of ['upwork', 'system'] as const) {
      rerender(<Themed theme="dark" />);
      rerender(<Themed theme={theme} />);
      expect(set()).toBeUndefined();
    }
  });
});
