import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import type { TestApp } from '../../support/app';

/** An administrator, and what they log in with. */
export interface Account {
  readonly id: number;
  readonly email: string;
  readonly password: string;
}

/** Makes an administrator with a role, such as `dajuan-translator`. */
export const makeAccount = async (
  { strapi }: TestApp,
  roleCode = 'dajuan-translator',
): Promise<Account> => {
  const role = await strapi.service('admin::role').findOne({ code: roleCode });
  const [email, password] = [`${randomUUID()}@example.org`, `Test-${randomUUID()}`];
  const { id } = (await strapi.service('admin::user').create({
    firstname: 'Account',
    lastname: 'Test',
    email,
    password,
    isActive: true,
    roles: [role.id],
  })) as { id: number };
  return { id, email, password };
};

/** How someone asks to be let in. */
interface Asking {
  readonly cookies?: readonly string[];
  readonly forwarded?: string;
  readonly language?: string;
}

/** Asks the panel's log-in. */
export const logIn = async (
  { request }: TestApp,
  credentials: object,
  { cookies = [], forwarded, language = 'en' }: Asking = {},
): Promise<Response> => {
  const asked = request.post('/admin/login').set('Accept-Language', language);
  if (cookies.length > 0) void asked.set('Cookie', cookies.join('; '));
  if (forwarded !== undefined) void asked.set('X-Forwarded-For', forwarded);
  return asked.send(credentials);
};

/** The cookies that an answer sets, as a browser sends them back. */
export const cookiesOf = ({ headers }: Response): string[] => {
  const set = (headers['set-cookie'] ?? []) as unknown as string[];
  return set.map((cookie) => cookie.split(';')[0] ?? '');
};

/** Those of them by which a browser is known again. */
export const deviceOf = (answer: Response): string[] =>
  cookiesOf(answer).filter((cookie) => cookie.startsWith('dajuan_device_'));
