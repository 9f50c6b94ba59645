import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { adminSession } from '../../support/admin';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { graphql } from '../../support/graphql';
import { apiToken } from '../../support/tokens';
import { bilingual, idsIn } from './bilingual';

let app: TestApp;
let desk: ReturnType<typeof bilingual>;
let token: string;
let edition: string;
let section: string;

beforeAll(async () => {
  app = await bootApp();
  token = await apiToken(app, 'full-access');
});
beforeEach(async () => {
  await emptyContent(app);
  desk = bilingual(app);
  section = await desk.source('report-section');
  edition = await desk.source('edition', { sections: { set: [section] } });
  await desk.translate('report-section', section);
  await desk.translate('edition', edition);
  await desk.publish('edition', edition, 'zh-Hans', 'en');
});
afterAll(() => emptyContent(app));

const versions = async (): Promise<string[]> => {
  const rows = await app.strapi.db.query('api::report-section.report-section').findMany({
    where: { documentId: section },
  });
  return rows
    .map(
      (row: { locale: string; publishedAt: unknown }) =>
        `${row.locale}${row.publishedAt ? '+' : ''}`,
    )
    .sort();
};

const ways = {
  REST: (locale: string) =>
    app.request
      .delete(`/api/report-sections/${section}?locale=${locale}`)
      .set('Authorization', token)
      .then(({ status }) => status < 300),
  GraphQL: (locale: string) =>
    graphql(
      app,
      'mutation ($id: ID!, $locale: I18NLocaleCode) { deleteReportSection(documentId: $id, locale: $locale) { documentId } }',
      { id: section, locale },
      token,
    ).then(({ body }) => body.data?.deleteReportSection?.documentId === section),
  'the panel': async (locale: string) => {
    const chief = await adminSession(app, 'dajuan-editor-in-chief');
    const path = `/content-manager/collection-types/api::report-section.report-section/${section}`;
    return (await chief.delete(`${path}?locale=${locale}`)).status < 300;
  },
  'the Document Service': async (locale: string) =>
    (await desk.of('report-section').delete({ documentId: section, locale })).entries.length > 0,
};

describe.each(Object.keys(ways) as (keyof typeof ways)[])('deleting through %s', (way) => {
  it('takes the translations of a Chinese document with it', async () => {
    expect(await ways[way]('zh-Hans')).toBe(true);
    expect(await versions()).toEqual([]);
    expect(idsIn(await desk.read('edition', edition, 'en', 'published'), 'sections')).toEqual([]);
  });

  it('takes English alone, and leaves Chinese whole', async () => {
    expect(await ways[way]('en')).toBe(true);
    expect(await versions()).toEqual(['zh-Hans', 'zh-Hans+']);
    for (const status of ['draft', 'published'] as const) {
      expect(idsIn(await desk.read('edition', edition, 'zh-Hans', status), 'sections')).toEqual([
        section,
      ]);
      expect(
        idsIn(await desk.read('report-section', section, 'zh-Hans', status), 'edition'),
      ).toEqual([edition]);
    }
  });
});

it('deleting through GraphQL what is not there is told', async () => {
  const query = 'mutation { deleteReportSection(documentId: "nothing") { documentId } }';
  const { body } = await graphql(app, query, {}, token);
  expect(body.errors[0].extensions.error.name).toBe('NotFoundError');
});
