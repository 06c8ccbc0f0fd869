// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Contract, ContractSchema } from '../../../utils/domain/contract/record.ts';
import { dossierOf } from '../../../utils/domain/dossier/dossier.ts';
import { block, inline, link } from '../../../utils/domain/dossier/markdown.ts';
import { dossierJson, introOf, markdownOf } from '../../../utils/domain/dossier/text.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { SOURCES } from '../../../utils/domain/rules/sources.ts';
import { factText, momentIn } from '../../../utils/domain/text/facts.ts';
import { listed } from '../../../utils/domain/text/format.ts';
import { isolated, visible } from '../../../utils/domain/text/visible.ts';
import {
  access,
  clientEnded,
  contract,
  dollars,
  fixed,
  followUp,
  hourly,
  milestone,
  settings,
  task,
  told,
} from '../../builders.ts';
import { countFrom, seedOfRun } from '../../chance.ts';
import { at, NOW } from '../../clock.ts';
import { contracts, instants } from '../arbitraries.ts';
import { RICH } from '../backup/backup-files.ts';
import { readable, readInline, readMarkdown } from './read-markdown.ts';

const RUNS = countFrom('RUNS', 2_000);
const SEED = seedOfRun();
const RANDOM = `(RUNS=${RUNS} SEED=${SEED})`;
const ZONE = 'America/New_York';

const dossierFor = (record: Contract, now = NOW) => {
  const plan = planFor(record, settings(), now);
  const dossier = dossierOf(record, plan, SOURCES, now, ZONE);
  return { plan, dossier, markdown: markdownOf(dossier), json: dossierJson(dossier, record, plan, SOURCES) };
};
const entriesOf = (record: Contract, heading: string) =>
  dossierFor(record).dossier.sections.find((section) => section.heading === heading)?.entries ?? [];

const deadlinesOf = (record: Contract, text: string, now: string) =>
  (
    dossierFor(record, now).dossier.sections.find(({ heading }) => heading === 'Deadlines')?.entries ?? []
  ).filter((entry) => entry.text.includes(text));

