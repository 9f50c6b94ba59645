import type { Core } from '@strapi/strapi';
import { auditTrailOf } from '../audit/audit-trail';
import { addressGroup } from './address-group';
import type { NamedCounter } from './counters-for';

interface LockOut {
  readonly gate: string;
  readonly by: NamedCounter['by'];
  readonly email: string | undefined;
  readonly address: string;
}

const hasAccount = async (strapi: Core.Strapi, email: string): Promise<boolean> =>
  (await strapi.db.query('admin::user').count({ where: { email } })) > 0;

/**
 * Writes down that attempts are refused from now on. The trail has it of accounts that exist and of
 * everyone at once, the log of the rest: what is typed into the wrong field is no account, and whoever
 * rotates addresses must not be able to fill the trail.
 */
export const recordLockOut = async (strapi: Core.Strapi, lockOut: LockOut): Promise<void> => {
  const { gate, by, email, address } = lockOut;
  const from = addressGroup(address);
  strapi.log.warn(`Too many attempts (${gate}), counted by ${by}; the last one from ${from}`);
  const known = email !== undefined && (await hasAccount(strapi, email));
  if (!known && by !== 'everywhere') return;
  await auditTrailOf(strapi).record({
    action: 'sign-in.limited',
    title: known ? email : null,
    details: { gate, by, from },
  });
};
