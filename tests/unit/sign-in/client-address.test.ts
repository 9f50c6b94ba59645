import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { accountKey } from '../../../src/sign-in/account-key';
import { addressGroup } from '../../../src/sign-in/address-group';
import { keepVouched } from '../../../src/sign-in/forwarded-headers';
import { readTrust } from '../../../src/sign-in/trusted-proxies';

const PEER = '127.0.0.1';
const request = (headers: Record<string, string>, remoteAddress = PEER) =>
  ({ headers: { ...headers }, socket: { remoteAddress } }) as unknown as IncomingMessage;

/** What is left of the headers of a request. */
const left = (trust: string, headers: Record<string, string>, peer?: string) => {
  const asked = request(headers, peer);
  keepVouched(asked, readTrust(trust));
  return asked.headers;
};

const clientOf = (trust: string, forwarded: string, peer?: string) =>
  left(trust, { 'x-forwarded-for': forwarded }, peer)['x-forwarded-for'];

describe('the client is the address that the proxies vouch for', () => {
  it.each([
    ['false', 'forged', undefined],
    ['0', '198.51.100.7', undefined],
    ['true', 'forged, 198.51.100.7', '198.51.100.7'],
    ['1', '203.0.113.9, 198.51.100.7', '198.51.100.7'],
    ['2', 'forged, 203.0.113.9, 198.51.100.7', '203.0.113.9'],
    ['2', '198.51.100.7', '198.51.100.7'],
    ['127.0.0.1', 'forged, 198.51.100.7', '198.51.100.7'],
    ['127.0.0.1,10.0.0.0/8', 'forged, 198.51.100.7, 10.1.2.3', '198.51.100.7'],
    ['127.0.0.1,10.0.0.0/8', '10.9.9.9, 10.1.2.3', '10.9.9.9'],
    ['1', 'nonsense', PEER],
    ['1', '198.51.100.7:4711', PEER],
  ])('TRUST_PROXY=%s, X-Forwarded-For: %s', (trust, forwarded, client) => {
    expect(clientOf(trust, forwarded)).toBe(client);
  });

  it('and nobody else’s: a request that comes past the proxies is believed nothing', () => {
    expect(clientOf('10.0.0.0/8', '198.51.100.7', '203.0.113.9')).toBeUndefined();
    expect(clientOf('10.0.0.0/8', '198.51.100.7', '::ffff:10.0.0.1')).toBe('198.51.100.7');
    const said = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.example' };
    expect(left('10.0.0.0/8', { ...said, host: 'a' }, '203.0.113.9')).toEqual({ host: 'a' });
    expect(left('1', said)).toEqual({ 'x-forwarded-proto': 'https' });
    expect(left('false', { ...said, forwarded: 'for=1.2.3.4', 'x-real-ip': '1.2.3.4' })).toEqual(
      {},
    );
  });

  it('and what is no address stops the start', () => {
    for (const wrong of ['yes', 'proxy.example', '127.0.0.1,', '10.0.0.0/33', '0.0.0.0/0', '1.5']) {
      expect(() => readTrust(wrong)).toThrow(TypeError);
    }
  });
});

describe('an address is counted as whose it is', () => {
  it.each([
    ['198.51.100.7', '198.51.100.7'],
    ['::ffff:198.51.100.7', '198.51.100.7'],
    ['::ffff:c633:6407', '198.51.100.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2:ffff::1', '2001:db8:1:2::/64'],
    ['2001:db8:1:3::1', '2001:db8:1:3::/64'],
    ['fe80::1%eth0', 'fe80::/64'],
    ['', 'unknown'],
    ['198.51.100.7, 1.2.3.4', 'unknown'],
  ])('%s as %s', (address, group) => {
    expect(addressGroup(address)).toBe(group);
  });
});

describe('an account is counted as one, however its e-mail address is written', () => {
  const plain = accountKey('name@example.org');

  it.each([
    'NAME@Example.ORG',
    ' name@example.org\t',
    'ｎａｍｅ@example.org',
    'na\u200bme@example.org',
  ])('%j', (spelling) => expect(accountKey(spelling)).toBe(plain));

  it('and another account as another', () => {
    expect(plain).toMatch(/^[0-9a-f]{32}$/);
    expect(accountKey('names@example.org')).not.toBe(plain);
    expect(accountKey('name@example.com')).not.toBe(plain);
  });
});
