import type { Modules } from '@strapi/strapi';
import { beforeAll, describe, expect, it } from 'vitest';
import { adminSession } from '../../support/admin';
import { bootApp, type TestApp } from '../../support/app';
import { apiToken } from '../../support/tokens';
import {
  fields,
  makeSection,
  newSlug,
  openDesk,
  SECTION,
  SECTIONS,
  versionsOf,
  type Desk,
} from './desk';

let app: TestApp;
let desk: Desk;

beforeAll(async () => {
  app = await bootApp();
  desk = await openDesk(app);
});

describe('writers the roles do not concern', () => {
  it('are the super administrator, who may do everything', async () => {
    const id = await makeSection(app, 'zh+');
    const chief = await adminSession(app, 'strapi-super-admin');
    expect((await chief.put(`${SECTIONS}/${id}?locale=en`, fields('en'))).status).toBe(200);
    expect((await chief.delete(`${SECTIONS}/${id}?locale=*`)).status).toBe(200);
  });

  it('are API tokens, which have permissions of their own', async () => {
    const token = await apiToken(app, 'full-access');
    const answer = await app.request
      .post('/api/report-sections?status=draft')
      .set('Authorization', token)
      .send({ data: { ...fields('zh'), slug: newSlug() } });
    expect(answer.status).toBe(201);
  });

  it('are content rules that a permitted write sets off in other locales', async () => {
    const { strapi } = app;
    const id = await makeSection(app, 'zh+ en');
    const use = strapi.documents.use as unknown as (
      rule: Modules.Documents.Middleware.Middleware,
    ) => () => void;
    const remove = use(async (context, next) => {
      const result = await next();
      const { documentId, locale } = context.params as { documentId?: string; locale?: string };
      if (context.action === 'update' && documentId === id && locale === 'zh-Hans') {
        const data: object = { title: 'Followed' };
        await strapi.documents(SECTION).update({ documentId: id, locale: 'en', data });
      }
      return result;
    });
    try {
      expect((await desk.editor.put(`${SECTIONS}/${id}`, { title: '新标题' })).status).toBe(200);
    } finally {
      remove();
    }
    expect((await versionsOf(app, id)).en?.title).toBe('Followed');
    expect((await desk.editor.put(`${SECTIONS}/${id}?locale=en`, { title: 'x' })).status).toBe(403);
  });

  it('are not people of two roles, who may do what either may', async () => {
    const { strapi } = app;
    const both = await adminSession(app, 'dajuan-editor');
    const roles = await strapi.db
      .query('admin::role')
      .findMany({ where: { code: ['dajuan-editor', 'dajuan-translator'] } });
    await strapi.service('admin::user').updateById(both.id, { roles: roles.map(({ id }) => id) });
    const id = await makeSection(app, 'zh+');
    expect((await both.put(`${SECTIONS}/${id}`, { title: '新标题' })).status).toBe(200);
    expect((await both.put(`${SECTIONS}/${id}?locale=en`, fields('en'))).status).toBe(200);
    expect((await both.post(`${SECTIONS}/${id}/actions/publish?locale=en`, {})).status).toBe(200);
    expect((await both.post(`${SECTIONS}/${id}/actions/publish`, {})).status).toBe(403);
    expect((await versionsOf(app, id))['zh+']?.title).toBe(fields('zh').title);
    expect(
      await strapi
        .documents(SECTION)
        .findOne({ documentId: id, locale: 'en', status: 'published' }),
    ).toBeTruthy();
  });
});
