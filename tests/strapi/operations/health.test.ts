import { beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';

let app: TestApp;

beforeAll(async () => {
  app = await bootApp();
});

const ready = () => app.request.get('/ready');

/** Holds every connection to the database while something is done. */
const withoutDatabase = async <T>({ strapi }: TestApp, work: () => Promise<T>): Promise<T> => {
  const { pool } = strapi.db.connection.client as { pool: { max: number } };
  const held = await Promise.all(
    Array.from({ length: pool.max }, () => strapi.db.connection.transaction()),
  );
  try {
    return await work();
  } finally {
    for (const trx of held) await trx.rollback();
  }
};

const withSetting = async (name: string, value: unknown, work: () => Promise<void>) => {
  const before: unknown = app.strapi.config.get(name);
  app.strapi.config.set(name, value);
  try {
    await work();
  } finally {
    app.strapi.config.set(name, before);
  }
};

describe('/health', () => {
  it.each(['get', 'head'] as const)('says that the process is alive (%s)', async (method) => {
    const { status, headers, body } = await app.request[method]('/health');
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-length']).toBe('15');
    expect(body).toEqual(method === 'get' ? { status: 'ok' } : {});
  });

  it('says so while the database does not answer', async () => {
    const answer = await withoutDatabase(app, async () => app.request.get('/health'));
    expect(answer.status).toBe(200);
  });

  it('leaves Strapi’s own as it is', async () => {
    expect((await app.request.get('/_health')).status).toBe(204);
  });
});

describe('/ready', () => {
  it('says that database, tables and disk are there', async () => {
    const { status, body, headers } = await ready();
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toEqual({
      status: 'ok',
      checks: {
        database: { ok: true, milliseconds: expect.any(Number) as number },
        schema: { ok: true },
        disk: { ok: true },
      },
    });
  });

  it('is 503 while the database does not answer, and 200 again when it does', async () => {
    const { status, body } = await withoutDatabase(app, async () => ready());
    expect(status).toBe(503);
    expect(body).toMatchObject({
      status: 'unavailable',
      checks: { database: { ok: false }, schema: { ok: false }, disk: { ok: true } },
    });
    expect(JSON.stringify(body)).not.toMatch(/error|stack|password|dajuan/i);
    expect((await ready()).status).toBe(200);
  });

  it('is 503 before the boot has finished', async () => {
    app.strapi.isLoaded = false;
    try {
      const { status, body } = await ready();
      expect(status).toBe(503);
      expect(body.checks).toMatchObject({ database: { ok: true }, schema: { ok: false } });
    } finally {
      app.strapi.isLoaded = true;
    }
  });

  it('is 503 with less free space than is asked for', () =>
    withSetting('operations.minFreeMegabytes', 1_000_000_000, async () => {
      const { status, body } = await ready();
      expect(status).toBe(503);
      expect(body.checks.disk).toMatchObject({ ok: false });
    }));

  it('is 503 without a folder for uploads', () =>
    withSetting('dirs.static.public', '/nowhere', async () => {
      const { status, body } = await ready();
      expect(status).toBe(503);
      expect(body.checks.disk).toEqual({ ok: false });
    }));
});
