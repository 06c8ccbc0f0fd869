// @vitest-environment node
import { describe, expect, it, test } from 'vitest';
import {
  ENDERS,
  FactsSchema,
  FORMS,
  KINDS,
  NOTICE_ENDS,
  PAUSERS,
  REASONS,
  SITUATIONS,
} from '../../../utils/domain/contract/facts.ts';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { contextFor } from '../../../utils/domain/plan/context.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { CHECKLIST } from '../../../utils/domain/rules/checklist/checklist.ts';
import { fillTemplate, PLACEHOLDERS, templateFits } from '../../../utils/domain/rules/fill-template.ts';
import { UNKNOWN_CONTRACT } from '../../../utils/domain/rules/guard-questions.ts';
import { MYTHS } from '../../../utils/domain/rules/myths.ts';
import { FACT_QUESTIONS } from '../../../utils/domain/rules/questions.ts';
import { rowTitle } from '../../../utils/domain/rules/row-titles.ts';
import { needsCheck, SOURCES, sourceOf } from '../../../utils/domain/rules/sources.ts';
import { TEMPLATES, templateOf } from '../../../utils/domain/rules/templates.ts';
import { TIMERS } from '../../../utils/domain/rules/timers/timers.ts';
import { WARNINGS } from '../../../utils/domain/rules/warnings/warnings.ts';
import { secondLook } from '../../../utils/domain/wording/second-look.ts';
import {
  access,
  clientEnded,
  contract,
  fixed,
  hourly,
  milestone,
  settings,
  task,
  told,
} from '../../builders.ts';
import { NOW } from '../../clock.ts';

const ROWS = [...CHECKLIST, ...WARNINGS, ...TIMERS, ...MYTHS];
const fill = (id: string, record: Contract) => {
  const template = templateOf(id);
  if (template === undefined) throw new Error(`No template ${id}.`);
  return fillTemplate(template, contextFor(record, settings(), NOW));
};

