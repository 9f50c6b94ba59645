import type { LookupAddress } from 'node:dns';
import { describe, expect, it } from 'vitest';
import { checkTarget, checkUrl } from '../../../src/events/check-target';
import { isPublicAddress, publicLookup, type LookupAll } from '../../../src/events/public-address';

const strict = { allowPrivate: false, requireHttps: false };

/** A resolver that answers what it is told to. */
const resolving =
  (...addresses: string[]): LookupAll =>
  (_host, _options, done) =>
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );

const unknown: LookupAll = (_host, _options, done) =>
  done(Object.assign(new Error('ENOTFOUND'), { code: 'ENOTFOUND' }), []);

const PRIVATE = [
  ...['127.0.0.1', '127.255.0.9', '0.0.0.0', '10.0.0.1', '10.255.255.255', '172.16.0.1'],
  ...['172.31.9.9', '192.168.1.1', '169.254.169.254', '100.64.0.1', '100.127.255.255'],
  ...['224.0.0.1', '239.1.1.1', '240.0.0.1', '255.255.255.255', '192.0.2.1', '198.18.0.1'],
  ...['::', '::1', 'fe80::1', 'fd00::8', 'fc00::1', 'ff02::1', 'fec0::1', '::ffff:10.0.0.1'],
  ...['::ffff:7f00:1', '::127.0.0.1', '64:ff9b::a00:1', '2002:7f00:1::', '2001:db8::1'],
];
const PUBLIC = ['8.8.8.8', '1.1.1.1', '172.15.0.1', '172.32.0.1', '100.63.0.1', '2606:4700::1111'];

const inUrl = (address: string) => (address.includes(':') ? `[${address}]` : address);

describe('an address', () => {
  it.each(PRIVATE)('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false);
    expect(checkUrl(`https://${inUrl(address)}:8443/hook`, strict)).toBe('private');
  });

  it.each(PUBLIC)('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
    expect(checkUrl(`https://${inUrl(address)}/hook`, strict)).toBeNull();
  });

  it.each(['', 'example.org', '1.2.3', 'fe80::1%eth0', '999.1.1.1'])('%j is none', (text) => {
    expect(isPublicAddress(text)).toBe(false);
  });
});

describe('the address of a webhook', () => {
  it.each([
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://①②⑦.0.0.1/',
    'http://[0:0:0:0:0:ffff:127.0.0.1]/',
    'http://localhost/',
    'http://LOCALHOST./',
    'http://a.localhost/',
    'http://printer.local/',
    'http://metadata.google.internal/',
  ])('%s is refused as private', (url) => {
    expect(checkUrl(url, strict)).toBe('private');
    expect(checkUrl(url, { ...strict, allowPrivate: true })).toBeNull();
  });

  it.each([
    ['', 'malformed'],
    ['example.org/hook', 'malformed'],
    ['ftp://example.org/', 'malformed'],
    ['https://example.org/hook#part', 'malformed'],
    ['file:///etc/passwd', 'malformed'],
    ['javascript:alert(1)', 'malformed'],
    [`https://example.org/${'x'.repeat(2000)}`, 'malformed'],
    ['https://name:word@example.org/', 'credentials'],
    ['https://name@example.org/', 'credentials'],
  ])('%s is refused whatever is allowed: %s', (url, problem) => {
    expect(checkUrl(url, { allowPrivate: true, requireHttps: false })).toBe(problem);
  });

  it('needs HTTPS where that is required, unless private ones are allowed', () => {
    const url = 'http://example.org/hook';
    expect(checkUrl(url, strict)).toBeNull();
    expect(checkUrl(url, { ...strict, requireHttps: true })).toBe('https');
    expect(checkUrl(url, { allowPrivate: true, requireHttps: true })).toBeNull();
  });

  it('is refused if any address of its host is private', async () => {
    const check = (lookup: LookupAll) => checkTarget('https://example.org/', strict, lookup);
    expect(await check(resolving('93.184.216.34'))).toBeNull();
    expect(await check(resolving('93.184.216.34', '::1'))).toBe('private');
    expect(await check(resolving('127.0.0.1'))).toBe('private');
    expect(await check(unknown)).toBeNull();
  });
});

describe('a look-up for a connection', () => {
  const look = (lookup: LookupAll, all: boolean) =>
    new Promise<string | LookupAddress[]>((resolve) => {
      publicLookup(lookup)('example.org', { all }, (error, address) =>
        resolve(error ? `refused: ${error.message}` : address),
      );
    });

  it('answers public addresses, one or all as it is asked', async () => {
    expect(await look(resolving('1.1.1.1', '8.8.8.8'), false)).toBe('1.1.1.1');
    expect(await look(resolving('1.1.1.1'), true)).toEqual([{ address: '1.1.1.1', family: 4 }]);
  });

  it.each([true, false])('refuses a host with a private one among them (all: %s)', async (all) => {
    const answer = await look(resolving('1.1.1.1', '169.254.169.254'), all);
    expect(answer).toContain('refused');
    expect(await look(resolving(), all)).toContain('refused');
    expect(await look(unknown, all)).toBe('refused: ENOTFOUND');
  });
});
