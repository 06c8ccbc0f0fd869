// @vitest-environment jsdom
import { act, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MoneyField } from '../../../components/contract/forms/MoneyField.tsx';
import { Choices } from '../../../components/ui/fields/Choices.tsx';
import { Field } from '../../../components/ui/fields/Field.tsx';
import { MomentField } from '../../../components/ui/fields/MomentField.tsx';
import { readDays } from '../../../components/ui/fields/parse-typed.ts';
import { SelectField } from '../../../components/ui/fields/SelectField.tsx';
import { TypedField } from '../../../components/ui/fields/TypedField.tsx';
import { WeekdaysField } from '../../../components/ui/fields/WeekdaysField.tsx';
import { dollars } from '../../builders.ts';
import { NOW } from '../../clock.ts';
import { person, prepare, ZONE } from '../prepare.ts';

prepare();

/** What a field asked to be saved, and what it is told in return. */
const saver = (refusal?: string) => vi.fn<(value: unknown) => string | undefined>(() => refusal);
const input = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const type = (label: string, text: string) => fireEvent.input(input(label), { target: { value: text } });
const leave = (label: string) => fireEvent.blur(input(label));

describe('a field', () => {
  it('is described by its hint, and by its error while it has one', () => {
    const field = (error?: string) => (
      <Field label="Days" hint="Whole days." error={error}>
        {(ids) => <input {...ids} />}
      </Field>
    );
    const { rerender } = render(field());
    const describedBy = () =>
      (input('Days').getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent);
    expect(describedBy()).toEqual(['Whole days.']);
    expect(input('Days').getAttribute('aria-invalid')).toBe('false');
    rerender(field('Too many.'));
    expect(describedBy()).toEqual(['Whole days.', 'Too many.']);
    expect(input('Days').getAttribute('aria-invalid')).toBe('true');
  });

  it('says below it why it asks', () => {
    render(
      <Field label="Days" why="Notice counts from it.">
        {(ids) => <input {...ids} />}
      </Field>,
    );
    expect(screen.getByText('Notice counts from it.')).toBeDefined();
  });
});

describe('a text that is read into a value', () => {
  const show = (save = saver(), stored = '', whenEmpty?: string) => {
    const field = (value: string) => (
      <TypedField
        label="Days"
        stored={value}
        read={readDays}
        save={save}
        {...(whenEmpty === undefined ? {} : { whenEmpty })}
      />
    );
    return { save, ...render(field(stored)), field };
  };
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it('is saved when the field is left', () => {
    const { save } = show();
    type('Days', '7');
    expect(save).not.toHaveBeenCalled();
    leave('Days');
    expect(save).toHaveBeenCalledExactlyOnceWith(7);
  });

  it('is saved by Enter', () => {
    const { save } = show();
    type('Days', '7');
    fireEvent.keyDown(input('Days'), { key: 'Enter' });
    expect(save).toHaveBeenCalledExactlyOnceWith(7);
  });

  it('is saved after a pause, without an error while the person still types', () => {
    const { save } = show();
    type('Days', 'sev');
    act(() => void vi.runAllTimers());
    expect(save).not.toHaveBeenCalled();
    expect(input('Days').getAttribute('aria-invalid')).toBe('false');
    type('Days', '7');
    act(() => void vi.runAllTimers());
    expect(save).toHaveBeenCalledExactlyOnceWith(7);
  });

  it('is saved when its view goes', () => {
    const { save, unmount } = show();
    type('Days', '7');
    act(() => void unmount());
    expect(save).toHaveBeenCalledExactlyOnceWith(7);
  });

  it('is not saved again where it stayed the same', () => {
    const { save } = show(saver(), '7');
    type('Days', '8');
    type('Days', '7');
    leave('Days');
    expect(save).not.toHaveBeenCalled();
  });

  it('is never overwritten by another view while it is typed, but follows it afterwards', () => {
    const { rerender, field } = show(saver(), '7');
    type('Days', '1');
    rerender(field('30'));
    expect(input('Days').value).toBe('1');
    leave('Days');
    rerender(field('40'));
    expect(input('Days').value).toBe('40');
  });

  it('saved at a pause shows, once it is left, what another view saved since, and is not saved over it', () => {
    const { rerender, field, save } = show(saver(), '');
    type('Days', '7');
    act(() => void vi.runAllTimers());
    rerender(field('7'));
    rerender(field('30'));
    expect(input('Days').value).toBe('7');
    leave('Days');
    expect(input('Days').value).toBe('30');
    leave('Days');
    expect(save).toHaveBeenCalledExactlyOnceWith(7);
  });

  it('shows the refusal of the record beside the field and keeps the text', () => {
    show(saver('This list is full.'));
    type('Days', '7');
    leave('Days');
    expect(screen.getByText('This list is full.')).toBeDefined();
    expect(input('Days').value).toBe('7');
    type('Days', '8');
    expect(screen.queryByText('This list is full.')).toBeNull();
  });

  it('clears the value where it is emptied, or says why it may not be empty', () => {
    const { save, unmount } = show(saver(), '7');
    type('Days', ' ');
    leave('Days');
    expect(save).toHaveBeenCalledExactlyOnceWith(undefined);
    unmount();
    const needed = show(saver(), '7', 'Give a number.');
    type('Days', '');
    leave('Days');
    expect(screen.getByText('Give a number.')).toBeDefined();
    expect(needed.save).not.toHaveBeenCalled();
  });
});

