import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { serve, type Running } from '../../bench/child';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { freePort } from '../../support/free-port';
import { postgresProxy, type PostgresProxy } from '../../support/postgres-proxy';
import { apiToken } from '../../support/tokens';
import { proseWorld, type ProseWorld } from '../prose/prose-world';

/** Writers and readers are at work for so many seconds. */
const SECONDS = 60;
/** Another server may be behind by so many milliseconds. */
const BEHIND = 1_000;

interface Server {
  readonly origin: string;
  readonly running: Running;
}

interface Written {
  readonly value: number;
  readonly server: number;
  readonly at: number;
}

const READS = [
  '/api/metrics?filters[key]=members&filters[edition][year]=2150&fields=value',
  '/api/editions/2150/published',
  '/api/editions/2150/published?locale=en',
  '/graphql?query={metrics(filters:{key:{eq:"members"},edition:{year:{eq:2150}}}){value}}',
];

/** The value of the metric in any of the answers. */
const valueIn = (text: string): number => {
  const { data } = JSON.parse(text) as {
    data: { value: number }[] | { metrics: { key?: string; value: number }[] };
  };
  const metrics = Array.isArray(data) ? data : data.metrics;
  return (metrics.find((one) => !('key' in one) || one.key === 'members') ?? { value: Number.NaN })
    .value;
};

describe('two servers on one PostgreSQL', () => {
  let app: TestApp;
  let world: ProseWorld;
  let token: string;
  let proxy: PostgresProxy;
  const servers: Server[] = [];

  const start = async (databaseUrl: string): Promise<Server> => {
    const port = String(await freePort());
    const env = { ...process.env, PORT: port, DATABASE_URL: databaseUrl, NODE_ENV: 'production' };
    return { origin: `http://127.0.0.1:${port}`, running: await serve('serve', env) };
  };

  beforeAll(async () => {
    app = await bootApp();
    world = await proseWorld(app);
    token = await apiToken(app, 'full-access');
    proxy = await postgresProxy(inject('postgresUrl'));
    servers.push(await start(inject('postgresUrl')), await start(proxy.url));
  });
  afterAll(async () => {
    for (const { running } of servers) await running.stop();
    await proxy.stop();
    await emptyContent(app);
  });

  const write = async (server: number, value: number): Promise<Written> => {
    const response = await fetch(`${servers[server]?.origin ?? ''}/api/metrics/${world.members}`, {
      method: 'PUT',
      headers: { authorization: token, 'content-type': 'application/json' },
      body: JSON.stringify({ data: { value } }),
    });
    if (response.status !== 200) throw new Error(await response.text());
    return { value, server, at: performance.now() };
  };

  it(
    'are never older than their own writes, and at most a second behind the other’s, with and ' +
      'without notifications; nine answers of ten come from memory',
    async () => {
      const written: Written[] = [await write(0, 1_000)];
      const counts = { reads: 0, hits: 0 };
      const stale: string[] = [];
      const until = performance.now() + SECONDS * 1000;

      /** The least that a server may answer to a question asked at a time. */
      const least = (server: number, at: number): number =>
        Math.max(
          1_000,
          ...written
            .filter((one) => one.at < (one.server === server ? at : at - BEHIND))
            .map(({ value }) => value),
        );
      const writer = async (): Promise<void> => {
        for (let turn = 1; performance.now() < until; turn += 1) {
          proxy.passNotifications(Math.floor(turn / 8) % 2 === 0);
          written.push(await write(turn % 2, 1_000 + turn));
          await wait(400);
        }
      };
      const reader = async (seed: number): Promise<void> => {
        for (let turn = seed; performance.now() < until; turn += 1) {
          const server = turn % 2;
          const path = READS[Math.floor(turn / 2) % READS.length] ?? '';
          const asked = performance.now();
          const expected = least(server, asked);
          const response = await fetch((servers[server]?.origin ?? '') + path);
          const value = valueIn(await response.text());
          counts.reads += 1;
          counts.hits += Number(response.headers.get('cache-status')?.includes('hit'));
          if (!(value >= expected)) stale.push(`server ${server} ${path}: ${value} < ${expected}`);
          await wait(2);
        }
      };
      await Promise.all([writer(), ...[0, 3, 5, 6].map(reader)]);
      expect(stale).toEqual([]);
      expect(written.length).toBeGreaterThan(10);
      expect(counts.hits / counts.reads).toBeGreaterThanOrEqual(0.9);
    },
    (SECONDS + 60) * 1000,
  );

  it('go on serving what they have, with its age, while the database is gone, and catch up', async () => {
    const { origin } = servers[1] ?? { origin: '' };
    const [path = ''] = READS;
    await fetch(origin + path);
    proxy.cut();
    await wait(2_000);
    const old = await fetch(origin + path);
    expect(old.status).toBe(200);
    expect(Number(old.headers.get('age'))).toBeGreaterThanOrEqual(1);
    expect(old.headers.get('cache-status')).toContain('ttl=-');
    const unknown = await fetch(`${origin}/api/metrics?pagination[pageSize]=7`);
    expect(unknown.status).toBe(503);
    expect(unknown.headers.get('retry-after')).toBe('1');
    const { value } = await write(0, 9_000);
    proxy.restore();
    await wait(1_500);
    const now = await fetch(origin + path);
    expect(valueIn(await now.text())).toBe(value);
    expect(now.headers.has('age')).toBe(false);
  });
});
