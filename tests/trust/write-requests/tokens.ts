import { newName } from '../../strapi/content-model/content';
import { adminSession } from '../../support/admin';
import type { TestApp } from '../../support/app';
import { idOf, type Body, type WriteRequests } from './write-request';

/** Tokens. */
export const tokens = async (app: TestApp): Promise<WriteRequests> => {
  const { strapi } = app;
  const token = { name: newName(), description: '', type: 'read-only', lifespan: null };
  const api = await idOf(
    strapi.service('admin::api-token').create({ ...token, kind: 'content-api' }),
  );
  const chief = await adminSession(app, 'strapi-super-admin');
  const own = { name: newName(), kind: 'admin', description: '', adminPermissions: [] };
  const made = await chief.post('/admin/admin-tokens', own);
  const of = (path: string, id: number, body: Body): WriteRequests => ({
    [`POST ${path}`]: { body: { ...body, name: newName() } },
    [`PUT ${path}/:id`]: { params: { id }, body: { name: newName() } },
    [`POST ${path}/:id/regenerate`]: { params: { id } },
    [`DELETE ${path}/:id`]: { params: { id } },
  });
  return {
    ...of('/admin/api-tokens', api, token),
    ...of('/admin/admin-tokens', made.body.data?.id as number, own),
  };
};
