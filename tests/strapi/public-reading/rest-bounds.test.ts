import { beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { randomQueries } from './random-queries';
import { publicWorld, UNPUBLISHED } from './world';

let app: TestApp;

beforeAll(async () => {
  app = await bootApp();
  await publicWorld(app);
});

const OURS = 'filters[key][$startsWith]=public-';

describe('a page over REST', () => {
  it.each([
    ['pagination[pageSize]=1000', 100],
    ['pagination[limit]=1000', 100],
    ['pagination[pageSize]=nonsense', 100],
    ['pagination[limit]=-1', 100],
    ['pagination[pageSize]=0', 1],
    ['pagination[page]=-5', 25],
    ['pagination[start]=-5', 25],
    ['limit=1000', 25],
    ['start=0&limit=-1', 25],
  ])('holds at most 100 entries: %s', async (page, most) => {
    const { status, body } = await app.request.get(`/api/metrics?${OURS}&${page}`);
    expect(status).toBe(200);
    expect(body.data.length).toBeLessThanOrEqual(most);
    expect(body.meta.pagination.pageSize ?? body.meta.pagination.limit).toBeLessThanOrEqual(100);
  });

  it.each([
    'pagination[start]=99999999999999999999',
    'pagination[page]=1.5',
    'pagination[page]=1&pagination[limit]=1',
    'pagination[withCount]=maybe',
    'pageSize=1000',
    'page=1&pageSize=1000',
    '_q[]=x',
    'filters[year]=2023',
    'filters[value]=abc',
    'filters[value][$between]=1',
    'filters[key][$and]=x',
    'filters[$and][key]=x',
    'sort[key][x]=asc',
    "locale=' OR 1=1",
    'locale[a]=en',
    'unknown=1',
  ])('with bad parameters is a bad request: %s', async (page) => {
    const { status, body } = await app.request.get(`/api/metrics?${page}`);
    expect(status).toBe(400);
    expect(body.data).toBeNull();
  });
});

describe('a public read through relations', () => {
  it.each([
    'editions?populate[metrics][populate][edition][populate][metrics][populate]=edition',
    'editions?populate=metrics.edition.metrics.edition',
    'metrics?populate[edition][populate][sections][populate][metrics][populate]=*',
  ])('may not go round in circles: %s', async (path) => {
    const { status, body } = await app.request.get(`/api/${path}`);
    expect(status).toBe(400);
    expect(body.error.details.errors[0].code).toBe('read.circle');
  });

  it.each([
    'editions?filters[metrics][edition][metrics][edition][metrics][key]=x',
    `editions?${[0, 1, 2].map((i) => `filters[$and][${i}][metrics][key]=public-${i}`).join('&')}`,
    'editions?filters[metrics][sections][slug]=x&sort=sections.slug',
    'editions?sort=metrics.sections.photos.takenOn',
  ])('may not search lists of lists of lists: %s', async (path) => {
    const { status, body } = await app.request.get(`/api/${path}`);
    expect(status).toBe(400);
    expect(body.error.details.errors[0].code).toBe('read.lists');
  });

  it.each([
    'editions?populate[sections][populate][metrics][populate][unit][populate]=*&populate[sections][populate][photos][populate]=*',
    'editions?populate[sections][populate]=metrics.unit.pluralForms&populate[metrics][populate]=partOf.unit',
    'editions?filters[metrics][key]=public-1&filters[sections][slug]=public',
    'photos?populate[section][populate][edition][populate]=letter&sort=section.slug',
  ])('may go as far as an edition goes: %s', async (path) => {
    expect((await app.request.get(`/api/${path}`)).status).toBe(200);
  });
});

describe('random REST queries', () => {
  it('never break the server nor reach a draft', async () => {
    for (const path of randomQueries(2023, 600)) {
      const { status, text } = await app.request.get(path);
      expect(status, path).toBeLessThan(500);
      if (status === 200) expect(text, path).not.toContain(UNPUBLISHED);
    }
  });
});
