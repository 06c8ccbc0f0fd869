// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../utils/domain/contract/facts.ts';
import { dossierOf } from '../../../utils/domain/dossier/dossier.ts';
import { markdownOf } from '../../../utils/domain/dossier/text.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { SOURCES } from '../../../utils/domain/rules/sources.ts';
import { lessonsFor } from '../../../utils/domain/views/lessons.ts';
import { clientEnded, hourly, settings } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';

const WORDS = { 'reflection-keep': 'Weekly calls', 'reflection-change': 'Ask for a deposit' };
const earlier = (id: string, facts: Facts, drafts: Record<string, string> = WORDS) => ({
  ...hourly({ endedAt: NOW, endedBy: 'me', ...facts }, { drafts }),
  id,
});
const mine = hourly({ client: 'Ana GmbH', reason: 'scope-creep' });
const ids = (...others: readonly ReturnType<typeof earlier>[]) =>
  lessonsFor(mine, [mine, ...others]).map(({ contractId, same }) => [contractId, same]);

describe('what was learned', () => {
  it('is found again by the same client, however it was written, or by the same reason', () => {
    expect(
      ids(
        earlier('11111', { reason: 'scope-creep' }),
        earlier('22222', { client: ' ana gmbh ' }),
        earlier('33333', { client: 'Bo', reason: 'fit' }),
      ),
    ).toEqual([
      ['22222', 'client'],
      ['11111', 'reason'],
    ]);
  });
  it('comes in the order of the questions, only what was answered', () => {
    expect(
      lessonsFor(mine, [earlier('11111', { reason: 'scope-creep' }, { ...WORDS, 'reflection-well': ' ' })]),
    ).toMatchObject([
      {
        answers: [
          { question: 'One thing to keep', text: 'Weekly calls' },
          { question: 'One thing to change', text: 'Ask for a deposit' },
        ],
      },
    ]);
  });
  it('is the newest three, of which none is this contract’s own', () => {
    const days = [1, 2, 3, 4].map((day) =>
      earlier(`1111${day}`, { reason: 'scope-creep', endedAt: at({ days: -day }) }),
    );
    expect(ids(...days).map(([id]) => id)).toEqual(['11111', '11112', '11113']);
    expect(lessonsFor(mine, [{ ...mine, drafts: WORDS }])).toEqual([]);
  });
  it('comes with what was noted on the steps that ask for a lesson', () => {
    const noted = {
      ...earlier('11111', { client: 'Ana GmbH' }, {}),
      notes: { learn: 'A call each Monday', pay: 'Late' },
    };
    expect(lessonsFor(mine, [noted])).toMatchObject([{ answers: [{ text: 'A call each Monday' }] }]);
  });
  it('is shown where the client ended it too, until something was learned from that', () => {
    const ended = clientEnded({ client: 'Ana GmbH' });
    const all = [earlier('11111', { client: 'Ana GmbH' })];
    expect(lessonsFor(ended, all)).toMatchObject([{ contractId: '11111', same: 'client' }]);
    expect(lessonsFor({ ...ended, drafts: { 'reflection-well': ' ' } }, all)).toHaveLength(1);
    expect(lessonsFor({ ...ended, drafts: WORDS }, all)).toEqual([]);
    expect(lessonsFor({ ...ended, notes: { learn: 'Nothing.' } }, all)).toEqual([]);
  });
  it('is none where nothing was written, no reason and no client is known, or I have ended this contract', () => {
    expect(ids(earlier('11111', { reason: 'scope-creep' }, {}))).toEqual([]);
    expect(lessonsFor(hourly({ client: ' ' }), [earlier('11111', { client: ' ' })])).toEqual([]);
    expect(lessonsFor(earlier('22222', { reason: 'fit' }), [earlier('11111', { reason: 'fit' })])).toEqual(
      [],
    );
  });
  it('stands in the dossier under its question', () => {
    const record = earlier('11111', {});
    const text = markdownOf(dossierOf(record, planFor(record, settings(), NOW), SOURCES, NOW, 'UTC'));
    expect(text).toContain('One thing to keep');
    expect(text).toContain('    Weekly calls');
  });
});
