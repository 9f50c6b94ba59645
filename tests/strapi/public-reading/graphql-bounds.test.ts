import { beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { graphql } from '../../support/graphql';
import { publicWorld, type World } from './world';

let app: TestApp;
let world: World;

beforeAll(async () => {
  app = await bootApp();
  world = await publicWorld(app);
});

const repeated = (times: number, part: (i: number) => string) =>
  Array.from({ length: times }, (_, i) => part(i)).join(' ');

/** Every entry of the tables multiplied: sections of metrics of sections… */
const round = (levels: number): string =>
  levels === 0
    ? '{key}'
    : `{sections(pagination: {limit: 100}) {metrics(pagination: {limit: 100}) ${round(levels - 1)}}}`;

describe('a GraphQL request', () => {
  it('may hold a whole edition, in its longest form', async () => {
    const { status, body } = await graphql(
      app,
      `
        query ($year: Int) {
          editions_connection(filters: { year: { eq: $year } }) {
            nodes {
              title
              letter {
                body
              }
              coverPhoto {
                image {
                  url
                }
              }
              metrics_connection(pagination: { limit: 100 }) {
                nodes {
                  key
                  value
                  partOf {
                    key
                  }
                  unit {
                    code
                    pluralForms {
                      one
                    }
                  }
                }
              }
              sections_connection {
                nodes {
                  title
                  metrics_connection(pagination: { limit: 100 }) {
                    nodes {
                      key
                      unit {
                        pluralForms {
                          one
                        }
                        measureWords {
                          word
                        }
                      }
                    }
                  }
                  photos_connection {
                    nodes {
                      caption
                      image {
                        url
                        formats
                      }
                    }
                  }
                }
              }
            }
          }
        }
      `,
      { year: world.year },
    );
    expect(status).toBe(200);
    expect(body.errors).toBeUndefined();
    const [edition] = body.data.editions_connection.nodes;
    expect(edition.metrics_connection.nodes).toHaveLength(30);
    expect(edition.sections_connection.nodes[0].metrics_connection.nodes).toHaveLength(5);
  });

  it.each<[reason: string, query: string]>([
    ['nests', `{metrics ${round(6)}}`],
    ['aliases', `{${repeated(31, (i) => `a${i}: units {code}`)}}`],
    [
      'aliases',
      `{${repeated(8, (i) => `a${i}: units {...F}`)}} fragment F on Unit {${repeated(8, (i) => `b${i}: code`)}}`,
    ],
    ['tokens', `{units {${repeated(2000, () => 'code')}}}`],
    ['Unknown fragment', '{...Nowhere}'],
    ['within itself', '{...A} fragment A on Query {...B} fragment B on Query {...A}'],
    ['Syntax Error', 'query {'],
    ['non-empty', ''],
  ])('is refused before it runs: %s', async (reason, query) => {
    const { status, body } = await graphql(app, query);
    expect(status).toBe(400);
    expect(body.errors?.[0].message).toContain(reason);
  });

  it('with fragments that double at every step is measured at once', async () => {
    const steps = 24;
    const chain = repeated(steps, (i) => `fragment F${i} on Query {...F${i + 1} ...F${i + 1}}`);
    const started = Date.now();
    const { status } = await graphql(
      app,
      `{...F0} ${chain} fragment F${steps} on Query {units {code}}`,
    );
    expect(status).toBe(200);
    expect(Date.now() - started).toBeLessThan(500);
  });

  it('loads no more than 5,000 entries and relations', async () => {
    const aliases = repeated(20, (i) => `a${i}: metrics(pagination: {limit: 100}) ${round(2)}`);
    const { body } = await graphql(app, `{${aliases}}`);
    expect(body.errors?.[0].message).toContain('5000');
  });

  it('comes one at a time', async () => {
    const { status } = await app.request
      .post('/graphql')
      .send([{ query: '{__typename}' }, { query: '{__typename}' }]);
    expect(status).toBe(400);
  });

  it.each(['{bad', '[]', '"x"', '{"query":5}', '{"query":"{__typename}","variables":5}'])(
    'that is no request is a bad request: %s',
    async (body) => {
      const { status } = await app.request.post('/graphql').type('json').send(body);
      expect(status).toBe(400);
    },
  );

  it('of a megabyte is too large', async () => {
    expect(
      (
        await graphql(
          app,
          `
            {
              __typename
            }
            ${' '.repeat(1_000_000)}
          `,
        )
      ).status,
    ).toBe(413);
  });
});

describe('a page over GraphQL', () => {
  it.each(['limit: -1', 'limit: 0', 'pageSize: 0', 'page: 0', 'start: -1'])(
    'cannot be {%s}',
    async (page) => {
      for (const query of [
        `{metrics(pagination: {${page}}) {key}}`,
        `{editions {metrics(pagination: {${page}}) {key}}}`,
      ]) {
        const { body } = await graphql(app, query);
        expect(body.errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
      }
    },
  );

  it('holds 25 entries unless told otherwise, and 100 at most', async () => {
    const count = async (page: string) => {
      const query = `{metrics_connection(filters: {key: {startsWith: "public-"}}${page}) {nodes {key} pageInfo {pageSize}}}`;
      const { nodes, pageInfo } = (await graphql(app, query)).body.data.metrics_connection;
      return [nodes.length, pageInfo.pageSize];
    };
    expect(await count('')).toEqual([25, 25]);
    expect(await count(', pagination: {limit: 1000}')).toEqual([30, 100]);
    expect(await count(', pagination: {pageSize: 1000}')).toEqual([30, 100]);
  });
});

describe('GraphQL filters', () => {
  const wide = '{metrics: {edition: {metrics: {edition: {metrics: {key: {eq: "x"}}}}}}}';

  it.each([
    `{editions(filters: ${wide}) {title}}`,
    `{metrics {edition {metrics(filters: {edition: ${wide}}) {key}}}}`,
  ])('may not search lists of lists of lists: %s', async (query) => {
    const { body } = await graphql(app, query);
    expect(body.errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(body.errors?.[0].message).toContain('2 lists');
  });
});
