import { randomInt, randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';

interface Credentials {
  readonly email: string;
  readonly password: string;
}

interface AuthService {
  checkCredentials(credentials: Credentials): Promise<unknown>;
  forgotPassword(input: { email: string }): Promise<unknown>;
  hashPassword(password: string): Promise<string>;
  validatePassword(password: string, hash: string): Promise<boolean>;
}

const FUNCTIONS = [
  'checkCredentials',
  'forgotPassword',
  'hashPassword',
  'validatePassword',
] as const;

/** Milliseconds after which an e-mail is written: any, so that no later answer tells of it. */
const MAIL_DELAY = { least: 200, most: 1_000 };

/**
 * Lets the panel's log-in take as long for an e-mail address that nobody has as for one that somebody
 * has: a password is compared with a hash of the same cost. The e-mail for a forgotten password is
 * written some time after the answer has gone.
 * @throws Error when an upgrade of Strapi renamed what does it
 */
export const equalizeLogInTime = (strapi: Core.Strapi): void => {
  const auth = strapi.service('admin::auth') as AuthService | undefined;
  if (!auth || FUNCTIONS.some((name) => typeof auth[name] !== 'function')) {
    throw new Error('strapi-seams/equal-log-in-time: admin::auth has changed');
  }
  const { checkCredentials, forgotPassword } = auth;
  const nobodys = auth.hashPassword(randomUUID());
  auth.checkCredentials = async (credentials) => {
    const user: { password: string | null } | null = await strapi.db
      .query('admin::user')
      .findOne({ select: ['password'], where: { email: credentials.email } });
    if (!user?.password) await auth.validatePassword(credentials.password, await nobodys);
    return checkCredentials(credentials);
  };
  auth.forgotPassword = async (input) => {
    const write = (): void => {
      forgotPassword(input).catch((error: unknown) => strapi.log.error(error));
    };
    setTimeout(write, randomInt(MAIL_DELAY.least, MAIL_DELAY.most));
  };
};
