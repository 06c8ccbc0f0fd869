// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { Because } from '../../../components/contract/sources/Because.tsx';
import { type SourcedRow, SourceFold } from '../../../components/contract/sources/SourceFold.tsx';
import { SourceLine } from '../../../components/contract/sources/SourceLine.tsx';
import { Myths } from '../../../components/options/Myths.tsx';
import { SourceList } from '../../../components/options/SourceList.tsx';
import type { FactKey, Facts } from '../../../utils/domain/contract/facts.ts';
import { MYTHS } from '../../../utils/domain/rules/myths.ts';
import { SOURCES } from '../../../utils/domain/rules/sources.ts';
import { CONFIDENCE_SAID, LISTS_SAID } from '../../../utils/domain/text/labels.ts';
import { access, contract, dollars, followUp, milestone, task } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';
import { prepare } from '../prepare.ts';

prepare();

const LATER = '2029-01-01T00:00:00Z';

describe('a source', () => {
  it.each(SOURCES.map((source) => [source.code, source] as const))(
    '%s is named, dated and linked without telling where one comes from',
    (code, source) => {
      render(<SourceLine code={code} now={NOW} />);
      expect(document.body.textContent).toContain(source.title);
      expect(document.body.textContent).toMatch(/Checked [A-Z][a-z]+ 20\d\d\./);
      const link = screen.queryByRole<HTMLAnchorElement>('link');
      expect(link?.getAttribute('href') ?? undefined).toBe(source.address);
      if (link !== null) expect([link.target, link.rel]).toEqual(['_blank', 'noreferrer']);
    },
  );

  it('that was read more than 18 months ago asks to be checked again', () => {
    render(<SourceLine code={SOURCES[0]?.code ?? ''} now={LATER} />);
    expect(screen.getByText(/Check again: this was read more than 18 months ago\./)).toBeDefined();
  });

  it('that is fresh does not', () => {
    render(<SourceLine code={SOURCES[0]?.code ?? ''} now={NOW} />);
    expect(screen.queryByText(/Check again/)).toBeNull();
  });

  it('that nobody knows is shown by its code instead of nothing', () => {
    render(<SourceLine code="X-UNKNOWN" now={NOW} />);
    expect(screen.getByText('X-UNKNOWN')).toBeDefined();
  });
});

describe('where a row comes from', () => {
  const row = (parts: Partial<SourcedRow> = {}): SourcedRow => ({
    sources: ['H-END', 'H-WD'],
    confidence: 'H',
    because: [],
    ...parts,
  });
  const show = (given: SourcedRow, facts: Facts = {}) =>
    render(<SourceFold row={given} contract={contract({ facts })} now={NOW} />);

  it('is folded until it is asked for', () => {
    show(row());
    expect(screen.getByText('Source').closest('details')?.open).toBe(false);
  });

  it.each(['H', 'M', 'L'] as const)('says how sure it is: %s', (confidence) => {
    show(row({ confidence }));
    expect(screen.getByText(CONFIDENCE_SAID[confidence])).toBeDefined();
  });

  it('names every source', () => {
    show(row());
    expect(screen.getAllByRole('listitem', { hidden: true })).toHaveLength(2);
  });

  it('calls contested what is contested, and nothing else', () => {
    show(row({ contested: 'Two pages disagree.' }));
    expect(screen.getByText('Contested:').parentElement?.textContent).toBe('Contested: Two pages disagree.');
  });

  it('gives the answers behind it, but only those that stand', () => {
    show(row({ because: ['toldAt', 'lastDay'] }), { lastDay: '2026-11-30' });
    expect(screen.getByText(/as your last day$/).textContent).toBe('You named Mon 30 Nov as your last day');
    expect(screen.queryByText(/You told the client/)).toBeNull();
  });

  it('names the milestone it stands for, as it was noted', () => {
    const given = milestone({ state: 'submitted', submittedAt: at({ days: -1 }) });
    const record = contract({ milestones: [given] });
    render(<SourceFold row={row({ entryId: given.id })} contract={record} now={NOW} />);
    expect(screen.getByText(/^The milestone/).textContent).toBe(
      'The milestone Logo: In review. Submitted Tue 3 Nov, 11:00\u00a0am',
    );
  });

  it.each(['tasks', 'access', 'followUps'] as const)('names the entry of %s it stands for', (list) => {
    const record = contract({ tasks: [task()], access: [access()], followUps: [followUp()] });
    const [entry] = record[list];
    render(<SourceFold row={row({ entryId: entry?.id ?? '' })} contract={record} now={NOW} />);
    expect(screen.getByText(/^You noted/).textContent).toBe(
      `You noted ${entry?.text} under “${LISTS_SAID[list]}”`,
    );
  });

  it('gives the answers that make it fit before those that make it hold, each once', () => {
    show(row({ fitsBecause: ['kind'], because: ['rate', 'kind'] }), { kind: 'hourly', rate: dollars(20) });
    const reasons = [...document.querySelectorAll('.bullets > li')].map(({ textContent }) => textContent);
    expect(reasons).toEqual(['Kind of contract: Hourly', 'Your rate is $20']);
  });

  it('names every entry where it stands for several', () => {
    const milestones = [milestone(), milestone({ id: 'm2', name: 'Site' })];
    const behind = row({ entryIds: milestones.map(({ id }) => id) });
    render(<SourceFold row={behind} contract={contract({ milestones })} now={NOW} />);
    expect(screen.getAllByText(/^The milestone/)).toHaveLength(2);
  });

  it('says nothing of answers where none stands behind it', () => {
    show(row({ because: ['toldAt'] }));
    expect(screen.queryByText('Why it is shown:')).toBeNull();
  });
});

