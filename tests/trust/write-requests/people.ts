import { newName } from '../../strapi/content-model/content';
import type { TestApp } from '../../support/app';
import { idOf, PASSWORD, type Body, type WriteRequests } from './write-request';

/** Administrators and their roles. */
export const people = async (app: TestApp): Promise<WriteRequests> => {
  const { strapi } = app;
  const users = strapi.service('admin::user');
  const roles = strapi.service('admin::role');
  const role = await idOf(roles.create({ name: newName(), description: '' }));
  const person = (extra: object = {}): object => ({
    firstname: 'Test',
    lastname: 'Test',
    email: `${newName()}@example.org`,
    roles: [role],
    ...extra,
  });
  const user = await idOf(users.create(person({ password: PASSWORD, isActive: true })));
  const idle = await idOf(roles.create({ name: newName(), description: '' }));
  const invited = newName();
  await users.create(person({ registrationToken: invited }));
  const forgetful = newName();
  await users.create(person({ password: PASSWORD, isActive: true, resetPasswordToken: forgetful }));
  const known = person({ password: PASSWORD, isActive: true }) as { email: string };
  await users.create(known);
  const entered = await app.request
    .post('/admin/login')
    .send({ email: known.email, password: PASSWORD });
  const cookie = String(entered.headers['set-cookie']).split(';')[0] ?? '';
  const registration = { userInfo: { firstname: 'A', lastname: 'B', password: PASSWORD } };
  return {
    'POST /admin/login': { body: { email: known.email, password: PASSWORD } },
    'POST /admin/access-token': { cookie },
    'POST /admin/register': {
      body: { registrationToken: invited, ...registration },
    },
    'POST /admin/reset-password': {
      body: { resetPasswordToken: forgetful, password: `${PASSWORD}2` },
    },
    'PUT /admin/users/me': { body: { firstname: 'Other' } },
    'POST /admin/users': { body: person() as Body },
    'PUT /admin/users/:id': { params: { id: user }, body: { firstname: 'Other' } },
    'DELETE /admin/users/:id': { params: { id: user } },
    'POST /admin/users/batch-delete': { body: { ids: [user] } },
    'POST /admin/roles': { body: { name: newName(), description: '' } },
    'PUT /admin/roles/:id': { params: { id: role }, body: { name: newName(), description: 'x' } },
    'PUT /admin/roles/:id/permissions': {
      params: { id: role },
      body: {
        permissions: [
          {
            action: 'plugin::content-manager.explorer.read',
            subject: 'api::unit.unit',
            properties: { fields: ['name'], locales: ['zh-Hans'] },
            conditions: [],
          },
        ],
      },
    },
    'DELETE /admin/roles/:id': { params: { id: idle } },
    'POST /admin/roles/batch-delete': { body: { ids: [idle] } },
  };
};
