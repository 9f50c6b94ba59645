import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { adminPerson } from '../support/admin';
import { bootApp, type TestApp } from '../support/app';
import { emptyContent } from '../support/empty-content';
import { ownDatabase, type OwnDatabase } from '../support/own-database';
import { startBouncer, type Bouncer } from '../support/pgbouncer';
import { systemTool } from '../support/system-tool';
import { proseWorld, type ProseWorld } from '../strapi/prose/prose-world';
import { measured, notRun } from './support/row';
import { logIn, startServer, type Server } from './support/two-servers';

const RACES = 20;
const command = systemTool('pgbouncer');
const isPostgres = process.env.DATABASE_CLIENT === 'postgres';

describe.runIf(isPostgres)('PostgreSQL through pgbouncer in transaction mode', () => {
  let app: TestApp;
  let bouncer: Bouncer;
  let world: ProseWorld;
  let person: { email: string; password: string };
  let empty: OwnDatabase;
  const servers: Server[] = [];

  beforeAll(async () => {
    if (!command) return;
    empty = await ownDatabase();
    app = await bootApp();
    world = await proseWorld(app);
    person = await adminPerson(app, 'dajuan-editor-in-chief');
    bouncer = await startBouncer(command, inject('postgresUrl'));
    const DATABASE_URL = bouncer.through(inject('postgresUrl'));
    servers.push(await startServer({ DATABASE_URL }), await startServer({ DATABASE_URL }));
  }, 240_000);
  afterAll(async () => {
    if (!command) return;
    for (const { running } of servers) await running.stop();
    await bouncer.stop();
    await empty.remove();
    await emptyContent(app);
  }, 60_000);

  it('an empty database comes to have the edition in it', async (context) => {
    if (!command) return notRun(context, 'pgbouncer');
    const { DATABASE_URL = '', ...env } = empty.env;
    const through = { DATABASE_URL: bouncer.through(DATABASE_URL), DAJUAN_SEED: 'true' };
    const server = await startServer({ ...env, ...through });
    const response = await fetch(`${server.origin}/api/editions/2023/published?locale=en`);
    await server.running.stop();
    const { data } = (await response.json()) as { data: { sections: unknown[] } };
    expect(data.sections).toHaveLength(10);
    measured(context, '10 sections');
  }, 300_000);

  it('racing publications by two servers all become public, one after the other', async (context) => {
    if (!command) return notRun(context, 'pgbouncer');
    const { origin } = servers[0] ?? { origin: '' };
    const authorization = await logIn(origin, person);
    const where = { edition: world.edition, language: 'zh-Hans' };
    const snapshots = () => app.strapi.db.query('api::snapshot.snapshot').count({ where });
    const before = await snapshots();
    const answers = await Promise.all(
      Array.from({ length: RACES }, (_, at) =>
        fetch(`${servers[at % 2]?.origin ?? ''}/dajuan/editions/${world.edition}/publish`, {
          method: 'POST',
          headers: { authorization, 'content-type': 'application/json' },
          body: JSON.stringify({ locale: 'zh-Hans' }),
        }),
      ),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status !== 200)).toEqual([]);
    expect(await snapshots()).toBe(before + RACES);
    measured(context, `${RACES} of ${RACES}`);
  });

  it('a write by one server is read from the other within a second, though none is notified', async (context) => {
    if (!command) return notRun(context, 'pgbouncer');
    const [one, other] = servers;
    const authorization = await logIn(one?.origin ?? '', person);
    const read = async (): Promise<string> => {
      const path = '/api/metrics?filters[key]=members&filters[edition][year]=2150&locale=en';
      const response = await fetch((other?.origin ?? '') + path);
      const { data } = (await response.json()) as { data: { label: string }[] };
      return data[0]?.label ?? '';
    };
    let most = 0;
    for (let turn = 0; turn < 10; turn += 1) {
      const label = `Members ${turn}`;
      const address = `${one?.origin ?? ''}/content-manager/collection-types/api::metric.metric/${world.members}`;
      const headers = { authorization, 'content-type': 'application/json' };
      const saved = await fetch(`${address}?locale=en`, {
        method: 'PUT',
        headers,
        body: JSON.stringify({ label }),
      });
      expect(saved.status, await saved.clone().text()).toBe(200);
      const published = await fetch(`${address}/actions/publish?locale=en`, {
        method: 'POST',
        headers,
        body: JSON.stringify({}),
      });
      expect(published.status, await published.clone().text()).toBe(200);
      const begun = performance.now();
      while ((await read()) !== label) {
        expect(performance.now() - begun).toBeLessThan(1_000);
        await wait(10);
      }
      most = Math.max(most, performance.now() - begun);
    }
    measured(context, `${Math.round(most)} ms at most, 10 writes`);
  });
});
