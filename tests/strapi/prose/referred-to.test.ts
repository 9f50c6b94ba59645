import { beforeEach, describe, expect, it } from 'vitest';
import { adminSession } from '../../support/admin';
import { bootApp, type TestApp } from '../../support/app';
import { graphql } from '../../support/graphql';
import { apiToken } from '../../support/tokens';
import { withdraw } from '../../support/withdraw';
import { bilingual, type Data } from '../shared-structure/bilingual';
import type { ProseWorld } from './prose-world';
import { proseWorld } from './prose-world';

let app: TestApp;
const freshWorld = () => proseWorld(app);
let world: ProseWorld;
let content: ReturnType<typeof bilingual>;

beforeEach(async () => {
  app = await bootApp();
  world = await freshWorld();
  content = bilingual(app);
});

/** What a call through the Document Service is refused with; undefined if it is not. */
const refusal = async (call: Promise<unknown>) => {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason as Data & { details: { uses: Data[] } },
  );
  return error && { status: error.status, uses: error.details.uses, message: error.message };
};

/** A metric of the edition that one draft refers to, and nothing else. */
const oneUse = async (text = '有{{metric:used}}') => {
  const metric = await content.source('metric', { key: 'used', value: 3, edition: world.edition });
  const section = await content.source('report-section', {
    edition: world.edition,
    body: `第一句。${text}。第三句。`,
  });
  return { metric, section };
};

describe('a metric that prose refers to', () => {
  it('is neither deleted nor withdrawn, and the refusal names every place', async () => {
    const { metric: id, section } = await oneUse();
    await content.publish('metric', id, 'zh-Hans');
    const refused = await refusal(content.of('metric').delete({ documentId: id }));
    expect(refused).toMatchObject({
      status: 409,
      uses: [
        {
          contentType: 'api::report-section.report-section',
          documentId: section,
          title: '章',
          locale: 'zh-Hans',
          status: 'draft',
          field: 'body',
          start: 5,
          end: 20,
        },
      ],
    });
    expect(refused?.message).toContain('section “章”');
    const withdrawn = refusal(content.of('metric').unpublish({ documentId: id, locale: '*' }));
    expect(await withdrawn).toMatchObject({ status: 409 });
    expect(await content.read('metric', id, 'zh-Hans', 'published')).not.toBeNull();
  });

  it('is kept over REST, GraphQL and in the panel', async () => {
    const token = await apiToken(app, 'full-access');
    const overRest = await app.request
      .delete(`/api/metrics/${world.members}`)
      .set('Authorization', token)
      .set('Accept-Language', 'zh-CN');
    expect(overRest.status).toBe(409);
    expect(overRest.body.error.message).toContain('指标“members”被引用');
    expect(overRest.body.error.details.uses.length).toBeGreaterThan(5);
    const mutation = `mutation { deleteMetric(documentId: "${world.members}") { documentId } }`;
    const { body } = await graphql(app, mutation, {}, token);
    expect(body.errors[0].extensions.code).toBe('STRAPI_CONFLICT_ERROR');
    const editor = await adminSession(app, 'dajuan-editor-in-chief');
    const path = '/content-manager/collection-types/api::metric.metric';
    expect((await editor.delete(`${path}/${world.members}?locale=*`)).status).toBe(409);
    const many = await editor.post(`${path}/actions/bulkDelete?locale=zh-Hans`, {
      documentIds: [world.members, world.books],
    });
    expect(many.status, many.text).toBe(409);
    expect(await content.read('metric', world.books, 'zh-Hans')).not.toBeNull();
  });

  it('keeps its key and its edition, while its value may change', async () => {
    const { metric: id } = await oneUse();
    const renamed = await refusal(content.change('metric', id, { key: 'renamed' }));
    expect(renamed).toMatchObject({ status: 409, uses: [{ field: 'body' }] });
    const moved = await refusal(content.change('metric', id, { edition: world.earlier }));
    expect(moved).toMatchObject({ status: 409 });
    const taken = await refusal(content.change('edition', world.edition, { metrics: [] }));
    expect(taken).toMatchObject({ status: 409 });
    expect((await content.read('metric', id, 'zh-Hans'))?.key).toBe('used');
    expect(await refusal(content.change('metric', id, { value: 4, key: 'used' }))).toBeUndefined();
  });

  it('keeps the published key that published prose has, though its draft was renamed', async () => {
    const { metric: id, section } = await oneUse();
    await content.publish('metric', id, 'zh-Hans');
    await content.publish('report-section', section, 'zh-Hans');
    await content.change('report-section', section, { body: '文' });
    const renamed = await refusal(content.change('metric', id, { key: 'renamed' }));
    expect(renamed).toMatchObject({ status: 409, uses: [{ status: 'published' }] });
  });

  it('is kept for another edition that refers to it by year', async () => {
    const refused = await refusal(
      content.of('metric').delete({ documentId: world.earlierMembers }),
    );
    expect(refused).toMatchObject({ status: 409 });
    expect(refused?.uses.map(({ field }) => field)).toEqual(['lede', 'lede']);
    expect(refused?.uses.map(({ locale }) => locale).sort()).toEqual(['en', 'zh-Hans']);
  });

  it('may lose its translation, which prose is not written from', async () => {
    const gone = content.of('metric').unpublish({ documentId: world.members, locale: 'en' });
    expect(await refusal(gone)).toBeUndefined();
    const { body } = await app.request.get(`/api/letters/${world.letter}?locale=en`);
    expect(body.data.closingFigures).toHaveLength(1);
  });
});