describe('a dossier', () => {
  it('says first what it is, when it was made and how its times are to be read', () => {
    const { markdown } = dossierFor(RICH);
    expect(markdown).toMatch(
      /^# Dossier of a contract\n\nNotes of a freelancer on the Upwork contract 11111111/,
    );
    expect(markdown).toContain('written down on 4 November 2026, 05:00 (10:00 UTC).');
    expect(markdown).toContain('`Times are local to America/New_York, with UTC beside them.`');
    expect(markdown).toContain('“I” and “you” mean the freelancer who kept these notes.');
    expect(markdown).toContain(
      'Deadlines are calculated from the freelancer’s answers and Upwork’s published rules.',
    );
    expect(markdown).toContain('The history says what was noted or changed, and when');
  });
  it('holds every fact with its question', () => {
    expect(entriesOf(RICH, 'The contract')).toEqual([
      { lead: 'Contract on Upwork', text: '11111111', more: [] },
      { lead: 'State', text: 'Notice was given', more: [] },
      {
        lead: 'Can it be ended',
        text: 'Not safe to end yet: End it now and $800 goes back to the client',
        more: [],
      },
      { lead: 'Record begun', text: '4 November 2026, 05:00 (10:00 UTC)', more: [] },
      { lead: 'Name of the contract', text: 'Shop', more: [] },
      { lead: 'The client’s name', text: 'Ada & Co', more: [] },
      { lead: 'Who ends the contract?', text: 'I end it', more: [] },
      { lead: 'What kind of contract is it?', text: 'Fixed-price', more: [] },
      { lead: 'Your hourly rate', text: '$40', more: [] },
      { lead: 'When did you tell the client?', text: '4 November 2026, 05:00 (10:00 UTC)', more: [] },
      { lead: 'Time zone of your notice', text: 'Europe/Berlin', more: [] },
      {
        lead: 'Last day of the notice',
        text: '18 November 2026',
        more: [
          '14 calendar days after 4 November 2026, the day on which the client was told. That is the freelancer’s usual notice.',
          'It ends with that day, at 24:00 in Europe/Berlin.',
        ],
      },
    ]);
  });
  it('holds ticks with their times, notes word for word, and what was set aside with its reason', () => {
    const record = hourly(
      { toldAt: at({ hours: -1 }) },
      {
        ticks: { agreement: { at: at({ hours: -16 }) } },
        setAside: { 'introduce-other': { at: NOW, reason: 'Nobody fits.' } },
        notes: { agreement: 'Seven days.\n\nIn writing.' },
      },
    );
    const entries = dossierFor(record).dossier.sections.flatMap(({ entries }) => entries);
    expect(entries.filter(({ typed }) => typed !== undefined)).toEqual([
      {
        lead: 'Done',
        text: 'Check your agreement for a notice period',
        more: ['Ticked by the freelancer: 3 November 2026, 13:00 (18:00 UTC).'],
        typed: 'Seven days.\n\nIn writing.',
      },
    ]);
    expect(entries.filter(({ lead }) => lead === 'Does not apply')).toMatchObject([
      { more: [expect.stringContaining('Nobody fits.')] },
    ]);
    expect(entries).toContainEqual(
      expect.objectContaining({
        more: ['According to the freelancer’s answers: 4 November 2026, 04:00 (09:00 UTC).'],
      }),
    );
  });
  it('says when a milestone was submitted and approved, where that was answered', () => {
    const dated = milestone({ state: 'approved', submittedAt: NOW, approvedAt: at({ hours: 2 }) });
    const basis = (record: Contract) =>
      dossierFor(record)
        .dossier.sections.flatMap(({ entries }) => entries)
        .filter(({ lead, text }) => lead === 'Done' && text.includes('Logo'))
        .flatMap(({ more }) => more);
    expect(basis(fixed([dated]))).toEqual([
      'According to the freelancer’s answers: 4 November 2026, 05:00 (10:00 UTC).',
      'According to the freelancer’s answers: 4 November 2026, 07:00 (12:00 UTC).',
    ]);
    expect(basis(fixed([milestone({ state: 'approved' })]))).toEqual([
      'According to the freelancer’s answers.',
      'According to the freelancer’s answers.',
    ]);
  });
  it('says of what time alone did when that was, not when the counting began', () => {
    const basis = (record: Contract, text: string) =>
      dossierFor(record)
        .dossier.sections.flatMap(({ entries }) => entries)
        .find((one) => one.lead === 'Done' && one.text.startsWith(text))?.more;
    const notice = hourly({ ...told(at({ days: -9 }), 'UTC'), noticeDays: 5 });
    expect(basis(notice, 'Serve your notice')).toEqual([
      'According to the freelancer’s answers: 31 October 2026, 20:00 (1 November 2026, 00:00 UTC).',
    ]);
    const review = clientEnded({ kind: 'hourly', lastWorkedAt: at({ days: -30 }) });
    expect(basis(review, 'Watch for a dispute')).toEqual([
      'According to the freelancer’s answers: 16 October 2026, 20:00 (17 October 2026, 00:00 UTC).',
    ]);
  });
  it('does not sound as if money were gone that was only given up', () => {
    const record = fixed([milestone({ givenUpAt: at({ hours: -1 }) })]);
    expect(entriesOf(record, 'Checklist: The end')).toContainEqual({
      lead: 'Done',
      text: 'No money is held but what you gave up',
      more: ['According to the freelancer’s answers.'],
    });
    expect(entriesOf(record, 'Milestones')[0]?.more).toContain(
      'Given up: 4 November 2026, 04:00 (09:00 UTC).',
    );
  });
  it('does not call a step done that a recorded fact denies, whatever was ticked', () => {
    const record = fixed([milestone()], {}, { ticks: { 'nothing-held': { at: NOW } } });
    expect(entriesOf(record, 'Checklist: The end')).toContainEqual({
      lead: 'Open',
      text: 'No money is held any more',
      more: [],
    });
  });
  it.each([
    [
      { noticeDays: 3, noticeCounting: 'working' as const },
      '9 November 2026',
      '3 working days after 4 November 2026, the day on which the client was told.',
    ],
    [
      { noticeDays: 1 },
      '5 November 2026',
      '1 calendar day after 4 November 2026, the day on which the client was told.',
    ],
    [
      { lastDay: '2026-11-20' },
      '20 November 2026',
      'Chosen by the freelancer. The client was told on 4 November 2026.',
    ],
  ])('names the last day of the notice, and how it was counted: %j', (facts, day, counted) => {
    expect(entriesOf(hourly({ ...told(NOW, 'Europe/Berlin'), ...facts }), 'The contract').at(-1)).toEqual({
      lead: 'Last day of the notice',
      text: day,
      more: [counted, 'It ends with that day, at 24:00 in Europe/Berlin.'],
    });
  });
  it('names no last day of a notice that nobody was told', () => {
    const entries = entriesOf(hourly({ noticeDays: 3, lastDay: '2026-11-20' }), 'The contract');
    expect(entries.map(({ lead }) => lead)).not.toContain('Last day of the notice');
  });
  it('says of each source when it was read', () => {
    expect(entriesOf(clientEnded({ kind: 'hourly' }), 'Sources')[0]?.text).toContain(
      'read in November 2026)',
    );
  });
  it('keeps what was said on items that no longer fit', () => {
    const record = contract({
      ticks: { 'old-item': { at: NOW } },
      setAside: { 'other-item': { at: NOW, reason: 'Not mine.' } },
      notes: { 'third-item': 'Mine.' },
    });
    expect(entriesOf(record, 'No longer in the checklist')).toEqual([
      { lead: 'Ticked', text: 'old-item', more: ['4 November 2026, 05:00 (10:00 UTC).'] },
      {
        lead: 'Does not apply',
        text: 'other-item',
        more: ['4 November 2026, 05:00 (10:00 UTC). Reason: Not mine.'],
      },
      { lead: 'Note', text: 'third-item', more: [], typed: 'Mine.' },
    ]);
  });
  it('calls what no longer fits by what it is about, never by a name of ours', () => {
    const record = clientEnded(
      { kind: 'fixed' },
      {
        milestones: [milestone({ id: 'm1', name: 'Logo' })],
        ticks: { tell: { at: NOW }, 'milestone-submit:m1': { at: NOW } },
        notes: { 'milestone-submit:4f1c2a9e-77aa': 'Sent.' },
      },
    );
    expect(entriesOf(record, 'No longer in the checklist').map(({ lead, text }) => [lead, text])).toEqual([
      ['Ticked', 'Tell the client, or confirm the agreed end'],
      ['Ticked', 'Press Submit work for a milestone: “Logo”'],
      ['Note', 'Press Submit work for a milestone'],
    ]);
  });
  it('holds every list', () => {
    const record = contract({
      facts: { kind: 'fixed' },
      milestones: [
        milestone({ state: 'approved', submittedAt: NOW, approvedAt: at({ hours: 2 }), dueOn: '2026-12-01' }),
        milestone({ id: 'm2', name: 'Site', amount: dollars(99.5), state: 'not-funded' }),
      ],
      tasks: [task(), task({ id: 't2', doneAt: NOW })],
      access: [access()],
      evidence: [{ id: 'e1', text: 'Agreed in the call', on: '2026-11-01', link: 'https://example.org/a' }],
      followUps: [followUp()],
    });
    expect(entriesOf(record, 'Milestones')).toEqual([
      {
        lead: 'Approved',
        text: 'Logo',
        more: [
          'Amount: $400.',
          'Submitted: 4 November 2026, 05:00 (10:00 UTC).',
          'Approved: 4 November 2026, 07:00 (12:00 UTC).',
          'Due on 1 December 2026.',
        ],
      },
      { lead: 'Not funded', text: 'Site', more: ['Amount: $99.50.'] },
    ]);
    expect(entriesOf(record, 'Tasks').map(({ lead }) => lead)).toEqual([
      'Open',
      'Done: 4 November 2026, 05:00 (10:00 UTC)',
    ]);
    expect(entriesOf(record, 'Access and property')).toMatchObject([{ text: 'Admin login of the shop' }]);
    expect(entriesOf(record, 'Record of the work')).toEqual([
      { lead: '1 November 2026', text: 'Agreed in the call', more: [], link: 'https://example.org/a' },
    ]);
    expect(entriesOf(record, 'Follow-ups')).toMatchObject([{ more: ['For 4 December 2026.'] }]);
  });
  it('holds drafts under the name of their message', () => {
    const record = contract({ drafts: { 'tell-fit': 'Hello.', feedback: 'Clear.', constructor: 'Odd.' } });
    expect(entriesOf(record, 'Drafts')).toEqual([
      { lead: 'Draft', text: 'Tell the client: not the right fit', more: [], typed: 'Hello.' },
      { lead: 'Draft', text: 'Your feedback for the client', more: [], typed: 'Clear.' },
      { lead: 'Draft', text: 'constructor', more: [], typed: 'Odd.' },
    ]);
  });
  it('holds every deadline with its moment, what silence means and its sources, each of which is listed', () => {
    const record = clientEnded({ kind: 'hourly' });
    const { plan, dossier } = dossierFor(record);
    const deadlines = entriesOf(record, 'Deadlines');
    expect(deadlines).toHaveLength(plan.timers.length);
    for (const [index, timer] of plan.timers.entries()) {
      const { text, more = [] } = deadlines[index] ?? {};
      expect(text).toBe(timer.label);
      expect(more.join(' ')).toContain(momentIn(timer.dueAt, ZONE));
      if (timer.status !== 'settled') expect(more.join(' ')).toContain(timer.onSilence);
      expect(more.at(-1)).toBe(`Sources: ${listed(timer.sources)}.`);
    }
    const cited = new Set(plan.timers.flatMap(({ sources }) => sources));
    const sourcesListed = dossier.sections.find(({ heading }) => heading === 'Sources')?.entries ?? [];
    expect(new Set(sourcesListed.map(({ lead }) => lead))).toEqual(cited);
  });
  it.each([
    ['runs', 0, 'Running', 'What silence leads to: The window closes.'],
    ['is over', 15, 'Over', 'What silence leads to: The window closes.'],
  ])('says what silence leads to only as a condition: a deadline that %s', (_, days, lead, silence) => {
    const record = clientEnded({ kind: 'hourly', endedAt: NOW });
    const [deadline] = deadlinesOf(record, 'Leave your feedback', at({ days }));
    expect(deadline?.lead).toBe(lead);
    expect(deadline?.more.join(' ')).toContain(silence);
  });
  it('says the same of a rule that is a condition itself', () => {
    const record = fixed([milestone({ dueOn: '2026-11-01' })]);
    expect(deadlinesOf(record, 'counts as dormant', NOW)[0]?.more).toContain(
      'What silence leads to: If nobody acts in the weeks after day 90, the held money goes to the client.',
    );
  });
  it.each([
    ['Expected', 0],
    ['Expected (not confirmed)', 15],
  ])('never says of what follows from a count that it has happened: %s', (lead, days) => {
    const record = fixed([milestone({ state: 'submitted', submittedAt: NOW })]);
    const [release] = deadlinesOf(record, 'is released automatically', at({ days }));
    expect(release?.lead).toBe(lead);
    expect(release?.more).toContain('By Upwork’s rules: Upwork releases the money to you.');
  });
  it('says nothing of silence, and of no release without a word, once the milestone is approved', () => {
    const record = fixed([milestone({ state: 'approved', submittedAt: NOW, approvedAt: at({ days: 1 }) })]);
    const [release] = deadlinesOf(record, 'is released automatically', at({ days: 2 }));
    expect(release?.lead).toBe('No longer awaited');
    expect(release?.more.join(' ')).not.toContain('releases the money');
  });
  it('says when a deadline was settled', () => {
    const record = clientEnded({ kind: 'hourly', feedbackLeftAt: at({ hours: -2 }) });
    expect(entriesOf(record, 'Deadlines')).toContainEqual(
      expect.objectContaining({
        lead: 'Settled',
        more: expect.arrayContaining(['Settled: 4 November 2026, 03:00 (08:00 UTC).']),
      }),
    );
  });
  it('tells what was done when, in words', () => {
    const record = contract({
      history: [
        { id: 'operation-1', at: NOW, action: 'begin' },
        { id: 'operation-2', at: NOW, action: 'tick', target: 'agreement' },
        { id: 'operation-3', at: NOW, action: 'put', target: 'followUps' },
        { id: 'operation-4', at: NOW, action: 'draft', target: 'tell-fit' },
        { id: 'operation-5', at: NOW, action: 'from-later', target: 'some-thing' },
      ],
    });
    expect(entriesOf(record, 'History').map(({ text }) => text)).toEqual([
      'Answered the first questions',
      'Ticked “Check your agreement for a notice period”',
      'Added or changed an entry in Follow-ups',
      'Changed the text “Tell the client: not the right fit”',
      'from-later: some-thing',
    ]);
  });
  it('says when the person decided to keep the contract', () => {
    expect(entriesOf(contract({ keptAt: NOW }), 'The contract')).toContainEqual({
      lead: 'Kept',
      text: '4 November 2026, 05:00 (10:00 UTC)',
      more: [],
    });
  });
  it('leaves out sections that would be empty', () => {
    expect(dossierFor(contract()).dossier.sections.map(({ heading }) => heading)).not.toContain('Drafts');
  });
  it('is the same as JSON, with the record as it is kept', () => {
    const read = JSON.parse(dossierFor(RICH).json);
    expect(read).toMatchObject({
      format: 'end-contract-safely-dossier',
      version: 1,
      madeAt: NOW,
      zone: ZONE,
    });
    expect(ContractSchema.parse(read.contract)).toEqual(RICH);
  });
  it('does not hand on what the person took out of a note', () => {
    const was = { notes: { tell: 'In anger' } };
    const steps = [{ id: 'operation-1', was, gone: [] }];
    const { json, markdown } = dossierFor({ ...RICH, undo: steps, redo: steps });
    expect(json + markdown).not.toContain('In anger');
  });
  it('writes in JSON what turns a line round as an escape, and is read back the same', () => {
    const { json } = dossierFor(fixed([milestone({ name: 'ab\u202Ecd לוגו' })]));
    expect(json).toContain('ab\\u202ecd');
    expect(json).toContain('\\u2068');
    expect(json).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    expect(JSON.parse(json).contract.milestones[0].name).toBe('ab\u202Ecd לוגו');
  });
  it('names every source that it uses as JSON', () => {
    const { json, plan } = dossierFor(RICH);
    const read = JSON.parse(json);
    expect(read.items).toHaveLength(plan.items.length);
    const codes = new Set(read.sources.map(({ code }: { code: string }) => code));
    for (const { sources } of [...plan.items, ...plan.timers])
      for (const code of sources) expect(codes).toContain(code);
  });
});