describe('a moment', () => {
  it('is shown in local time, can be said as now, and can be cleared', async () => {
    const save = saver();
    render(<MomentField label="Told" stored={NOW} zone={ZONE} save={save} />);
    expect(input('Told').value).toBe('2026-11-04T11:00');
    await person().click(screen.getByRole('button', { name: 'Told Now' }));
    expect(save).toHaveBeenLastCalledWith(NOW);
    type('Told', '');
    leave('Told');
    expect(save).toHaveBeenLastCalledWith(undefined);
  });
});

describe('an amount', () => {
  it.each([
    [dollars(400), '400'],
    [dollars(19.9), '19.90'],
    [dollars(0), '0'],
  ])('of %o stands as %s', (amount, text) => {
    render(<MoneyField label="Rate" stored={amount} save={saver()} />);
    expect(input('Rate').value).toBe(text);
  });

  it('has a currency once it has a number, one of its own included', async () => {
    const save = saver();
    const { rerender } = render(<MoneyField label="Rate" stored={undefined} save={save} />);
    expect(screen.queryByRole('combobox')).toBeNull();
    rerender(<MoneyField label="Rate" stored={{ cents: 500, currency: 'NOK' }} save={save} />);
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Currency' }).value).toBe('NOK');
    await person().selectOptions(screen.getByRole('combobox', { name: 'Currency' }), 'EUR');
    expect(save).toHaveBeenCalledExactlyOnceWith({ cents: 500, currency: 'EUR' });
  });
});

describe('a choice', () => {
  const OPTIONS = [
    { value: 'a', label: 'One' },
    { value: 'b', label: 'Two' },
  ];
  it('has its further field right under the chosen answer', () => {
    const choices = (value: string) => (
      <Choices legend="Which?" options={OPTIONS} value={value} choose={() => {}}>
        <input aria-label="More" />
      </Choices>
    );
    const { rerender } = render(choices('a'));
    const order = () => [...document.querySelectorAll('input')].map(({ type: kind }) => kind);
    expect(order()).toEqual(['radio', 'text', 'radio']);
    rerender(choices('b'));
    expect(order()).toEqual(['radio', 'radio', 'text']);
  });

  it('is made with the arrow keys', async () => {
    const choose = vi.fn<(value: string) => void>();
    render(<Choices legend="Which?" options={OPTIONS} value="a" choose={choose} />);
    const me = person();
    await me.tab();
    await me.keyboard('{ArrowDown}');
    expect(choose).toHaveBeenCalledExactlyOnceWith('b');
  });

  it('out of many is a list with the stored one chosen', async () => {
    const choose = vi.fn<(value: string) => void>();
    render(<SelectField label="Why?" options={OPTIONS} value="b" choose={choose} />);
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Why?' }).value).toBe('b');
    await person().selectOptions(screen.getByRole('combobox'), 'One');
    expect(choose).toHaveBeenCalledExactlyOnceWith('a');
  });
});

describe('the working days', () => {
  const show = (weekdays: number[]) => {
    const save = saver();
    render(<WeekdaysField label="Days" hint="Yours." weekdays={weekdays} save={save} />);
    return save;
  };
  it('are saved in the order of the week', async () => {
    const save = show([3, 5]);
    await person().click(screen.getByRole('checkbox', { name: 'Monday' }));
    expect(save).toHaveBeenCalledExactlyOnceWith([1, 3, 5]);
  });

  it('are never none: the last one taken away is not saved, and it says so until one is chosen', async () => {
    const save = show([7]);
    const me = person();
    await me.click(screen.getByRole('checkbox', { name: 'Sunday' }));
    expect(save).not.toHaveBeenCalled();
    expect(screen.getByText('Choose at least one working day.')).toBeDefined();
    await me.click(screen.getByRole('checkbox', { name: 'Tuesday' }));
    expect(save).toHaveBeenCalledExactlyOnceWith([2]);
    expect(screen.queryByText('Choose at least one working day.')).toBeNull();
  });
});
