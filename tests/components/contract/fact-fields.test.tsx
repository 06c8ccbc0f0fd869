// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { FactField } from '../../../components/contract/forms/FactField.tsx';
import { AboutContract } from '../../../components/contract/plan/AboutContract.tsx';
import type { FactKey } from '../../../utils/domain/contract/facts.ts';
import { CHECKLIST } from '../../../utils/domain/rules/checklist/checklist.ts';
import { FACT_QUESTIONS } from '../../../utils/domain/rules/questions.ts';
import { clientEnded, contract, told } from '../../builders.ts';
import { NOW } from '../../clock.ts';
import { endingOf } from '../ending-of.ts';
import { person, prepare } from '../prepare.ts';

prepare();

const KEYS = Object.keys(FACT_QUESTIONS) as FactKey[];
/** What a person types or picks for each kind of question, and what is stored. */
const ANSWERS: readonly [FactKey, string, unknown][] = [
  ['title', 'Shop', 'Shop'],
  ['lastDay', '2026-11-20', '2026-11-20'],
  ['agreementNoticeDays', '30', 30],
  ['unloggedHours', '2,5', 2.5],
  ['rate', '1,250.50', { cents: 125_050, currency: 'USD' }],
  ['refundAskedAt', '2026-11-03T09:30', '2026-11-03T08:30:00Z'],
  ['toldZone', 'Asia/Kathmandu', 'Asia/Kathmandu'],
];
const WRONG: readonly [FactKey, string, RegExp][] = [
  ['agreementNoticeDays', 'two weeks', /whole days from 0 to 365/],
  ['unloggedHours', '-3', /hours as a number/],
  ['rate', 'forty', /amount as a number/],
  ['toldZone', 'Mars/Base', /name of a time zone/],
  ['title', 'x'.repeat(501), /under 500 characters/],
  ['lastDay', '0026-11-20', /full date/],
];

describe('every fact', () => {
  it.each(KEYS)('%s has a field with its label', (fact) => {
    render(<FactField ending={endingOf(clientEnded()).ending} fact={fact} />);
    expect(screen.getAllByText(FACT_QUESTIONS[fact].label).length).toBe(1);
    expect(document.querySelector('input, select, fieldset button')).not.toBeNull();
  });

  it('stands with an item or under "About this contract"', () => {
    render(<AboutContract ending={endingOf(contract({ facts: told() })).ending} />);
    const labels = [...document.querySelectorAll('label, legend')].map(({ textContent }) => textContent);
    const inItems = new Set(CHECKLIST.flatMap(({ facts }) => facts ?? []));
    const nowhere = KEYS.filter((key) => !inItems.has(key) && !labels.includes(FACT_QUESTIONS[key].label));
    expect(nowhere).toEqual([]);
  });

  it.each(ANSWERS)('%s is stored as it was meant: %s', (fact, text, value) => {
    const { ending, record } = endingOf();
    render(<FactField ending={ending} fact={fact} />);
    const field = screen.getByLabelText(FACT_QUESTIONS[fact].label);
    fireEvent.input(field, { target: { value: text } });
    fireEvent.blur(field);
    expect(record().facts[fact]).toEqual(value);
  });

  it.each(WRONG)(
    '%s refuses what cannot be meant (%s) beside the field, and keeps it',
    (fact, text, reason) => {
      const { ending, acts } = endingOf();
      render(<FactField ending={ending} fact={fact} />);
      const field = screen.getByLabelText<HTMLInputElement>(FACT_QUESTIONS[fact].label);
      fireEvent.input(field, { target: { value: text } });
      fireEvent.blur(field);
      expect(screen.getByText(reason)).toBeDefined();
      expect(field.value).toBe(text);
      expect(acts).toEqual([]);
    },
  );

  it('can be taken back by emptying its field', () => {
    const { ending, record } = endingOf(contract({ facts: { agreementNoticeDays: 30 } }));
    render(<FactField ending={ending} fact="agreementNoticeDays" />);
    const field = screen.getByLabelText(FACT_QUESTIONS.agreementNoticeDays.label);
    fireEvent.input(field, { target: { value: '' } });
    fireEvent.blur(field);
    expect(record().facts).toEqual({});
  });

  it('that is a moment can be said as "now"', async () => {
    const { ending, record } = endingOf();
    render(<FactField ending={ending} fact="diaryCheckedAt" />);
    await person().click(screen.getByRole('button', { name: `${FACT_QUESTIONS.diaryCheckedAt.label} Now` }));
    expect(record().facts.diaryCheckedAt).toBe(NOW);
  });

  it('that is yes or no may stay open', async () => {
    const { ending, record } = endingOf(contract({ facts: { trackerRunning: true } }));
    render(<FactField ending={ending} fact="trackerRunning" />);
    await person().click(screen.getByRole('radio', { name: 'Not sure yet' }));
    await waitFor(() => expect(record().facts).toEqual({}));
  });
});
