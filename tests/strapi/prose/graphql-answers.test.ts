import { beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { graphql } from '../../support/graphql';
import { apiToken } from '../../support/tokens';
import { metricQueries } from './metric-queries';
import { proseWorld } from './prose-world';

let app: TestApp;

beforeAll(async () => {
  app = await bootApp();
  await proseWorld(app);
});

const get = async (path: string) => (await app.request.get(path)).body.data;

describe('GraphQL', () => {
  const query = `query ($locale: I18NLocaleCode!) {
    editions(filters: { year: { eq: 2150 } }, locale: $locale) {
      subtitle lede ledeFigures { key edition text start end value unit qualifier }
      letter { body bodyFigures { text } closing closingFigures { start } }
      sections { title kicker body titleFigures { text } photos { caption captionFigures { value } } }
      sections_connection { nodes { kicker } }
    }
  }`;

  it.each(['zh-Hans', 'en'] as const)('answers the same as REST in %s', async (locale) => {
    const { body } = await graphql(app, query, { locale });
    expect(body.errors).toBeUndefined();
    const [edition] = body.data.editions;
    const [rest] = await get(
      `/api/editions?filters[year]=2150&locale=${locale}&populate[letter]=true&populate[sections][populate]=photos`,
    );
    expect(edition.lede).toBe(rest.lede);
    expect(edition.subtitle).toBe(rest.subtitle);
    expect(edition.ledeFigures).toEqual(
      rest.ledeFigures.map((one: object) => ({ edition: null, ...one })),
    );
    expect(edition.letter.body).toBe(rest.letter.body);
    expect(edition.letter.bodyFigures).toEqual([{ text: rest.letter.bodyFigures[0].text }]);
    expect(edition.sections[0]).toMatchObject({
      title: rest.sections[0].title,
      kicker: rest.sections[0].kicker,
      body: rest.sections[0].body,
      photos: [{ caption: rest.sections[0].photos[0].caption, captionFigures: [{ value: 100 }] }],
    });
    expect(edition.sections_connection.nodes[0].kicker).toBe(rest.sections[0].kicker);
  });

  it('asks the database for metrics once a list, and not again for its other fields', async () => {
    const lists = '{ reportSections { title titleFigures { text } kicker body } }';
    expect(await metricQueries(app, () => graphql(app, lists))).toBe(1);
    const deep = `{ editions(filters: { year: { eq: 2150 } }) {
      subtitle letter { body } sections { body photos { caption captionFigures { text } } }
    } }`;
    expect(await metricQueries(app, () => graphql(app, deep))).toBe(1);
  });

  it('gives a token the stored text with prose=raw in the address, and no figures', async () => {
    const token = await apiToken(app, 'read-only');
    const answer = await app.request
      .post('/graphql?prose=raw')
      .set('Authorization', token)
      .send({ query: '{ letters { closing closingFigures { text } } }' });
    expect(answer.body.data.letters).toEqual([
      { closing: '{{metric:members}}', closingFigures: null },
    ]);
  });
});
