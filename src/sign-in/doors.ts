import { anything, mail, ownPassword, password, session, token } from './gates';
import type { Gate } from './gate';

/** A route of Strapi's at which something can be guessed. */
export interface Door {
  /** `admin` for the panel's own routes, else the name of a plugin. */
  readonly of: string;
  readonly router: 'admin' | 'content-api';
  readonly method: string;
  /** As the router has it. */
  readonly path: string;
  readonly gate: Gate;
}

const panel = (method: string, path: string, gate: Gate): Door => ({
  of: 'admin',
  router: 'admin',
  method,
  path,
  gate,
});

/** Closed to everyone until an administrator opens them (src/setup/public-permissions.ts). */
const api = (method: string, path: string, gate: Gate): Door => ({
  of: 'users-permissions',
  router: 'content-api',
  method,
  path,
  gate,
});

/** Every door at which an account, or what stands for one, can be guessed. */
export const DOORS: readonly Door[] = [
  panel('POST', '/login', password('log-in', 'email')),
  panel('POST', '/forgot-password', mail('forgotten')),
  panel('POST', '/reset-password', token('token', 'body', 'resetPasswordToken')),
  panel('POST', '/register', token('token', 'body', 'registrationToken')),
  panel('GET', '/registration-info', token('token', 'query', 'registrationToken')),
  panel('POST', '/register-admin', anything('token')),
  panel('POST', '/access-token', session),
  panel('PUT', '/users/me', ownPassword('own-password')),
  api('POST', '/auth/local', password('api-log-in', 'identifier')),
  api('GET', '/auth/:provider/callback', anything('api-provider')),
  api('POST', '/auth/local/register', anything('api-register')),
  api('POST', '/auth/forgot-password', mail('api-forgotten')),
  api('POST', '/auth/reset-password', token('api-token', 'body', 'code')),
  api('GET', '/auth/email-confirmation', token('api-token', 'query', 'confirmation')),
  api('POST', '/auth/send-email-confirmation', mail('api-forgotten')),
  api('POST', '/auth/change-password', ownPassword('api-own-password')),
  api('POST', '/auth/refresh', anything('api-token')),
];
