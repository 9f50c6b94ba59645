import type { Core } from '@strapi/strapi';
import { accountKey } from './account-key';
import { addressGroup } from './address-group';
import type { Counter } from './count-attempt';
import type { Gate, Guess } from './gate';

export interface Limits {
  /** How long a window is. */
  readonly windowMinutes: number;
  /** Attempts in a window. */
  readonly account: number;
  readonly address: number;
  readonly overall: number;
}

/** A counter, and what it counts. */
export interface NamedCounter extends Counter {
  readonly by: 'account' | 'browser' | 'address' | 'everywhere';
}

export const limitsOf = (strapi: Core.Strapi): Limits => strapi.config.get<Limits>('sign-in');

/** Where attempts on an account are counted; its browsers that are counted apart begin alike. */
export const accountCounter = (gate: string, email: string): string =>
  `${gate}:account:${accountKey(email)}`;

/**
 * What an attempt is counted under. A browser that logged in before is counted by itself alone: so
 * nobody elsewhere can keep the owner of an account out. What one address is refused does not fill
 * the counters that stand for everyone.
 */
export const countersFor = (
  { name }: Gate,
  { email, device }: Guess,
  address: string,
  limits: Limits,
): NamedCounter[] => {
  const account = email === undefined ? `${name}:account` : accountCounter(name, email);
  if (device !== undefined) {
    return [{ by: 'browser', key: `${account}:${device}`, points: limits.account }];
  }
  const ofAccount: NamedCounter = { by: 'account', key: account, points: limits.account };
  return [
    { by: 'address', key: `${name}:address:${addressGroup(address)}`, points: limits.address },
    ...(email === undefined ? [] : [ofAccount]),
    { by: 'everywhere', key: `${name}:everywhere`, points: limits.overall },
  ];
};
