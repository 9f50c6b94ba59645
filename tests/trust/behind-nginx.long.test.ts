import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { adminPerson } from '../support/admin';
import { bootApp, type TestApp } from '../support/app';
import { emptyContent } from '../support/empty-content';
import { startNginx, type Nginx } from '../support/nginx';
import { systemTool } from '../support/system-tool';
import { apiToken } from '../support/tokens';
import { proseWorld, type ProseWorld } from '../strapi/prose/prose-world';
import { measured, notRun } from './support/row';
import { logIn, startServer, type Server } from './support/two-servers';

const READ = '/api/metrics?filters[key]=members&filters[edition][year]=2150&fields=value';
const command = systemTool('nginx');

const isPostgres = process.env.DATABASE_CLIENT === 'postgres';

describe.runIf(isPostgres)('two servers behind nginx', () => {
  let app: TestApp;
  let world: ProseWorld;
  let token: string;
  let person: { email: string; password: string };
  let nginx: Nginx;
  let origin: string;
  const servers: Server[] = [];

  beforeAll(async () => {
    if (!command) return;
    app = await bootApp();
    world = await proseWorld(app);
    token = await apiToken(app, 'full-access');
    person = await adminPerson(app, 'dajuan-editor-in-chief');
    const env = { DATABASE_URL: inject('postgresUrl'), TRUST_PROXY: '1' };
    servers.push(await startServer(env), await startServer(env));
    const folder = path.join(inject('scratch'), 'nginx');
    fs.mkdirSync(folder);
    const [one, other] = servers.map(({ port }) => port);
    nginx = await startNginx(command, [one ?? 0, other ?? 0], folder);
    origin = `http://127.0.0.1:${nginx.port}`;
  }, 240_000);
  afterAll(async () => {
    if (!command) return;
    await nginx.stop();
    for (const { running } of servers) await running.stop();
    await emptyContent(app);
  }, 60_000);

  const upstream = (response: Response): string => response.headers.get('x-upstream') ?? '';

  it('a session is good at both servers, at whichever it was opened', async (context) => {
    if (!command) return notRun(context, 'nginx');
    const authorization = await logIn(origin, person);
    const seen = new Map<string, number>();
    for (let turn = 0; turn < 20; turn += 1) {
      const response = await fetch(`${origin}/admin/users/me`, { headers: { authorization } });
      expect(response.status).toBe(200);
      seen.set(upstream(response), (seen.get(upstream(response)) ?? 0) + 1);
    }
    expect(seen.size).toBe(2);
    measured(context, `${[...seen.values()].join(' + ')} of 20 requests`);
  });

  it('a write by one server is read from both within a second', async (context) => {
    if (!command) return notRun(context, 'nginx');
    let most = 0;
    for (let value = 2_001; value <= 2_020; value += 1) {
      const written = await fetch(`${origin}/api/metrics/${world.members}`, {
        method: 'PUT',
        headers: { authorization: token, 'content-type': 'application/json' },
        body: JSON.stringify({ data: { value } }),
      });
      expect(written.status).toBe(200);
      const begun = performance.now();
      for (const server of servers) {
        for (;;) {
          const response = await fetch(server.origin + READ);
          const { data } = (await response.json()) as { data: { value: number }[] };
          if (data[0]?.value === value) break;
          expect(performance.now() - begun).toBeLessThan(1_000);
        }
      }
      most = Math.max(most, performance.now() - begun);
    }
    measured(context, `${Math.round(most)} ms at most, 20 writes`);
  });

  it('what is scheduled is published once', async (context) => {
    if (!command) return notRun(context, 'nginx');
    const authorization = await logIn(origin, person);
    const headers = { authorization, 'content-type': 'application/json' };
    const published = async (): Promise<number> => {
      const where = { edition: world.edition, language: 'zh-Hans' };
      return app.strapi.db.query('api::snapshot.snapshot').count({ where });
    };
    const before = await published();
    // To the second, and read as later than now by both servers.
    const at = `${new Date(Date.now() + 3_000).toISOString().slice(0, 19)}Z`;
    const added = await fetch(`${origin}/dajuan/editions/${world.edition}/schedules`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ locale: 'zh-Hans', at }),
    });
    expect(added.status, await added.clone().text()).toBe(201);
    const state = async (): Promise<string> => {
      const query = app.strapi.db.query('api::scheduled-publication.scheduled-publication');
      const [row] = (await query.findMany({ where: { edition: world.edition } })) as {
        state: string;
      }[];
      return row?.state ?? '';
    };
    for (let turn = 0; (await state()) !== 'done' && turn < 300; turn += 1) await wait(100);
    expect(await state()).toBe('done');
    await wait(2_500);
    expect(await published()).toBe(before + 1);
    measured(context, '1 publication by 2 servers');
  });

  it('a server that stops and comes back costs no reader an answer', async (context) => {
    if (!command) return notRun(context, 'nginx');
    const counts = { answers: 0, failed: [] as number[] };
    let isOver = false;
    const reader = async (): Promise<void> => {
      while (!isOver) {
        const { status } = await fetch(origin + READ);
        counts.answers += 1;
        if (status !== 200) counts.failed.push(status);
      }
    };
    const readers = [0, 1, 2, 3, 4, 5].map(reader);
    const env = { DATABASE_URL: inject('postgresUrl'), TRUST_PROXY: '1' };
    await wait(500);
    await servers[0]?.running.stop();
    await wait(1_000);
    servers[0] = await startServer(env, servers[0]?.port);
    await wait(1_000);
    isOver = true;
    await Promise.all(readers);
    expect(counts.failed).toEqual([]);
    measured(context, `${counts.answers} answers, 0 failed`);
  });
});
