import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay, isMonthOrDay } from '../../../../src/domain/content-rules/calendar';
import { checkMonthOrDay } from '../../../../src/domain/content-rules/check-month-or-day';

const DAYS = ['2023-01-01', '2023-12-31', '2024-02-29', '2000-02-29', '0099-12-31', '9999-12-31'];
const NO_DAYS = [
  '2023-02-29',
  '1900-02-29',
  '2023-04-31',
  '2023-13-01',
  '2023-00-10',
  '2023-01-00',
  '0000-01-01',
  '2023-1-01',
  '2023-01-1',
  '02023-01-01',
  '2023-01-011',
  ' 2023-01-01',
  '2023/01/01',
  '',
];
const MONTHS = ['2024-01', '2023-10', '1999-12'];
const NO_MONTHS = [
  '2024-00',
  '2024-13',
  '2024',
  '2024-1',
  '0000-01',
  '12024-01',
  '2024-011',
  '2024-01-',
];

describe('a day', () => {
  it.each(DAYS)('exists: %s', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([...NO_DAYS, ...MONTHS])('does not exist: %j', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('exists whenever a calendar has it', () => {
    const days = fc.date({
      min: new Date('0001-01-01'),
      max: new Date('9999-12-31'),
      noInvalidDate: true,
    });
    fc.assert(fc.property(days, (date) => isDay(date.toISOString().slice(0, 10))));
  });
});

describe('a month or a day', () => {
  it.each([...DAYS, ...MONTHS])('exists: %s', (text) => {
    expect(isMonthOrDay(text)).toBe(true);
    expect(checkMonthOrDay('signedOn', text)).toEqual([]);
  });

  it.each([...NO_DAYS.filter(Boolean), ...NO_MONTHS, 202401])('does not exist: %j', (value) => {
    expect(checkMonthOrDay('signedOn', value)).toEqual([
      { code: 'month-or-day', field: 'signedOn' },
    ]);
  });

  it.each([undefined, null, ''])('may be absent: %j', (value) => {
    expect(checkMonthOrDay('signedOn', value)).toEqual([]);
  });
});
