import { describe, expect, it } from 'vitest';
import { parseExactNumber } from '../../../src/admin/custom-fields/parse-exact-number';
import { parseYear } from '../../../src/admin/custom-fields/parse-year';

describe('a value typed in the panel', () => {
  it.each([
    ['162000000', 162_000_000],
    ['162,000,000', 162_000_000],
    ['１６２０００', 162_000],
    ['5.5', 5.5],
    ['5.', 5],
    ['0.0001', 0.0001],
    ['1.50000', 1.5],
    ['-3', -3],
    ['-0', 0],
    ['007', 7],
    ['999999999999999', 999_999_999_999_999],
    ['12345678901.2345', 12_345_678_901.2345],
  ])('%s is kept exactly', (text, value) => {
    expect(parseExactNumber(text)).toEqual({ value });
  });

  it('that is empty is no value, not zero', () => {
    expect(parseExactNumber('  ')).toEqual({ value: null });
  });

  it.each([
    ['15.3万', 'not-a-number'],
    ['1e5', 'not-a-number'],
    ['1,62', 'not-a-number'],
    ['--3', 'not-a-number'],
    ['.5', 'not-a-number'],
    ['0.00005', 'too-many-decimals'],
    ['1234567890123456', 'too-many-digits'],
    ['123456789012.3456', 'too-many-digits'],
    ['1000000000000000', 'too-many-digits'],
  ])('%s is refused, never rounded', (text, fault) => {
    expect(parseExactNumber(text)).toEqual({ fault });
  });
});

describe('a year typed in the panel', () => {
  it.each([
    ['2023', 2023],
    ['２０２３', 2023],
    ['', null],
  ])('%s is read as a year', (text, value) => {
    expect(parseYear(text)).toEqual({ value });
  });

  it.each(['2,023', '23', '2023年', '0999'])('%s is refused', (text) => {
    expect(parseYear(text)).toEqual({ fault: 'not-a-year' });
  });
});
