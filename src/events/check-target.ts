import { lookup as systemLookup } from 'node:dns';
import { isIP } from 'node:net';
import { isPublicAddress, type LookupAll } from './public-address';
import type { EventSettings } from './settings';

/** Why an address is no target of a webhook. */
export type TargetProblem = 'malformed' | 'https' | 'credentials' | 'private';

type TargetRules = Pick<EventSettings, 'allowPrivate' | 'requireHttps'>;

/** The longest address, in characters. */
export const LONGEST_URL = 2000;

/** A host of a URL as connections name it: an IPv6 address without its brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1');

const isLocalName = (host: string): boolean => /(^|\.)(localhost|local|internal)\.?$/i.test(host);

/** What is wrong with an address by the look of it; null if nothing is. */
export const checkUrl = (given: string, rules: TargetRules): TargetProblem | null => {
  if (given.length > LONGEST_URL || !URL.canParse(given)) return 'malformed';
  const url = new URL(given);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  // A fragment is never sent.
  if (!isWeb || url.hash !== '') return 'malformed';
  if (url.username !== '' || url.password !== '') return 'credentials';
  if (rules.allowPrivate) return null;
  if (rules.requireHttps && url.protocol !== 'https:') return 'https';
  const host = hostOf(url);
  const isPrivate = isIP(host) ? !isPublicAddress(host) : isLocalName(host);
  return isPrivate ? 'private' : null;
};

/**
 * What is wrong with an address, looking its host up too. A host that nobody knows at the moment is
 * let pass: each connection is checked again.
 */
export const checkTarget = async (
  given: string,
  rules: TargetRules,
  lookup: LookupAll = systemLookup,
): Promise<TargetProblem | null> => {
  const problem = checkUrl(given, rules);
  if (problem || rules.allowPrivate) return problem;
  const host = hostOf(new URL(given));
  if (isIP(host)) return null;
  return new Promise((resolve) => {
    lookup(host, { all: true }, (error, addresses) => {
      const isPublic = error !== null || addresses.every(({ address }) => isPublicAddress(address));
      resolve(isPublic ? null : 'private');
    });
  });
};
