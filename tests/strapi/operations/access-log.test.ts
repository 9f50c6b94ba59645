import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { operationsOf } from '../../../src/operations/install-operations';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { graphql } from '../../support/graphql';

let app: TestApp;
let written: string;

beforeAll(async () => {
  app = await bootApp();
  await emptyContent(app);
});
afterAll(() => emptyContent(app));
beforeEach(() => {
  written = '';
  app.strapi.log.level = 'http';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  app.strapi.log.level = 'error';
});

/** The lines of the log that are about requests, when all of them are written. */
const lines = async (): Promise<string[]> => {
  await new Promise((resolve) => setImmediate(resolve));
  operationsOf(app.strapi).stop();
  return written.split('\n').filter((line) => line.includes(' http: '));
};

describe('the access log', () => {
  it('has each request once, made or kept', async () => {
    const path = '/api/units?pagination[page]=1';
    for (let count = 0; count < 3; count += 1) await app.request.get(path);
    const found = await lines();
    expect(found).toHaveLength(3);
    for (const line of found) expect(line).toContain(` http: GET ${path} 200 `);
    expect(found[2]).toMatch(/ [\d.]+ms [1-9]\d*B hit -$/);
  });

  it('has what is answered by Strapi, refused, or asked by POST', async () => {
    await app.request.get('/_health');
    await app.request.get('/api/nothing');
    await graphql(app, '{ units { name } }');
    await app.request.get('/health').set('X-Request-Id', 'proxy-1');
    const found = await lines();
    expect(found.map((line) => line.replace(/^.* http: (\S+ \S+ \d+) .*$/, '$1'))).toEqual([
      'GET /_health 204',
      'GET /api/nothing 404',
      'POST /graphql 200',
      'GET /health 200',
    ]);
    expect(found[3]).toMatch(/ - proxy-1$/);
  });

  it('has no preview token', async () => {
    await app.request.get('/api/editions/2150/draft?token=abcdef');
    const [line] = await lines();
    expect(line).toContain('token=***');
    expect(written).not.toContain('abcdef');
  });

  it('is silent where the log’s level leaves requests out', async () => {
    app.strapi.log.level = 'warn';
    await app.request.get('/api/units');
    expect(await lines()).toEqual([]);
  });
});
