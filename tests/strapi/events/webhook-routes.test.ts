import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recordEvent } from '../../../src/events/record-event';
import { grantOwnActions } from '../../../src/setup/admin-roles/own-actions';
import { silenceStrapiWebhooks } from '../../../src/setup/close-strapi-webhooks';
import { adminSession, type AdminSession } from '../../support/admin';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { openDesk, type Desk } from '../roles/desk';

let app: TestApp;
let desk: Desk;
let chief: AdminSession;

const PATH = '/dajuan/webhooks';
const ACTION = 'admin::dajuan.webhooks';
const VALID = { name: 'Site', url: 'https://192.88.1.1/hook', events: ['edition.published'] };

beforeAll(async () => {
  app = await bootApp();
  desk = await openDesk(app);
  chief = desk['editor-in-chief'];
});
beforeEach(() => emptyContent(app));
afterAll(() => emptyContent(app));

const add = async () => (await chief.post(PATH, VALID)).body.data;
const tell = () =>
  recordEvent(app.strapi, {
    type: 'edition.published',
    edition: 'one',
    year: 2150,
    sequence: 1,
    timestamp: new Date().toISOString(),
    data: { number: 1 },
  });

describe('keeping webhooks in the panel', () => {
  it('answers a secret when it is made, and never again', async () => {
    const added = await chief.post(PATH, VALID);
    expect(added.status, added.text).toBe(201);
    const { documentId, secret, ...rest } = added.body.data;
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(rest).toEqual({ ...VALID, isEnabled: true });
    const changed = await chief.put(`${PATH}/${documentId}`, { isEnabled: false });
    expect(changed.body.data).toEqual({ ...VALID, documentId, isEnabled: false });
    const listed = await chief.get(PATH);
    expect(listed.body.data).toEqual([{ ...VALID, documentId, isEnabled: false }]);
    const renewed = await chief.post(`${PATH}/${documentId}/secret`);
    expect(renewed.status).toBe(201);
    expect(renewed.body.data.secret).toMatch(/^whsec_/);
    expect(renewed.body.data.secret).not.toBe(secret);
    expect((await chief.delete(`${PATH}/${documentId}`)).status).toBe(204);
    expect((await chief.get(PATH)).body.data).toEqual([]);
  });

  it.each([
    [{ name: ' ' }, 'name'],
    [{ name: 'x'.repeat(101) }, 'name'],
    [{ url: undefined }, 'url'],
    [{ url: 'example.org' }, 'url'],
    [{ url: 'https://a:b@example.org/' }, 'url'],
    [{ url: 'http://127.0.0.1:9/' }, 'url'],
    [{ url: 'http://2130706433/' }, 'url'],
    [{ url: 'http://169.254.169.254/latest/meta-data' }, 'url'],
    [{ url: 'http://[::ffff:10.0.0.1]/' }, 'url'],
    [{ url: 'http://localhost:1337/' }, 'url'],
    [{ events: [] }, 'events'],
    [{ events: ['edition.deleted'] }, 'events'],
    [{ events: 'edition.published' }, 'events'],
    [{ isEnabled: 'yes' }, 'isEnabled'],
  ])('refuses %j, naming %s, and changes nothing', async (change, field) => {
    const answer = await chief.post(PATH, { ...VALID, ...change });
    expect(answer.status, answer.text).toBe(400);
    expect(answer.body.error.details.errors[0].path).toEqual([field]);
    expect((await chief.get(PATH)).body.data).toEqual([]);
    if (Object.values(change)[0] === undefined) return;
    const { documentId } = await add();
    expect((await chief.put(`${PATH}/${documentId}`, change)).status).toBe(400);
    expect((await chief.get(PATH)).body.data).toMatchObject([VALID]);
  });

  it('knows what there is not', async () => {
    expect((await chief.put(`${PATH}/none`, VALID)).status).toBe(404);
    expect((await chief.delete(`${PATH}/none`)).status).toBe(404);
    expect((await chief.post(`${PATH}/none/secret`)).status).toBe(404);
    expect((await chief.post('/dajuan/deliveries/none/replay')).status).toBe(404);
  });

  it('is for the editor-in-chief and the super admin alone', async () => {
    for (const session of [desk.editor, desk.translator]) {
      expect((await session.get(PATH)).status).toBe(403);
      expect((await session.post(PATH, VALID)).status).toBe(403);
      expect((await session.get('/dajuan/events')).status).toBe(403);
    }
    expect((await app.request.get(PATH)).status).toBe(401);
    const superAdmin = await adminSession(app, 'strapi-super-admin');
    expect((await superAdmin.get(PATH)).status).toBe(200);
  });
});

