import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { adminSession } from '../../support/admin';
import { bootApp, type TestApp } from '../../support/app';
import {
  fields,
  makeSection,
  newSlug,
  openDesk,
  rowsOf,
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

/** The least that makes a document of each content type. */
const LEAST: Record<string, () => object> = {
  'edition.edition': () => ({
    year: 1911,
    title: '年度',
    publisher: '工会',
    periodStart: '2023-01-01',
    periodEnd: '2023-12-31',
  }),
  'letter.letter': () => ({ title: '信', body: '正文', signatory: '工会', signedOn: '2024-01' }),
  'report-section.report-section': () => ({ ...fields('zh'), slug: newSlug() }),
  'metric.metric': () => ({
    key: `m-${randomUUID()}`,
    label: '指标',
    value: 1,
    kind: 'count',
    qualifier: 'exact',
    flowOrStock: 'flow',
  }),
  'unit.unit': () => ({ code: `u-${randomUUID()}`, name: '人次' }),
  'photo.photo': () => ({ caption: '照片', alternativeText: '照片' }),
  'glossary-term.glossary-term': () => ({ sourceTerm: `词-${randomUUID()}` }),
};

describe.each(Object.entries(LEAST))('a new Chinese %s', (name, least) => {
  const uid = `api::${name}`;
  const path = `/content-manager/collection-types/${uid}?locale=zh-Hans`;

  it('is the editor’s to make', async () => {
    const answer = await desk.editor.post(path, least());
    expect(answer.body).not.toHaveProperty('error');
    expect(answer.status).toBe(201);
  });

  it('is not the translator’s', async () => {
    const before = await rowsOf(app, uid);
    expect((await desk.translator.post(path, least())).status).toBe(403);
    expect(await rowsOf(app, uid)).toBe(before);
  });
});

describe('a copy made in one click', () => {
  const TERM = 'api::glossary-term.glossary-term';
  const copy = async (role: keyof Desk, locale: string) => {
    const { documentId } = await app.strapi
      .documents(TERM)
      .create({ locale: 'zh-Hans', data: { sourceTerm: `词-${randomUUID()}` } });
    const path = `/content-manager/collection-types/${TERM}/auto-clone/${documentId}?locale=${locale}`;
    const before = await rowsOf(app, TERM);
    const { status } = await desk[role].post(path, { sourceTerm: `词-${randomUUID()}` });
    return { status, changed: before !== (await rowsOf(app, TERM)) };
  };

  it('is the editor’s to make', async () => {
    expect(await copy('editor', 'zh-Hans')).toEqual({ status: 200, changed: true });
  });

  it('is not the translator’s', async () => {
    expect(await copy('translator', 'zh-Hans')).toEqual({ status: 403, changed: false });
  });
});

describe('an administration token of narrower permissions than its owner’s', () => {
  /** A token that may do to sections, in English only, what a translator may. */
  const englishToken = async (): Promise<string> => {
    const owner = await adminSession(app, 'strapi-super-admin');
    const grant = (action: string) => ({
      action: `plugin::content-manager.explorer.${action}`,
      subject: SECTION,
      conditions: [],
      properties: {
        locales: ['en'],
        ...(action === 'publish' ? {} : { fields: ['title', 'body', 'kicker'] }),
      },
    });
    const made = await owner.post('/admin/admin-tokens', {
      name: `token ${randomUUID()}`,
      description: '',
      lifespan: null,
      adminPermissions: ['read', 'create', 'update', 'publish'].map(grant),
    });
    expect(made.status).toBe(201);
    return `Bearer ${made.body.data.accessKey}`;
  };

  it('writes English but makes no Chinese', async () => {
    const token = await englishToken();
    const id = await makeSection(app, 'zh+');
    const english = await app.request
      .put(`${SECTIONS}/${id}?locale=en`)
      .set('Authorization', token)
      .send(fields('en'));
    expect(english.status).toBe(200);
    expect((await versionsOf(app, id)).en?.title).toBe(fields('en').title);
    const before = await rowsOf(app);
    const chinese = await app.request
      .post(`${SECTIONS}?locale=zh-Hans`)
      .set('Authorization', token)
      .send({ ...fields('zh'), slug: newSlug() });
    expect(chinese.status).toBe(403);
    expect(await rowsOf(app)).toBe(before);
  });
});
