import { describe, expect, it } from 'vitest';
import {
  changedFacts,
  correctionRequest,
  formOf,
  valueFault,
} from '../../../../src/admin/publishing/correction/correction-form';

const published = {
  value: 153000,
  qualifier: 'exact',
  unit: 'u1',
  periodStart: '2023-01-01',
  periodEnd: '2023-12-31',
  asOf: null,
};
const form = formOf(published);
const told = { notes: { 'zh-Hans': '更正', en: ' Corrected ' }, note: ' why ' };
const locales = ['zh-Hans', 'en'] as const;

describe('a form for a correction', () => {
  it('changes nothing as it is opened', () => {
    expect(changedFacts(form, published)).toEqual({});
  });

  it('takes a value as it is written, with commas', () => {
    expect(changedFacts({ ...form, value: '154,000' }, published)).toEqual({ value: 154000 });
  });

  it('does not call the same number, otherwise written, a change', () => {
    expect(changedFacts({ ...form, value: '153,000.0' }, published)).toEqual({});
  });

  it('tells only what is changed', () => {
    expect(changedFacts({ ...form, qualifier: 'over' }, published)).toEqual({ qualifier: 'over' });
  });

  it('empties a fact', () => {
    expect(changedFacts({ ...form, periodEnd: '' }, published)).toEqual({ periodEnd: null });
  });

  it.each([
    ['12万', 'not-a-number'],
    ['', 'not-a-number'],
    ['1.23456', 'too-many-decimals'],
  ])('says what is wrong with the value %j', (value, fault) => {
    expect(valueFault({ ...form, value })).toBe(fault);
    expect(changedFacts({ ...form, value, qualifier: 'over' }, published)).toEqual({});
  });

  it('finds nothing wrong with a number', () => {
    expect(valueFault(form)).toBeUndefined();
  });
});

describe('a correction to ask for', () => {
  const changed = { ...form, value: '154000' };

  it('names the value that it starts from, and has trimmed notes', () => {
    expect(correctionRequest('m1', changed, published, { ...told, locales })).toEqual({
      documentId: 'm1',
      facts: { value: 154000 },
      notes: { 'zh-Hans': '更正', en: 'Corrected' },
      note: 'why',
      expected: 153000,
    });
  });

  it('is none while nothing is changed', () => {
    expect(correctionRequest('m1', form, published, { ...told, locales })).toBeUndefined();
  });

  it('is none while a public language has no note', () => {
    const notes = { 'zh-Hans': '更正', en: ' ' };
    expect(
      correctionRequest('m1', changed, published, { notes, locales, note: '' }),
    ).toBeUndefined();
  });

  it('needs no note in a language that is not public', () => {
    const notes = { 'zh-Hans': '更正' };
    const asked = { notes, locales: ['zh-Hans'] as const, note: '' };
    expect(correctionRequest('m1', changed, published, asked)).toMatchObject({ notes });
  });
});