describe('an answer is quoted as it was given', () => {
  const QUOTES: readonly [FactKey, Facts, string][] = [
    ['toldAt', { toldAt: '2026-11-01T23:30:00Z' }, 'You told the client on Mon 2 Nov, 12:30\u00a0am'],
    ['lastDay', { lastDay: '2027-01-08' }, 'You named Fri 8 Jan 2027 as your last day'],
    ['rate', { rate: dollars(62.5) }, 'Your rate is $62.50'],
    ['trackerRunning', { trackerRunning: false }, 'The tracker is running: No'],
    ['trackerRunning', { trackerRunning: true }, 'The tracker is running: Yes'],
    ['toldWeekdays', { toldWeekdays: [1, 7] }, 'You work on Monday, Sunday'],
    ['reason', { reason: 'scope-creep' }, 'You gave the reason: The work kept growing'],
    ['unloggedHours', { unloggedHours: 0 }, 'Not in the diary: 0 hours'],
    ['agreementNoticeDays', { agreementNoticeDays: 30 }, 'Notice in your agreement: 30 days'],
    ['title', { title: '<b>Shop</b>' }, 'You named the contract <b>Shop</b>'],
    ['toldZone', { toldZone: 'Asia/Kolkata' }, 'You told the client in the zone Asia/Kolkata'],
  ];
  it.each(QUOTES)('%s: %o', (key, facts, sentence) => {
    render(<Because keys={[key]} entryIds={[]} contract={contract({ facts })} now={NOW} />);
    expect(screen.getByRole('listitem').textContent).toBe(sentence);
  });

  it('keeps a name of another direction from turning the sentence round', () => {
    render(
      <Because
        keys={['client']}
        entryIds={[]}
        contract={contract({ facts: { client: 'שלום' } })}
        now={NOW}
      />,
    );
    expect(screen.getByText('שלום').tagName).toBe('BDI');
  });
});

describe('the list of myths', () => {
  it('stands with what holds, in a word and a sentence, and its source', () => {
    render(<Myths now={NOW} />);
    for (const { id, said, holds } of MYTHS) {
      const row = within(document.querySelector<HTMLElement>(`[data-myth="${id}"]`) as HTMLElement);
      expect(row.getByText(said).tagName).toBe('Q');
      expect(row.getByText(/\.$/, { selector: 'strong' }).parentElement?.textContent).toContain(holds);
      expect(row.getByText('Source')).toBeDefined();
    }
  });

  it('calls the contested contested and the custom a custom', () => {
    render(<Myths now={NOW} />);
    const verdict = (id: string) => document.querySelector(`[data-myth="${id}"] strong`)?.textContent;
    expect(verdict('walk-away')).toBe('True.');
    expect(verdict('cannot-rate')).toBe('False.');
    expect(verdict('last-resort')).toBe('Contested.');
    expect(verdict('two-weeks')).toBe('A custom, not a rule.');
  });
});

describe('the list of sources', () => {
  it('has every source once, and says how many there are', () => {
    render(<SourceList now={NOW} />);
    expect(screen.getAllByRole('listitem', { hidden: true })).toHaveLength(SOURCES.length);
    expect(screen.getByText(`${SOURCES.length}`, { selector: 'summary > .quiet' })).toBeDefined();
  });
});