describe('every row of every table', () => {
  test.each(ROWS.map((row) => [row.id, row] as const))('%s names sources that exist', (_, { sources }) => {
    expect(sources.length).toBeGreaterThan(0);
    for (const code of sources) expect(sourceOf(code), code).toBeDefined();
  });
  test.each([CHECKLIST, WARNINGS, TIMERS, MYTHS, TEMPLATES])('has an id of its own', (...table) => {
    const ids = table.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
  test.each([...CHECKLIST, ...TIMERS].map(({ id }) => id))(
    '%s has a title of its own for a later history',
    (id) => {
      const title = rowTitle(`${id}:m9`, contract());
      expect(title).toMatch(/^[A-Z][^!]+[^.!]$/);
      const all = [...CHECKLIST, ...TIMERS].map((row) => rowTitle(row.id, contract()));
      expect(all.filter((other) => other === title)).toHaveLength(1);
    },
  );
  it('speaks plainly: no exclamation mark, no stray blank, nothing empty', () => {
    const records = [
      hourly({ unloggedHours: 2, trackerRunning: true, ...told() }),
      fixed([milestone()], { clientSilentSince: '2026-10-01', disputeFiledAt: NOW }),
      clientEnded({ kind: 'fixed' }, { milestones: [milestone()] }),
      clientEnded({ kind: 'hourly', hourlyDisputeFiledAt: NOW }),
    ];
    for (const record of records) {
      const { items, warnings, timers } = planFor(record, settings(), NOW);
      const texts = [
        ...items.flatMap(({ text, why }) => [text, why]),
        ...warnings.flatMap(({ text, settledBy }) => [text, settledBy]),
        ...timers.flatMap(({ label, onSilence }) => [label, onSilence]),
      ];
      for (const text of texts) {
        expect(text).not.toMatch(/!|undefined|NaN|\s{2}|\s$|^$|lorem|TODO/);
        expect(text.length, text).toBeLessThanOrEqual(220);
      }
    }
  });
});

describe('what is asked about a contract of which nothing is known', () => {
  it('are three questions in plain words, each on money', () => {
    expect(UNKNOWN_CONTRACT).toHaveLength(3);
    for (const { text } of UNKNOWN_CONTRACT) expect(text).toMatch(/^[A-Z][^!]+\?( [A-Z][^!?]+\.)?$/);
  });
  test.each(UNKNOWN_CONTRACT)('$row is a must-do or a warning of its own', ({ row }) => {
    const item = CHECKLIST.find(({ id }) => id === row);
    expect(item?.mustDo ?? WARNINGS.some(({ id }) => id === row)).toBeTruthy();
  });
});

describe('every source', () => {
  it('is cited by a row, so none is dead', () => {
    const cited = new Set(ROWS.flatMap(({ sources }) => sources));
    expect(SOURCES.map(({ code }) => code).filter((code) => !cited.has(code))).toEqual([]);
  });
  it('has an address, or says that none is known', () => {
    for (const { code, address, note } of SOURCES)
      expect(address ?? note, code).toMatch(/^https:\/\/|address/);
  });
  it('is marked to be checked again after 18 months, not a moment earlier', () => {
    const source = sourceOf('H-END');
    if (source === undefined) throw new Error('H-END is missing.');
    expect(needsCheck(source, '2028-04-30T23:59:59.999Z')).toBe(false);
    expect(needsCheck(source, '2028-05-01T00:00:00Z')).toBe(true);
  });
});

describe('every question', () => {
  const keys = Object.keys(FactsSchema._zod.innerType.shape);
  it('belongs to a fact, and every fact has one', () => {
    expect(Object.keys(FACT_QUESTIONS).sort()).toEqual([...keys].sort());
  });
  test.each(Object.entries(FACT_QUESTIONS))('%s says why it is asked and how it is quoted', (_, question) => {
    expect(question.why).toMatch(/^[A-Z].+\.$/);
    expect(question.said).toContain('{value}');
    expect(question.label.length).toBeGreaterThan(0);
  });
  it('with choices offers exactly what its fact admits', () => {
    const values = (key: keyof typeof FACT_QUESTIONS) => {
      const question = FACT_QUESTIONS[key];
      return question.input === 'choice' ? question.choices.map(({ value }) => value) : [];
    };
    expect(values('situation')).toEqual([...SITUATIONS]);
    expect(values('kind')).toEqual([...KINDS]);
    expect(values('reason')).toEqual([...REASONS]);
    expect(values('noticeCounting')).toEqual(['calendar', 'working']);
    expect(values('endedBy')).toEqual([...ENDERS]);
    expect(values('pausedBy')).toEqual([...PAUSERS]);
    expect(values('form').sort()).toEqual([...FORMS].sort());
    expect(values('noticeEnds')).toEqual([...NOTICE_ENDS]);
  });
});

describe('every message', () => {
  test.each(TEMPLATES.map(({ id }) => id))('%s shows its blanks while nothing is known', (id) => {
    const { text, blanks } = fill(id, contract());
    for (const blank of blanks) expect(text).toContain(`[${blank}]`);
    expect(text).not.toMatch(/[{}!]|undefined/);
  });
  test.each(TEMPLATES)(
    '$id reads as written by hand: a capital after the greeting, curly quotes',
    ({ text }) => {
      expect(text).toMatch(/^(Hello \{client\},\n\n[A-Z]|# [A-Z])/);
      expect(text).not.toMatch(/['"]/);
    },
  );
  test.each(TEMPLATES)('$id passes the second look that is offered for what a person writes', ({ text }) => {
    expect(secondLook(text)).toEqual([]);
  });
  it('promises no open task where its opening says that nothing is left to do', () => {
    for (const id of ['tell-done', 'tell-no-work'])
      expect(fill(id, hourly(told(), { tasks: [task()] })).text).not.toContain('Move the site');
  });
  it('uses only facts that can be filled in', () => {
    for (const { id, text } of TEMPLATES)
      for (const [, name] of text.matchAll(/\{([^}]+)\}/g))
        expect(PLACEHOLDERS, id).toHaveProperty([name ?? '']);
  });
  it('is offered by an item', () => {
    const offered = new Set(CHECKLIST.flatMap(({ templates = [] }) => templates));
    expect(TEMPLATES.map(({ id }) => id).filter((id) => !offered.has(id))).toEqual([]);
  });
  it('is filled with the facts at hand, and leaves the rest blank', () => {
    const record = hourly({ ...told(), client: 'Ada', title: 'the shop' }, { tasks: [task()] });
    const { text, blanks } = fill('tell-fit', record);
    expect(text).toContain('Hello Ada,');
    expect(text).toContain('My last day would be 18 November 2026.');
    expect(text).toContain('I’ll finish: Move the site to the client’s server.');
    expect(blanks).toEqual([]);
    expect(fill('tell-fit', hourly({ client: 'Ada' })).blanks).toEqual([
      'name of the contract',
      'your last day',
      'what you will finish',
    ]);
  });
  it('never reads what a person typed as a blank', () => {
    const { text, blanks } = fill('tell-fit', hourly({ client: '{title} [x] $&', title: 'A' }));
    expect(text).toContain('Hello {title} [x] $&,');
    expect(blanks).not.toContain('x');
  });
  it('names the milestones and hours that it is about', () => {
    const submitted = milestone({ id: 'm2', name: 'Site', state: 'submitted' });
    const record = fixed([milestone(), submitted], {});
    expect(fill('ask-approval', record).text).toContain('I’ve submitted “Site” ($400).');
    expect(fill('change-milestone', record).text).toContain('For “Logo” ($400), I’d like to suggest');
    expect(fill('ask-bonus', hourly({ unloggedHours: 2, hoursOverLimit: 1 })).text).toContain(
      '3 hours of my work',
    );
    expect(fill('ask-manual-time', hourly({ manualHours: 0 })).text).toContain('[number of hours]');
  });
  it('of the hand-over lists what is done, what is open and what access ends', () => {
    const tasks = [task({ id: 't1', text: 'Logo', doneAt: NOW }), task({ id: 't2', text: 'Site' })];
    const { text } = fill('hand-over-note', hourly({}, { tasks, access: [access()] }));
    expect(text).toContain('## Done\n- Logo');
    expect(text).toContain('## Still open\n- Site');
    expect(text).toContain('## Access to remove\n- Admin login of the shop');
  });
  it('that tells the client is picked by the reason', () => {
    for (const reason of REASONS) {
      const context = contextFor(hourly({ reason }), settings(), NOW);
      const telling = TEMPLATES.filter(
        ({ id, reasons }) => id.startsWith('tell-') && reasons?.includes(reason),
      );
      expect(telling, reason).toHaveLength(1);
      expect(TEMPLATES.filter((row) => row.id.startsWith('tell-') && templateFits(row, context))).toEqual(
        telling,
      );
    }
  });
  it('for one kind or situation is not offered for another', () => {
    const offered = (record: Contract) =>
      new Set(planFor(record, settings(), NOW).items.flatMap(({ templates }) => templates));
    expect(offered(fixed([milestone()]))).not.toContain('ask-manual-time');
    expect(offered(clientEnded({ kind: 'hourly' }))).toContain('thank-you-client-ended');
    expect(offered(contract({ facts: { situation: 'both' } }))).toContain('confirm-agreed');
    expect(offered(contract({ facts: { situation: 'both' } }))).not.toContain('tell-fit');
  });
});

describe('every myth', () => {
  test.each(MYTHS.map((myth) => [myth.id, myth] as const))(
    '%s is answered in plain sentences',
    (_, { said, holds }) => {
      expect(said).toMatch(/^[A-Z].+\.$/);
      expect(holds).toMatch(/^[A-Z].+\.$/);
    },
  );
  it('of the dangerous kind is called false', () => {
    const verdict = (id: string) => MYTHS.find((myth) => myth.id === id)?.verdict;
    expect([verdict('cannot-rate'), verdict('closes-account'), verdict('un-pause')]).toEqual([
      'false',
      'false',
      'false',
    ]);
  });
});
