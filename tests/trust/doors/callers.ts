import { randomUUID } from 'node:crypto';
import { adminSession } from '../../support/admin';
import type { TestApp } from '../../support/app';
import { apiToken } from '../../support/tokens';

/** Who knocks: a name, and the `Authorization` that they send. */
export interface Caller {
  readonly name: string;
  readonly authorization?: string;
}

/** A token that may do one thing only: list metrics. */
const customToken = async ({ strapi }: TestApp): Promise<string> => {
  const token: { accessKey: string } = await strapi.service('admin::api-token').create({
    name: `test ${randomUUID()}`,
    description: '',
    type: 'custom',
    kind: 'content-api',
    lifespan: null,
    permissions: ['api::metric.metric.find'],
  });
  return `Bearer ${token.accessKey}`;
};

/** Somebody with an account of the interface, who is no administrator. */
const apiUser = async ({ strapi }: TestApp): Promise<string> => {
  const role: { id: number } = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });
  const name = randomUUID();
  const user: { id: number } = await strapi
    .plugin('users-permissions')
    .service('user')
    .add({
      username: name,
      email: `${name}@example.org`,
      password: `Test-${name}`,
      provider: 'local',
      confirmed: true,
      role: role.id,
    });
  const jwt: string = await strapi
    .plugin('users-permissions')
    .service('jwt')
    .issue({ id: user.id });
  return `Bearer ${jwt}`;
};

/** An editor-in-chief who was blocked while logged in. */
const blocked = async (app: TestApp): Promise<string> => {
  const { id, authorization } = await adminSession(app, 'dajuan-editor-in-chief');
  await app.strapi.service('admin::user').updateById(id, { blocked: true, isActive: false });
  return authorization;
};

/** Everybody who may knock, in the order of the columns of the matrix. */
export const allCallers = async (app: TestApp): Promise<Caller[]> => {
  const session = async (role: string) => (await adminSession(app, role)).authorization;
  return [
    { name: 'public' },
    { name: 'garbage', authorization: 'Bearer garbage' },
    { name: 'user', authorization: await apiUser(app) },
    { name: 'custom', authorization: await customToken(app) },
    { name: 'reads', authorization: await apiToken(app, 'read-only') },
    { name: 'full', authorization: await apiToken(app, 'full-access') },
    { name: 'blocked', authorization: await blocked(app) },
    { name: 'translator', authorization: await session('dajuan-translator') },
    { name: 'editor', authorization: await session('dajuan-editor') },
    { name: 'chief', authorization: await session('dajuan-editor-in-chief') },
    { name: 'super', authorization: await session('strapi-super-admin') },
  ];
};
