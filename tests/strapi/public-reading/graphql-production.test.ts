import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { distFolder } from '../../support/dist';
import { freePort } from '../../support/free-port';
import { testSettings } from '../../support/settings';

const script = `
  const { createStrapi } = require('@strapi/strapi');
  const distDir = process.env.DIST;
  createStrapi({ appDir: process.cwd(), distDir, serveAdminPanel: false, autoReload: false }).start();
`;

let server: ChildProcess;
let request: ReturnType<typeof supertest>;

/** What a server answers in production depends on how it was started, so this one is its own. */
beforeAll(async () => {
  const folder = path.join(inject('scratch'), `production-${process.env.DATABASE_CLIENT ?? ''}`);
  fs.mkdirSync(path.join(folder, 'public', 'uploads'), { recursive: true });
  const port = await freePort();
  const env = {
    ...process.env,
    ...testSettings(folder, ''),
    DATABASE_CLIENT: 'sqlite',
    NODE_ENV: 'production',
    PORT: String(port),
    DIST: distFolder(),
  };
  server = spawn(process.execPath, ['-e', script], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  request = supertest(`http://127.0.0.1:${port}`);
  while (server.exitCode === null) {
    const up = await request.get('/_health').then(
      ({ status }) => status === 204,
      () => false,
    );
    if (up) return;
    await wait(50);
  }
  throw new Error('The server did not start');
});

afterAll(() => {
  server.kill('SIGKILL');
});

const ask = (query: string) => request.post('/graphql').send({ query });

describe('GraphQL in production', () => {
  it('answers queries', async () => {
    const { status, body } = await ask('{ editions { year } }');
    expect([status, body]).toEqual([200, { data: { editions: [] } }]);
  });

  it('has no introspection', async () => {
    const { status, body } = await ask('{ __schema { types { name } } }');
    expect(status).toBe(400);
    expect(body.data).toBeUndefined();
  });

  it('does not help to guess the schema', async () => {
    const { status, text } = await ask('{ editionz { year } }');
    expect(status).toBe(400);
    expect(text).not.toContain('Did you mean');
  });

  it('has no landing page', async () => {
    const { headers, text } = await request.get('/graphql').set('Accept', 'text/html');
    expect(headers['content-type'] ?? '').not.toContain('html');
    expect(text).not.toContain('<script');
  });
});
