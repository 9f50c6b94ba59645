import { beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';

let app: TestApp;

beforeAll(async () => {
  app = await bootApp();
});

describe('the public', () => {
  it.each([
    '/api/glossary-terms',
    '/api/glossary-terms/x',
    '/api/upload/files',
    '/api/upload/files/1',
    '/api/users',
    '/api/users/1',
    '/api/users/me',
    '/api/users/count',
    '/api/users-permissions/roles',
    '/api/users-permissions/roles/1',
    '/api/users-permissions/permissions',
    '/api/i18n/locales',
    '/api/content-type-builder/content-types',
    '/api/content-type-builder/components',
    '/api/connect/github',
    '/api/auth/github/callback',
    '/api/auth/email-confirmation?confirmation=x',
  ])('may not read %s', async (path) => {
    const { status, body } = await app.request.get(path);
    expect(status).toBe(403);
    expect(body.data).toBeNull();
  });

  it.each([
    ['post', '/api/auth/local'],
    ['post', '/api/auth/local/register'],
    ['post', '/api/auth/forgot-password'],
    ['post', '/api/auth/reset-password'],
    ['post', '/api/auth/change-password'],
    ['post', '/api/auth/send-email-confirmation'],
    ['post', '/api/auth/refresh'],
    ['post', '/api/users'],
    ['put', '/api/users/1'],
    ['delete', '/api/users/1'],
    ['post', '/api/users-permissions/roles'],
    ['post', '/api/upload'],
    ['delete', '/api/upload/files/1'],
    ...[
      'editions',
      'letters',
      'report-sections',
      'metrics',
      'units',
      'photos',
      'glossary-terms',
    ].flatMap((name) => [
      ['post', `/api/${name}`],
      ['put', `/api/${name}/x`],
      ['delete', `/api/${name}/x`],
    ]),
  ] as Array<['post' | 'put' | 'delete', string]>)('may not %s %s', async (method, path) => {
    const { status } = await app.request[method](path).send({ data: {} });
    expect(status).toBe(403);
  });

  it.each([
    '/admin/users',
    '/content-manager/collection-types/api::metric.metric',
    '/upload/files',
    '/i18n/locales',
  ])('needs to log in for %s', async (path) => {
    expect((await app.request.get(path)).status).toBe(401);
  });

  it.each(['/api', '/api/', '/api/nothing', '/api/nothing/x', '/api/metrics/x/y', '/nothing'])(
    'finds nothing at %s, as JSON',
    async (path) => {
      const { status, body } = await app.request.get(path);
      expect(status).toBe(404);
      expect(body.error.name).toBe('NotFoundError');
    },
  );

  it.each(['editions', 'letters', 'report-sections', 'metrics', 'units', 'photos'])(
    'may read %s',
    async (name) => {
      const { status, body } = await app.request.get(`/api/${name}`);
      expect(status).toBe(200);
      expect(Array.isArray(body.data)).toBe(true);
    },
  );

  it('is not told what the server is built with', async () => {
    const { headers } = await app.request.get('/api/metrics');
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('set-cookie');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
});
