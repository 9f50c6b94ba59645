import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import type { TestApp } from './app';

type Send = (path: string, body?: object) => Promise<Response>;

/** Requests to the administration's own HTTP interface, as one logged-in person. */
export interface AdminSession {
  /** The person's id. */
  id: number;
  /** The `Authorization` value, for requests this interface has no word for (an upload). */
  authorization: string;
  get: Send;
  post: Send;
  put: Send;
  delete: Send;
}

/** A person of the administration, and what they log in with. */
export interface AdminPerson {
  id: number;
  email: string;
  password: string;
}

/**
 * Makes a person with one administration role.
 * @param roleCode such as `dajuan-translator` or `strapi-super-admin`
 * @param language what the person chose to read the administration in
 */
export const adminPerson = async (
  { strapi }: TestApp,
  roleCode: string,
  language: 'en' | 'zh-Hans' | null = 'en',
): Promise<AdminPerson> => {
  const role = await strapi.service('admin::role').findOne({ code: roleCode });
  if (!role) throw new Error(`There is no administration role ${roleCode}`);
  const email = `${randomUUID()}@example.org`;
  const password = `Test-${randomUUID()}`;
  const user: { id: number } = await strapi.service('admin::user').create({
    firstname: roleCode,
    lastname: 'Test',
    email,
    password,
    isActive: true,
    preferedLanguage: language,
    roles: [role.id],
  });
  return { id: user.id, email, password };
};

/** Makes a person with one administration role, as `adminPerson` does, and logs them in. */
export const adminSession = async (
  app: TestApp,
  roleCode: string,
  language: 'en' | 'zh-Hans' | null = 'en',
): Promise<AdminSession> => {
  const { request } = app;
  const { id, email, password } = await adminPerson(app, roleCode, language);
  const login = await request.post('/admin/login').send({ email, password });
  if (login.status !== 200) throw new Error(`Log-in as ${roleCode} failed: ${login.text}`);
  const authorization = `Bearer ${login.body.data.token}`;
  const sender =
    (method: 'get' | 'post' | 'put' | 'delete'): Send =>
    (path, body) => {
      const pending = request[method](path).set('Authorization', authorization);
      return body ? pending.send(body) : pending;
    };
  return {
    id,
    authorization,
    get: sender('get'),
    post: sender('post'),
    put: sender('put'),
    delete: sender('delete'),
  };
};
