import { describe, expect, it } from 'vitest';
import { logAddress } from '../../../src/operations/log-address';

describe('an address in the log', () => {
  it('is written as it came', () => {
    const url = '/api/editions/2023/published?locale=en&fields[0]=title';
    expect(logAddress(url)).toBe(url);
  });

  it.each([
    ['/draft?token=abc&locale=en', '/draft?token=***&locale=en'],
    ['/draft?locale=en&to%6ben=abc', '/draft?locale=en&to%6ben=***'],
    ['/draft?Access_Token=abc', '/draft?Access_Token=***'],
    ['/admin?registrationToken=abc', '/admin?registrationToken=***'],
    ['/x?filters[password][$eq]=abc', '/x?filters[password][$eq]=***'],
    ['/x?code=abc', '/x?code=***'],
    [`/draft?token=${'a'.repeat(600)}`, '/draft?token=***'],
  ])('keeps no secret: %s', (url, shown) => {
    expect(logAddress(url)).toBe(shown);
  });

  it('keeps a parameter whose name only begins like a secret', () => {
    expect(logAddress('/x?codes=1')).toBe('/x?codes=1');
  });

  it('is bounded, whatever is asked for', () => {
    expect(logAddress(`/${'x'.repeat(10_000)}`)).toHaveLength(501);
  });

  it('cannot begin a line of its own or colour the terminal', () => {
    expect(logAddress('/a\n[now] GET /b\x1b[31m\x9b')).toBe(
      '/a\\x0a[now]\\x20GET\\x20/b\\x1b[31m\\x9b',
    );
  });

  it('survives a name that cannot be decoded', () => {
    expect(logAddress('/x?%E0%A4%A=1')).toBe('/x?%E0%A4%A=1');
  });
});
