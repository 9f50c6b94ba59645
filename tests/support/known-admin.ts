import type { Client } from 'pg';
import { logIn } from '../trust/support/two-servers';
import type { TestApp } from './app';

/** What the first administrator logs in with from now on. */
const PASSWORD = 'Test-Known-Password-1';

/**
 * Gives the one administrator of a database of its own a password that is known, and logs in.
 * @param app any application: it hashes as all do
 * @returns the `Authorization` value
 */
export const knownAdmin = async (
  { strapi }: TestApp,
  client: Client,
  origin: string,
): Promise<string> => {
  const hash: string = await strapi.service('admin::auth').hashPassword(PASSWORD);
  const { rows } = await client.query<{ email: string }>(
    'update admin_users set password = $1 returning email',
    [hash],
  );
  return logIn(origin, { email: rows[0]?.email ?? '', password: PASSWORD });
};
