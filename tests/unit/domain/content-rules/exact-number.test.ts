import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isExact, readNumber } from '../../../../src/domain/content-rules/exact-number';

describe('a number as a caller sends it', () => {
  it.each([
    [0, 0],
    [-3, -3],
    [5.5, 5.5],
    ['162000000', 162_000_000],
    ['+7', 7],
    ['-0.5', -0.5],
    ['.25', 0.25],
    ['007', 7],
  ])('is read: %j', (sent, number) => {
    expect(readNumber(sent)).toBe(number);
  });

  it.each([
    '1.62亿',
    '1e5',
    '0x10',
    '1,000',
    '',
    ' 1',
    '1 ',
    '5.',
    '.',
    '--1',
    NaN,
    Infinity,
    null,
    true,
    [1],
  ])('is none: %j', (sent) => {
    expect(readNumber(sent)).toBeUndefined();
  });
});

describe('a value that can be kept exactly', () => {
  it.each([
    0,
    -1,
    0.0001,
    999_999_999_999_999,
    12_345_678_901.2345,
    99_999_999_999.9999,
    '0012.50000',
    '-1.5',
    '000000000000000000001',
  ])('is one: %j', (value) => {
    expect(isExact(value)).toBe(true);
  });

  it.each([
    1e15,
    0.00001,
    1e21,
    1e-7,
    123_456_789_012.2345,
    '1234567890123456',
    '1.00001',
    '12345678901.23456',
    NaN,
    Infinity,
  ])('is none: %j', (value) => {
    expect(isExact(value)).toBe(false);
  });

  it('comes back from JSON as it was', () => {
    const tenThousandths = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });
    fc.assert(
      fc.property(tenThousandths, (whole) => {
        const digits = String(Math.abs(whole)).padStart(5, '0');
        const text = `${whole < 0 ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`;
        const number = readNumber(text) ?? NaN;
        return isExact(text) && isExact(number) && Math.round(number * 10_000) === whole;
      }),
    );
  });
});