describe('what became of editions', () => {
  it('is listed with its deliveries, and sent again on request', async () => {
    const webhook = await add();
    await tell();
    const { body } = await chief.get('/dajuan/events?page=1&pageSize=10');
    expect(body.meta.pagination).toEqual({ page: 1, pageSize: 10, pageCount: 1, total: 1 });
    const [event] = body.data;
    expect(event).toMatchObject({
      type: 'edition.published',
      edition: 'one',
      year: 2150,
      payload: { type: 'edition.published', data: { number: 1 } },
      deliveries: [
        {
          webhook: { documentId: webhook.documentId, name: 'Site', url: VALID.url },
          state: 'waiting',
          attempts: 0,
          lastStatus: null,
          lastError: null,
          deliveredAt: null,
        },
      ],
    });
    expect(JSON.stringify(body)).not.toContain('secret');
    const [{ documentId }] = event.deliveries;
    expect((await chief.post(`/dajuan/deliveries/${documentId}/replay`)).status).toBe(202);
    await chief.delete(`${PATH}/${webhook.documentId}`);
    const after = await chief.get('/dajuan/events');
    expect(after.body.data[0].deliveries).toEqual([]);
  });

  it.each(['page=0', 'page=x', 'pageSize=101', 'pageSize=-1', 'page=1&page=2'])(
    'refuses %s',
    async (query) => {
      expect((await chief.get(`/dajuan/events?${query}`)).status).toBe(400);
    },
  );

  it('is in no public answer', async () => {
    for (const path of ['webhooks', 'edition-events', 'webhook-deliveries']) {
      expect((await app.request.get(`/api/${path}`)).status).toBe(404);
    }
    const query = '{ __schema { types { name } } }';
    const { text } = await app.request.post('/graphql').send({ query });
    expect(text).not.toMatch(/Webhook|EditionEvent|ScheduledPublication/);
  });
});

describe('the permission for webhooks', () => {
  const permissions = () => app.strapi.db.query('admin::permission');
  const where = { action: ACTION, role: { code: 'dajuan-editor-in-chief' } };
  const mark = () => app.strapi.store({ type: 'core', name: 'dajuan', key: 'own-actions' });

  it('is given to the editor-in-chief of an older installation, once', async () => {
    await permissions().deleteMany({ where });
    await mark().delete({});
    await grantOwnActions(app.strapi);
    await grantOwnActions(app.strapi);
    expect(await permissions().count({ where })).toBe(1);
  });

  it('is not given back to a role that an administrator took it from', async () => {
    const role = await app.strapi.service('admin::role').findOne({ code: where.role.code });
    await permissions().deleteMany({ where });
    await grantOwnActions(app.strapi);
    expect(await permissions().count({ where })).toBe(0);
    const permission = { action: ACTION, subject: null, properties: {}, conditions: [] };
    await permissions().create({ data: { ...permission, role: role.id } });
  });
});

describe('Strapi’s own webhooks', () => {
  it('are closed to everybody', async () => {
    const superAdmin = await adminSession(app, 'strapi-super-admin');
    const own = { name: 'x', url: 'https://example.org', headers: {}, events: ['entry.publish'] };
    const answers = [
      await superAdmin.get('/admin/webhooks'),
      await superAdmin.post('/admin/webhooks', own),
      await superAdmin.get('/admin/webhooks/1'),
      await superAdmin.put('/admin/webhooks/1', own),
      await superAdmin.delete('/admin/webhooks/1'),
      await superAdmin.post('/admin/webhooks/1/trigger'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403]);
    expect(await app.strapi.get('webhookStore').findWebhooks()).toEqual([]);
  });

  it('that were made before are no longer called', async () => {
    const store = app.strapi.get('webhookStore');
    const own = { name: 'x', url: 'https://example.org', headers: {}, events: ['entry.publish'] };
    const made = await store.createWebhook({ ...own, isEnabled: true });
    const runner = app.strapi.get('webhookRunner');
    runner.add(made);
    await silenceStrapiWebhooks(app.strapi);
    await store.deleteWebhook(made.id);
    expect(runner.webhooksMap.get('entry.publish')).toBeUndefined();
  });
});