describe('a metric that prose does not refer to', () => {
  it.each(['`{{metric:used}}`', '\\{{metric:used}}', 'metric:used', '{{metric:used-up}}'])(
    'may go and be renamed, though prose says %s',
    async (text) => {
      const { metric: id } = await oneUse(text);
      expect(await refusal(content.change('metric', id, { key: 'renamed' }))).toBeUndefined();
      expect(await refusal(content.of('metric').delete({ documentId: id }))).toBeUndefined();
    },
  );

  it('may go when the edition that refers to its key is another', async () => {
    await oneUse();
    const edition = world.earlier;
    const other = await content.source('metric', { key: 'used', value: 3, edition });
    expect(await refusal(content.of('metric').delete({ documentId: other }))).toBeUndefined();
  });
});

describe('an edition that others refer to', () => {
  it('is neither deleted nor withdrawn, and keeps its year', async () => {
    const documentId = world.earlier;
    const editions = content.of('edition');
    const uses = [{ field: 'lede' }, {}];
    expect(await refusal(withdraw(app, documentId))).toMatchObject({ status: 409, uses });
    expect(await content.read('edition', documentId, 'zh-Hans', 'published')).not.toBeNull();
    await app.strapi.db
      .query('api::edition.edition')
      .deleteMany({ where: { documentId, publishedAt: { $notNull: true } } });
    for (const call of [
      () => editions.delete({ documentId }),
      () => content.change('edition', documentId, { year: 2148 }),
    ]) {
      expect(await refusal(call())).toMatchObject({ status: 409, uses });
    }
  });

  it('may go once nothing refers to it', async () => {
    const edition = await content.source('edition', { year: 2147 });
    expect(await refusal(content.change('edition', edition, { year: 2146 }))).toBeUndefined();
    const gone = content.of('edition').delete({ documentId: edition });
    expect(await refusal(gone)).toBeUndefined();
  });
});

describe('published prose keeps the edition its references are looked up in:', () => {
  it('an edition published without a section takes it from readers, with its photo', async () => {
    await content.change('edition', world.edition, { sections: [] });
    await content.publish('edition', world.edition, 'zh-Hans');
    for (const [type, id] of [
      ['report-section', world.section],
      ['photo', world.photo],
    ] as const) {
      expect(await content.read(type, id, 'zh-Hans', 'published')).toBeNull();
      expect(await content.read(type, id, 'en', 'published')).toBeNull();
      expect(await content.read(type, id, 'zh-Hans')).not.toBeNull();
    }
    await content.change('edition', world.edition, { sections: [world.section] });
    await content.publish('edition', world.edition, 'zh-Hans', 'en');
  });

  it('a section is not deleted from under its photo', async () => {
    const documentId = world.section;
    const sections = content.of('report-section');
    expect(await refusal(sections.delete({ documentId }))).toMatchObject({ status: 409 });
    await content.of('photo').delete({ documentId: world.photo });
    expect(await refusal(sections.delete({ documentId }))).toBeUndefined();
  });

  it('but an edition may be withdrawn, and its members go with it', async () => {
    const documentId = world.edition;
    expect(await refusal(withdraw(app, documentId))).toBeUndefined();
    expect((await app.request.get(`/api/letters/${world.letter}`)).status).toBe(404);
    expect((await app.request.get(`/api/metrics/${world.members}`)).status).toBe(404);
  });
});
