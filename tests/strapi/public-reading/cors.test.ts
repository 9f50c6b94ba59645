import { createRequire } from 'node:module';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { distFolder } from '../../support/dist';

let app: TestApp;

beforeAll(async () => {
  app = await bootApp();
});

const ANY = 'https://anyone.example';
const TRUSTED = 'https://desk.example.org';

const preflight = (address: string, method: string) =>
  app.request
    .options(address)
    .set('Origin', ANY)
    .set('Access-Control-Request-Method', method)
    .set('Access-Control-Request-Headers', 'authorization,content-type,apollo-require-preflight');

describe('a page of any origin', () => {
  it.each([
    '/api/metrics',
    '/api/metrics?status=draft',
    '/api/nothing',
    '/graphql?query={__typename}',
    '/uploads/x.png',
  ])('may read %s, without credentials', async (address) => {
    const { headers } = await app.request.get(address).set('Origin', ANY);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-expose-headers']).toBe('ETag');
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it.each([
    ['/api/metrics', 'GET'],
    ['/api/metrics/x', 'PUT'],
    ['/graphql', 'POST'],
    ['/uploads/x.png', 'GET'],
  ])('is answered a preflight for %s by %s', async (address, method) => {
    const { status, headers } = await preflight(address, method);
    expect(status).toBe(204);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-allow-methods']).toContain(method);
    expect(headers['access-control-allow-headers']).toContain('apollo-require-preflight');
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it.each([
    '/admin/login',
    '/admin/init',
    '/content-manager/content-types',
    '/upload',
    '/graphqlx',
    '/apix',
  ])('is not let near %s', async (address) => {
    for (const answer of [
      await app.request.get(address).set('Origin', ANY),
      await preflight(address, 'POST'),
    ]) {
      expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
    }
  });
});

describe('a configured origin', () => {
  interface Context {
    path: string;
    method: string;
    headers: Record<string, string>;
    get(name: string): string;
    set(name: string, value: string): void;
    vary(name: string): void;
  }
  type Handler = (ctx: Context, next: () => Promise<void>) => Promise<void>;

  const answer = async (origin: string, address: string) => {
    const file = path.join(distFolder(), 'src/middlewares/cors.js');
    const { default: cors } = createRequire(import.meta.url)(file) as {
      default: (config: object, context: { strapi: unknown }) => Handler;
    };
    const ctx: Context = {
      path: address,
      method: 'GET',
      headers: {},
      get: (name) => (name === 'Origin' ? origin : ''),
      set: (name, value) => (ctx.headers[name] = value),
      vary: () => {},
    };
    await cors({ credentialOrigins: [TRUSTED] }, { strapi: app.strapi })(ctx, async () => {});
    return ctx.headers;
  };

  it.each(['/api/metrics', '/graphql', '/admin/login'])(
    'may send credentials to %s',
    async (address) => {
      expect(await answer(TRUSTED, address)).toMatchObject({
        'Access-Control-Allow-Origin': TRUSTED,
        'Access-Control-Allow-Credentials': 'true',
      });
    },
  );

  it.each([ANY, `${TRUSTED}.evil.example`, 'null', 'http://desk.example.org'])(
    'is not mistaken for %s',
    async (origin) => {
      expect(await answer(origin, '/api/metrics')).not.toHaveProperty(
        'Access-Control-Allow-Credentials',
      );
      expect(await answer(origin, '/admin/login')).toEqual({});
    },
  );
});