describe('a moment', () => {
  it.each([
    [NOW, 'UTC', '4 November 2026, 10:00 UTC'],
    [NOW, 'Etc/UTC', '4 November 2026, 10:00 UTC'],
    ['2026-11-18T04:30:59.999Z', ZONE, '17 November 2026, 23:30 (18 November 2026, 04:30 UTC)'],
    ['2026-11-17T23:00:00Z', 'Asia/Kathmandu', '18 November 2026, 04:45 (17 November 2026, 23:00 UTC)'],
  ])('%s in %s is %s', (instant, zone, text) => expect(momentIn(instant, zone)).toBe(text));
});

test.each([
  ['unloggedHours', 1.5, '1.5 hours'],
  ['noticeDays', 1, '1 day'],
  ['trackerRunning', true, 'Yes'],
  ['trackerRunning', false, 'No'],
  ['lastDay', '2026-11-18', '18 November 2026'],
  ['toldWeekdays', [1, 5], 'Monday, Friday'],
  ['reason', 'scope-creep', 'The work kept growing'],
] as const)('The fact %s, %j, is written "%s".', (key, value, text) => {
  expect(factText(key, value as never, 'UTC')).toBe(text);
});

describe('text stays text', () => {
  it.each([
    ['<script>alert(1)</script>', '`<script>alert(1)</script>`'],
    ['[x](javascript:alert(1))', '`[x](javascript:alert(1))`'],
    ['*a* _b_ ~~c~~ `d`', '`` *a* _b_ ~~c~~ `d` ``'],
    ['Ada & Co', '`Ada & Co`'],
    ['# no heading', '`# no heading`'],
    ['1. no list', '`1. no list`'],
    ['a) no list', '`a) no list`'],
    ['iv. no list', '`iv. no list`'],
    ['(see below)', '`(see below)`'],
    ['-5', '`-5`'],
    ['> no quote', '`> no quote`'],
    ['http://example.org', '`http://example.org`'],
    ['//localhost/a', '`//localhost/a`'],
    ['see example.org now', '`see example.org now`'],
    ['пример.рф', '`пример.рф`'],
    ['example。org', '`example。org`'],
    ['a@example.org', '`a@example.org`'],
    ['a@b `c`', '`` a@b `c` ``'],
    [' blank ', '`  blank  `'],
    ['two  blanks', '`two  blanks`'],
    ['5\u00A0€', '5 €'],
    ['one\ntwo', '`one[U+000A]two`'],
    ['\u202Eevil\u0000\u0007\uD800', '`[U+202E]evil[U+0000][U+0007]\uFFFD`'],
    // Amounts: one dollar sign is money, two are a formula.
    ['Press “Logo” ($400)', 'Press “Logo” ($400)'],
    ['Amount: $1,250.50.', 'Amount: $1,250.50.'],
    ['1/2 of $800 ($400)', '`1/2 of $800 ($400)`'],
    ['$5 and $6', '`$5 and $6`'],
    ['100$/month', '`100$/month`'],
    ['€5, £6 and 7 ₪', '€5, £6 and 7 ₪'],
    ['＄5', '`＄5`'],
    ['1/2', '`1/2`'],
    ['10^6', '`10^6`'],
    ['the mark (tm)', '`the mark (tm)`'],
    ['what??', '`what??`'],
    ['wait...', '`wait...`'],
    ['wait…', 'wait…'],
    ['a -- b', '`a -- b`'],
    ['follow-up', 'follow-up'],
    ['UTC +5', 'UTC +5'],
    ['a + b', '`a + b`'],
    ['{client}', '`{client}`'],
    [':smile:', '`:smile:`'],
    ['Due: 5 May, 10:30 (08:30 UTC).', 'Due: 5 May, 10:30 (08:30 UTC).'],
    ['Version 1.2 (3.a)', '`Version 1.2 (3.a)`'],
    ['Europe/Berlin', 'Europe/Berlin'],
    ['', ''],
  ])('%j within a line', (text, written) => expect(inline(text)).toBe(written));
  it('and what stands in isolation stays in it', () => {
    expect(inline(`For ${isolated('לוגו')}`)).toBe('For \u2068לוגו\u2069');
    expect(inline('\u2068\u202Ea\u2069 \u2068b')).toBe('`\u2068[U+202E]a\u2069 [U+2068]b`');
  });
  it('on lines of its own, four blanks in, since a fence is no code everywhere', () => {
    expect(block('a\r\n```\n\n  <b>\tc')).toBe('Word for word:\n\n    a\n    ```\n\n      <b>    c');
  });
  it.each([
    ['https://example.org/a?b=c', '<https://example.org/a?b=c>'],
    ['https://example.org/<b>', '`https://example.org/<b>`'],
    ['https://example.org/?a=1&copy=2', '`https://example.org/?a=1&copy=2`'],
    ['http://example.org', '`http://example.org`'],
    ['javascript:alert(1)', '`javascript:alert(1)`'],
  ])('the address %s', (address, written) => expect(link(address)).toBe(written));

  const HOSTILE = [
    ...['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<!--', '-->', '<https://evil.example>'],
    ...['![x](http://evil.example/p.png)', '[x](javascript:alert(1))', '[x]: http://evil.example', '[x]'],
    ...[
      'http://evil.example',
      'https://evil.example',
      'www.evil.example',
      '//evil.example',
      'evil.com',
      'a@evil.example',
      'mailto:a@b.c',
    ],
    ...[
      '`',
      '``',
      '```',
      '~~~',
      '```text',
      '\n```\n',
      '\n\n',
      '\r\n',
      '\r',
      '\n# h',
      '\n- x',
      '\n---\n',
      '\n===\n',
    ],
    ...[
      '# h',
      '- x',
      '- [ ] x',
      '+ x',
      '1. x',
      '1) x',
      '> q',
      '| a | b |',
      '\n|-|-|\n',
      '    code',
      '\t',
      ' ',
    ],
    ...[
      '*',
      '**',
      '_',
      '__',
      '~~',
      '\\',
      '\\\\',
      '&lt;',
      '&#60;',
      '&',
      '<',
      '>',
      '[',
      ']',
      '(',
      ')',
      '!',
      '$x$',
    ],
    ...[
      '\u0000',
      '\u0007',
      '\u001B[31m',
      '\u0085',
      '\u2028',
      '\u202E',
      '\u2066',
      '\u200F',
      '\uFEFF',
      '\uD800',
    ],
    ...['{{x}}', '$\u007Bx}', '{client}', ':smile:', '@someone', '#1', '😀', 'ß', '\u05E9\u05DC\u05D5\u05DD'],
  ];
  const hostile = (maxLength: number) =>
    fc
      .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 8 })), {
        minLength: 1,
        maxLength: 8,
      })
      .map((parts) => parts.join('').slice(0, maxLength))
      .filter((text) => text !== '');
  const record = fc
    .record({
      title: hostile(500),
      client: hostile(500),
      note: hostile(2_000),
      draft: hostile(2_000),
      reason: hostile(500),
      former: hostile(500),
      milestone: hostile(2_000),
      evidence: hostile(2_000),
      path: fc.string({ maxLength: 12 }),
    })
    .map((texts): Contract => {
      const { title, client, note, draft, reason, former, milestone: name, evidence: text, path } = texts;
      return {
        ...RICH,
        facts: { ...RICH.facts, title, client },
        notes: { agreement: note, 'old-item': former },
        drafts: { feedback: draft },
        setAside: { 'save-contract': { at: NOW, reason }, 'other-item': { at: NOW, reason: former } },
        milestones: [milestone({ name })],
        tasks: [task({ text })],
        evidence: [
          { id: 'e1', text, on: '2026-11-01', link: `https://example.org/${encodeURI(path.toWellFormed())}` },
        ],
      };
    });

  // Empty lines around a note are no words, and a tab is as wide as we write it.
  const shownLines = (typed: string): string =>
    readable(visible(typed))
      .replaceAll('\t', '    ')
      .replace(/^(?: *\n)+|(?:\n *)+$/g, '')
      // Of blanks alone, what is left of it too.
      .replace(/^ +$/, '');
  const readBack = (one: Contract, now = NOW) => {
    const { dossier, markdown, json } = dossierFor(one, now);
    const read = readMarkdown(markdown);
    expect(read.intro).toEqual([...introOf(dossier), expect.stringContaining('“Word for word”')]);
    expect(read.sections).toEqual(
      dossier.sections.map(({ heading, entries }) => ({
        heading,
        entries: entries.map(({ lead, text, more, typed, link: address }) => ({
          lead: /[?:]$/.test(lead) ? lead : `${lead}:`,
          text: readable(text),
          more: [...more.map(readable), ...(address === undefined ? [] : [address])],
          ...(typed === undefined ? {} : { typed: shownLines(typed) }),
        })),
      })),
    );
    expect(JSON.parse(json).contract).toEqual({ ...one, undo: [], redo: [] });
  };
  const timeout = 180_000 + RUNS * 50;
  it(`whatever was typed, and is read back the same ${RANDOM}`, { timeout }, () => {
    fc.assert(
      fc.property(record, (one) => readBack(one)),
      { numRuns: RUNS, seed: SEED },
    );
  });
  it(`for every record that the schema admits ${RANDOM}`, { timeout }, () => {
    const every = fc.property(contracts, instants, (one, now) => readBack(one, now));
    fc.assert(every, { numRuns: Math.ceil(RUNS / 10), seed: SEED });
  });
  it('and the reader of these tests refuses what is markup', () => {
    for (const raw of [
      '**a**',
      '<b>',
      '[a](b)',
      '`a',
      'a@b.c',
      'http://a',
      '//a',
      'a.com',
      '# a',
      '&lt;',
      'a ',
    ])
      expect(() => readInline(raw)).toThrow('Not a form');
    expect(() => readMarkdown('# a\n\n## b\n\n<script>')).toThrow('Not a form');
  });
});
