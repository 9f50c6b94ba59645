import { randomInt } from 'node:crypto';
import type { Core } from '@strapi/strapi';

/** Signs that cannot be taken for one another when a password is copied by hand. */
const LOWER = 'abcdefghijkmnpqrstuvwxyz';
const UPPER = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const DIGITS = '23456789';
const GROUPS = 5;
const GROUP_LENGTH = 5;

const pick = (signs: string): string => signs.charAt(randomInt(signs.length));

/** Five groups of five, about 130 bits, each with what Strapi's rule for passwords asks for. */
const newPassword = (): string =>
  Array.from({ length: GROUPS }, () => {
    const any = Array.from({ length: GROUP_LENGTH - 3 }, () => pick(LOWER + UPPER + DIGITS));
    return pick(LOWER) + pick(UPPER) + pick(DIGITS) + any.join('');
  }).join('-');

interface AdminUsers {
  exists(where?: object): Promise<boolean>;
  createFirstAdmin(attributes: object): Promise<unknown>;
}

/**
 * Makes the first administrator, a super admin, of a database that has none. Strapi keeps only a
 * hash of the password: whoever called must show it, once.
 * @param email the address to log in with; it is written in lower case
 * @returns how to log in, or null if there is an administrator already
 */
export const createFirstAdministrator = async (
  strapi: Core.Strapi,
  email = 'admin@example.com',
): Promise<{ email: string; password: string } | null> => {
  const users = strapi.service('admin::user') as unknown as AdminUsers;
  if (await users.exists()) return null;
  const login = { email: email.toLowerCase(), password: newPassword() };
  try {
    await users.createFirstAdmin({ ...login, firstname: 'Administrator' });
    return login;
  } catch (error) {
    // Another server on this database, or somebody on the registration page, was faster.
    if (await users.exists()) return null;
    throw error;
  }
};
