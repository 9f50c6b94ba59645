import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { adminSession } from '../../support/admin';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { graphql } from '../../support/graphql';
import { uploadedImage } from '../../support/image';
import { apiToken } from '../../support/tokens';
import { bilingual, idsIn, type Data } from './bilingual';

let app: TestApp;
let desk: ReturnType<typeof bilingual>;
let token: string;
let unit: string;
let metric: string;

beforeAll(async () => {
  app = await bootApp();
  token = await apiToken(app, 'full-access');
});
beforeEach(async () => {
  await emptyContent(app);
  desk = bilingual(app);
  unit = await desk.source('unit');
  metric = await desk.source('metric', { value: 100, unit });
  await desk.translate('unit', unit);
  await desk.translate('metric', metric);
});
afterAll(() => emptyContent(app));

const put = (data: Data) =>
  app.request
    .put(`/api/metrics/${metric}?locale=en&status=draft`)
    .set('Authorization', token)
    .send({ data });

const english = () => desk.read('metric', metric, 'en');

describe('a translation over REST', () => {
  it.each([
    ['value', { value: 101 }],
    ['value', { value: null }],
    ['qualifier', { qualifier: 'over' }],
    ['key', { key: 'another-key' }],
    ['periodEnd', { periodEnd: '2024-12-31' }],
    ['highlight', { highlight: true }],
    ['unit', { unit: null }],
    ['sections', { sections: { connect: ['nobody-knows-this'] } }],
  ])('cannot change %s: %j', async (field, change) => {
    const before = await english();
    const { status, body } = await put({ label: 'Changed', ...change });
    expect(status).toBe(400);
    expect(body.error.details.errors[0].path).toEqual([field]);
    expect(body.error.message).toContain('zh-Hans');
    expect(await english()).toEqual(before);
  });

  it('may send back what it got, in any form, and change its words', async () => {
    const same = { value: '100', qualifier: 'exact', unit, currency: '', asOf: null, partOf: null };
    for (const data of [
      same,
      { value: 100, unit: { connect: [unit] } },
      { unit: { set: [unit] } },
    ]) {
      const { status, body } = await put({ label: 'Changed', ...data });
      expect(body.error).toBeUndefined();
      expect(status).toBe(200);
    }
    expect(await english()).toMatchObject({ label: 'Changed', value: 100 });
  });

  it('cannot change the picture, but may name it', async () => {
    const photo = await desk.source('photo');
    await desk.translate('photo', photo);
    const { id } = (await desk.read('photo', photo, 'en'))?.image as { id: number };
    const send = (image: number) =>
      app.request
        .put(`/api/photos/${photo}?locale=en&status=draft`)
        .set('Authorization', token)
        .send({ data: { caption: 'Named', image } });
    const refused = await send(await uploadedImage(app, 'another'));
    expect([refused.status, refused.body.error.details.errors[0].path]).toEqual([400, ['image']]);
    expect((await send(id)).status).toBe(200);
  });

  it('cannot place a section elsewhere', async () => {
    const edition = await desk.source('edition');
    const section = await desk.source('report-section');
    await desk.translate('edition', edition);
    await desk.translate('report-section', section);
    const { status, body } = await app.request
      .put(`/api/editions/${edition}?locale=en&status=draft`)
      .set('Authorization', token)
      .send({ data: { sections: { connect: [section] } } });
    expect([status, body.error.details.errors[0].path]).toEqual([400, ['sections']]);
    expect(idsIn(await desk.read('edition', edition, 'en'), 'sections')).toEqual([]);
  });
});

describe('a translation over GraphQL', () => {
  const mutate = (data: Data) =>
    graphql(
      app,
      `
        mutation ($id: ID!, $data: MetricInput!) {
          updateMetric(documentId: $id, locale: "en", data: $data, status: DRAFT) {
            label
            value
          }
        }
      `,
      { id: metric, data },
      token,
    );

  it('cannot change a fact', async () => {
    const { body } = await mutate({ value: 101 });
    const { error } = body.errors[0].extensions;
    expect([error.name, error.details.errors[0].path]).toEqual(['ValidationError', ['value']]);
    expect((await english())?.value).toBe(100);
  });

  it('may change its words', async () => {
    const { body } = await mutate({ label: 'Changed', value: 100 });
    expect(body.data.updateMetric).toEqual({ label: 'Changed', value: 100 });
  });
});

describe('a translation in the panel', () => {
  const path = () => `/content-manager/collection-types/api::metric.metric/${metric}?locale=en`;

  it.each(['strapi-super-admin', 'dajuan-editor-in-chief', 'dajuan-translator'])(
    'keeps its words and drops what the form says of facts: %s',
    async (role) => {
      const session = await adminSession(app, role);
      const form = {
        label: 'Changed',
        value: 999,
        key: 'x',
        unit: { connect: [], disconnect: [] },
      };
      const { status } = await session.put(path(), form);
      expect(status).toBe(200);
      expect(await english()).toMatchObject({ label: 'Changed', value: 100 });
      expect(idsIn(await english(), 'unit')).toEqual([unit]);
      expect((await desk.read('metric', metric, 'zh-Hans'))?.value).toBe(100);
    },
  );

  it('is not stopped by a required fact that the form leaves out', async () => {
    const session = await adminSession(app, 'dajuan-translator');
    const fresh = await desk.source('metric');
    const create = `/content-manager/collection-types/api::metric.metric/${fresh}?locale=en`;
    const { status } = await session.put(create, { label: 'Words alone' });
    expect(status).toBe(200);
    expect((await desk.read('metric', fresh, 'en'))?.value).toBe(1);
  });
});

describe('a document', () => {
  it('begins in Chinese', async () => {
    const { status, body } = await app.request
      .post('/api/units?locale=en&status=draft')
      .set('Authorization', token)
      .send({ data: { code: 'english-first', name: 'things' } });
    expect(status).toBe(400);
    expect(body.error.message).toContain('zh-Hans');
    const begun = await app.request
      .post('/api/units?status=draft')
      .set('Authorization', token)
      .send({ data: { code: 'chinese-first', name: '件' } });
    expect(begun.status).toBe(201);
  });
});
