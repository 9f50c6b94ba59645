import { beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { graphql } from '../../support/graphql';
import { apiToken } from '../../support/tokens';
import { newName, openWriter, refusedFields, type Writer } from './content';

let app: TestApp;
let writer: Writer;

beforeAll(async () => {
  app = await bootApp();
  await emptyContent(app);
  writer = await openWriter(app);
});

const cases: Array<[type: string, field: string, bad: unknown, good: unknown]> = [
  ['editions', 'year', 1899, 1900],
  ['editions', 'year', 2201, 2200],
  ['editions', 'year', 2023.5, 2024],
  ['editions', 'title', 'x'.repeat(201), '总'.repeat(200)],
  ['editions', 'subtitle', 'x'.repeat(201), '总'.repeat(200)],
  ['editions', 'periodStart', '2023-02-29', '2023-02-28'],
  ['editions', 'lede', 'x'.repeat(10_001), 'x'.repeat(10_000)],
  ['letters', 'contactEmail', 'nobody@nowhere', 'letters@example.org'],
  ['letters', 'signedOn', '2024-13', '2024-12'],
  ['letters', 'signedOn', '2023-02-29', '2024-02-29'],
  ['letters', 'signedOn', '2024', '2024-01'],
  ['report-sections', 'slug', 'Labour Disputes', 'labour-disputes'],
  ['report-sections', 'slug', '维权', 'rights'],
  ['report-sections', 'title', 'nul \u0000 in it', '一个标题'],
  ['metrics', 'key', 'Union_Members', 'union-members'],
  ['metrics', 'key', '2023-members', 'members-2023'],
  ['metrics', 'value', '1.62亿', '162000000'],
  ['metrics', 'value', 0.00001, 0.0001],
  ['metrics', 'value', 1e15, 999_999_999_999_999],
  ['metrics', 'value', 12_345_678_901.23456, 12_345_678_901.2345],
  ['metrics', 'kind', 'guess', 'ratio'],
  ['metrics', 'qualifier', 'maybe', 'nearly'],
  ['metrics', 'highlight', 'yes', true],
  ['metrics', 'label', 'x'.repeat(121), '总'.repeat(120)],
  ['metrics', 'asOf', '31/12/2023', '2023-12-31'],
  ['units', 'code', 'Person Times', 'participations'],
  ['units', 'name', 'x'.repeat(61), 'x'.repeat(60)],
  ['photos', 'takenOn', '2023-00', '2023-05'],
  ['photos', 'place', 'x'.repeat(121), 'x'.repeat(120)],
  ['glossary-terms', 'sourceTerm', 'x'.repeat(121), 'x'.repeat(120)],
];

describe('a malformed field', () => {
  it.each(cases)('of %s is refused by name: %s = %j', async (type, field, bad) => {
    const before = await writer.drafts(type);
    const refused = await writer.create(type, { [field]: bad });
    expect(refused.status).toBe(400);
    expect(refusedFields(refused)).toEqual([field]);
    expect(refused.body.error.message).toContain(field);
    expect(await writer.drafts(type)).toBe(before);
  });

  it.each(cases)(
    'of %s is not what a good one is taken for: %s, not %j but %j',
    async (type, field, _bad, good) => {
      await emptyContent(app);
      const made = await writer.create(type, { [field]: good });
      expect(made.body.error).toBeUndefined();
      expect(made.status).toBe(201);
    },
  );

  it('of a component is named with its place', async () => {
    const measureWords = [{ word: '人' }, { word: '名'.repeat(21) }];
    const pluralForms = { one: 'x'.repeat(61) };
    const refused = await writer.create('units', { measureWords, pluralForms });
    expect(refused.status).toBe(400);
    expect(refusedFields(refused).sort()).toEqual(['measureWords.1.word', 'pluralForms.one']);
  });

  it('is not one too many: every field is named at once', async () => {
    const refused = await writer.create('metrics', {
      key: 'A',
      value: 'many',
      label: 'x'.repeat(121),
    });
    expect(refusedFields(refused).sort()).toEqual(['key', 'label', 'value']);
  });

  it('is refused in Chinese to whoever reads Chinese', async () => {
    const refused = await writer.create('letters', { signedOn: '2024-13' }, 'zh-CN,zh;q=0.9');
    expect(refused.body.error.message).toBe(
      'signedOn须为存在的月份或日期，例如2024-01或2024-01-15',
    );
  });

  it('of a list is told the list', async () => {
    const refused = await writer.create('metrics', { qualifier: 'maybe' });
    const { message } = refused.body.error;
    expect(message).toBe('qualifier must be one of: exact, over, nearly, about');
  });

  it('is refused over GraphQL as a mistake of the caller', async () => {
    const token = await apiToken(app, 'full-access');
    const mutation = `mutation ($data: ReportSectionInput!) { createReportSection(data: $data) { documentId } }`;
    const data = { title: '章节', slug: 'Not A Slug', body: '正文' };
    const { body } = await graphql(app, mutation, { data }, token);
    expect(body.errors[0].message).toContain('slug');
    expect(body.errors[0].extensions.error.name).toBe('ValidationError');
    const made = await graphql(app, mutation, { data: { ...data, slug: newName() } }, token);
    expect(made.body.errors).toBeUndefined();
  });

  it('leaves a stored document as it was', async () => {
    const { body } = await writer.create('metrics', { key: 'kept-as-it-was', value: 7 });
    const refused = await writer.update('metrics', body.data.documentId, {
      label: '新',
      value: 'x',
    });
    expect(refused.status).toBe(400);
    const stored = await app.strapi.documents('api::metric.metric').findOne({
      documentId: body.data.documentId,
      locale: 'zh-Hans',
    });
    expect(stored).toMatchObject({ label: '指标', value: 7 });
  });
});
