import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { contentOf, graphqlEdition, restEdition } from '../../support/edition-queries';
import { emptyContent } from '../../support/empty-content';
import { documentInFiles, handlesInFiles, type Locale } from '../../support/seed-documents';
import { editionInFiles } from '../../support/seed-files';
import { seededWorld } from '../../support/seeded-world';
import { apiToken } from '../../support/tokens';

let app: TestApp;
let token: string;

beforeAll(async () => {
  app = await bootApp();
  token = await apiToken(app, 'full-access');
  await seededWorld(app);
});

afterAll(() => emptyContent(app));

const byRest = async (locale: Locale, status = 'published') => {
  const url = `${restEdition(2023, locale)}&status=${status}`;
  const answer = await app.request.get(url).set('Authorization', token);
  expect(answer.status, JSON.stringify(answer.body.error)).toBe(200);
  return answer.body.data as Record<string, unknown>[];
};

const byGraphql = async (locale: Locale) => {
  const answer = await app.request
    .post('/graphql')
    .set('Authorization', token)
    .send({ query: graphqlEdition, variables: { year: 2023, locale } });
  expect(answer.body.errors).toBeUndefined();
  return answer.body.data.editions as Record<string, unknown>[];
};

describe.each<Locale>(['zh-Hans', 'en'])('the published edition in %s', (locale) => {
  it('is, by one REST query, what the files say, field by field and in order', async () => {
    expect(contentOf(await byRest(locale))).toEqual([editionInFiles(locale)]);
  });

  it('is, by one GraphQL query, what the files say, field by field and in order', async () => {
    expect(contentOf(await byGraphql(locale))).toEqual([editionInFiles(locale)]);
  });

  it('is the same by REST and by GraphQL', async () => {
    expect(contentOf(await byGraphql(locale))).toEqual(contentOf(await byRest(locale)));
  });

  it('has no other content than its draft', async () => {
    expect(contentOf(await byRest(locale, 'draft'))).toEqual(contentOf(await byRest(locale)));
  });

  it('keeps source notes and the glossary, which readers do not get', async () => {
    const { strapi } = app;
    const metrics = await strapi
      .documents('api::metric.metric')
      .findMany({ locale, status: 'published' });
    const notes = metrics.map(({ key, sourceNote }) => [key, sourceNote]);
    const expected = handlesInFiles('metrics').map((key) => [
      key,
      documentInFiles(`metrics/${key}`, 'yaml', locale).sourceNote,
    ]);
    expect(Object.fromEntries(notes)).toEqual(Object.fromEntries(expected));
    const terms = await strapi
      .documents('api::glossary-term.glossary-term')
      .findMany({ locale, status: 'published', limit: 1000 });
    const told = terms.map(({ sourceTerm, translation, romanisation, note }) =>
      JSON.stringify([sourceTerm, translation, romanisation, note]),
    );
    const written = handlesInFiles('glossary').map((handle) => {
      const term = documentInFiles(`glossary/${handle}`, 'yaml', locale);
      const { translation = null, romanisation = null, note = null } = term;
      return JSON.stringify([term.sourceTerm, translation, romanisation, note]);
    });
    expect(told.sort()).toEqual(written.sort());
  });
});

describe('the images of the seed', () => {
  it('are served, in the original size and in every responsive format', async () => {
    const [edition] = await byRest('zh-Hans');
    const { image } = edition?.coverPhoto as {
      image: { url: string; formats: Record<string, { url: string }> };
    };
    const urls = [image, ...Object.values(image.formats)].map(
      ({ url }) => new URL(url, 'http://x').pathname,
    );
    expect(urls).toHaveLength(5);
    for (const url of urls) {
      const answer = await app.request.get(url);
      expect([answer.status, answer.type], url).toEqual([200, 'image/jpeg']);
    }
  });

  it('carry the name of their file', async () => {
    const files = await app.strapi.db
      .query('plugin::upload.file')
      .findMany({ select: ['name', 'ext'] });
    const names = handlesInFiles('photos').map((handle) => `${handle}.jpg`);
    expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
    expect(path.extname(files[0]?.name)).toBe(files[0]?.ext);
  });
});
