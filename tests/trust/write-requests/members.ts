import { newName } from '../../strapi/content-model/content';
import type { TestApp } from '../../support/app';
import { idOf, PASSWORD, type Body, type WriteRequests } from './write-request';

/** People of the content API and their roles. */
export const members = async ({ strapi }: TestApp): Promise<WriteRequests> => {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });
  const user = (): Body => ({
    username: newName(),
    email: `${newName()}@example.org`,
    password: PASSWORD,
    role: role?.id,
  });
  const id = await idOf(
    strapi
      .plugin('users-permissions')
      .service('user')
      .add({ ...user(), provider: 'local' }),
  );
  const permissions = {};
  const one = { name: newName(), description: 'x', permissions };
  const spare = await idOf(
    strapi.db
      .query('plugin::users-permissions.role')
      .create({ data: { name: newName(), description: 'x', type: newName() } }),
  );
  const roles = (path: string): WriteRequests => ({
    [`POST ${path}`]: { body: one },
    [`PUT ${path}/:role`]: { params: { role: spare }, body: { ...one, name: newName() } },
    [`DELETE ${path}/:role`]: { params: { role: spare } },
  });
  const plugin = { type: 'plugin', name: 'users-permissions' };
  const stored = (key: string) => strapi.store({ ...plugin, key }).get() as Promise<Body>;
  return {
    'POST /api/users': { body: user() },
    'PUT /api/users/:id': { params: { id }, body: { username: newName() } },
    'DELETE /api/users/:id': { params: { id } },
    ...roles('/api/users-permissions/roles'),
    ...roles('/users-permissions/roles'),
    'PUT /users-permissions/advanced': {
      body: { ...(await stored('advanced')), unique_email: false },
    },
    'PUT /users-permissions/providers': { body: { providers: await stored('grant') } },
    'PUT /users-permissions/email-templates': {
      body: { 'email-templates': await stored('email') },
    },
  };
};
