import http from 'node:http';
import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { askRaw } from '../../support/ask-raw';
import { compiled } from '../../support/compiled';
import { emptyContent } from '../../support/empty-content';
import { listen, type Listening } from '../../support/listen';
import { proseWorld } from '../prose/prose-world';

const { installPublicCache } = compiled('public-cache/install-public-cache') as {
  installPublicCache(strapi: Core.Strapi): void;
};

let app: TestApp;
let cached: Listening;
let plain: Listening;

/** The server under test as it would be with the cache switched off, on a port of its own. */
const withoutCache = async ({ strapi }: TestApp): Promise<Listening> => {
  const httpServer = http.createServer(strapi.server.app.callback());
  const get = (key: string, otherwise?: unknown): unknown =>
    key === 'delivery'
      ? { ...strapi.config.get<object>('delivery'), cache: false }
      : strapi.config.get(key, otherwise);
  const server = { httpServer, listRoutes: () => strapi.server.listRoutes() };
  const other = Object.create(strapi, { server: { value: server }, config: { value: { get } } });
  installPublicCache(other as Core.Strapi);
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  const { port } = httpServer.address() as { port: number };
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        httpServer.close(() => resolve());
        httpServer.closeAllConnections();
      }),
  };
};

beforeAll(async () => {
  app = await bootApp();
  await proseWorld(app);
  cached = await listen(app);
  plain = await withoutCache(app);
});
afterAll(async () => {
  await cached.close();
  await plain.close();
  await emptyContent(app);
});

describe('a server whose public cache is switched off', () => {
  it.each([
    '/api/metrics?sort=key&locale=en',
    '/api/editions/2150/published?locale=en',
    '/api/nothing',
    '/graphql?query={metrics{key}}',
  ])('answers the same, and lets nobody keep it: %s', async (target) => {
    const [kept, made] = [
      await askRaw(cached.origin, { target }),
      await askRaw(plain.origin, { target }),
    ];
    expect([made.status, made.text]).toEqual([kept.status, kept.text]);
    expect(made.headers).not.toHaveProperty('cache-status');
    expect(made.headers['cache-control']).toContain('no-store');
  });

  it.each([
    '/api/../admin/init',
    '/api/%2e%2e/admin/init',
    '/API/metrics',
    '/GraphQL?query={units{code}}',
  ])('refuses a path that may be taken for another: %s', async (target) => {
    for (const { origin } of [cached, plain]) {
      const { status, text } = await askRaw(origin, { target });
      expect([status, JSON.parse(text).error.name]).toEqual([400, 'BadRequestError']);
    }
  });
});
