import { beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { PRIVATE, publicWorld } from './world';

let app: TestApp;

beforeAll(async () => {
  app = await bootApp();
  await publicWorld(app);
});

describe('a private field over REST', () => {
  it.each([
    'metrics?fields=sourceNote',
    'metrics?fields[]=sourceNote',
    'metrics?sort=sourceNote',
    'metrics?sort[sourceNote]=asc',
    'metrics?filters[sourceNote][$contains]=PRIVATE',
    'metrics?filters[$or][0][sourceNote][$contains]=PRIVATE',
    'metrics?filters[$not][sourceNote][$contains]=PRIVATE',
    'editions?filters[metrics][sourceNote][$contains]=PRIVATE',
    'editions?populate[metrics][fields]=sourceNote',
    'editions?populate[metrics][sort]=sourceNote',
    'editions?populate[metrics][filters][sourceNote][$contains]=PRIVATE',
    'editions?sort=metrics.sourceNote',
    'metrics?populate=createdBy',
    'metrics?populate=updatedBy',
    'metrics?populate[createdBy][fields]=email',
    'metrics?filters[createdBy]=1',
    'metrics?filters[createdBy][email][$contains]=a',
    'metrics?filters[updatedBy][password][$startsWith]=a',
    'metrics?sort=createdBy.email',
    'photos?populate[image][populate]=folder',
    'photos?populate[image][populate]=createdBy',
    'photos?populate[image][fields]=folderPath',
    'photos?filters[image][folder][name]=x',
  ])('cannot be asked for: %s', async (path) => {
    const { status, body } = await app.request.get(`/api/${path}`);
    expect(status).toBe(400);
    expect(body.data).toBeNull();
  });

  it.each([
    'metrics?pagination[pageSize]=100',
    'metrics?populate=*',
    'metrics?fields=*',
    'editions?populate[metrics][populate]=*',
    'photos?populate[image][populate]=*',
  ])('is in no answer: %s', async (path) => {
    const { status, text } = await app.request.get(`/api/${path}`);
    expect(status).toBe(200);
    expect(text).not.toContain(PRIVATE);
    expect(text).not.toMatch(/sourceNote|createdBy|updatedBy|folderPath|related/);
  });

  it('is not searched, while a public one is', async () => {
    const found = async (word: string) =>
      (await app.request.get(`/api/metrics?_q=${encodeURIComponent(word)}`)).body.meta.pagination
        .total;
    expect(await found(PRIVATE)).toBe(0);
    expect(await found('公开7')).toBe(1);
  });
});
