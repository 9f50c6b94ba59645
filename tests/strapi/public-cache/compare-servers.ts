import { setTimeout as wait } from 'node:timers/promises';
import { expect, inject } from 'vitest';
import type { TestApp } from '../../support/app';
import { installedServer, type InstalledServer } from '../../support/installed-server';
import { postgresProxy, type PostgresProxy } from '../../support/postgres-proxy';
import { apiToken } from '../../support/tokens';
import { proseWorld } from '../prose/prose-world';

/** Another server may be behind by so many milliseconds: docs/delivery.md. */
const BEHIND = 1_000;

interface Written {
  readonly value: number;
  readonly server: number;
  readonly at: number;
}

/** What comparing has come to so far. */
export interface Compared {
  reads: number;
  /** How many of them were answered from memory. */
  hits: number;
  writes: number;
  /** Each answer that was older than it may be. */
  readonly stale: string[];
}

/** Two servers on one PostgreSQL, the second of them through a proxy that can be cut. */
export interface TwoServers {
  readonly servers: readonly [InstalledServer, InstalledServer];
  readonly proxy: PostgresProxy;
  write(server: number, value: number): Promise<Written>;
  /**
   * Writes at both by turns, notified or not, and reads at both meanwhile: each answer is compared
   * with the least that its server may know.
   * @param isEnough asked before each reading
   */
  compare(isEnough: (compared: Compared) => boolean): Promise<Compared>;
  stop(): Promise<void>;
}

/** One fact through four doors. */
export const READS = [
  '/api/metrics?filters[key]=members&filters[edition][year]=2150&fields=value',
  '/api/editions/2150/published',
  '/api/editions/2150/published?locale=en',
  '/graphql?query={metrics(filters:{key:{eq:"members"},edition:{year:{eq:2150}}}){value}}',
] as const;

/** The value of the metric in any of the answers. */
export const valueIn = (text: string): number => {
  const { data } = JSON.parse(text) as {
    data: { value: number }[] | { metrics: { key?: string; value: number }[] };
  };
  const metrics = Array.isArray(data) ? data : data.metrics;
  return (metrics.find((one) => !('key' in one) || one.key === 'members') ?? { value: Number.NaN })
    .value;
};

/** Starts the two servers on the database of the suite. */
export const twoServers = async (app: TestApp): Promise<TwoServers> => {
  const world = await proseWorld(app);
  const authorization = await apiToken(app, 'full-access');
  const proxy = await postgresProxy(inject('postgresUrl'));
  const servers = [
    await installedServer({ DATABASE_URL: inject('postgresUrl') }),
    await installedServer({ DATABASE_URL: proxy.url }),
  ] as const;
  await Promise.all(servers.map(({ up }) => up));
  const originOf = (server: number): string => servers[server]?.origin ?? '';

  const write = async (server: number, value: number): Promise<Written> => {
    const response = await fetch(`${originOf(server)}/api/metrics/${world.members}`, {
      method: 'PUT',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ data: { value } }),
    });
    expect(response.status, await response.text()).toBe(200);
    return { value, server, at: performance.now() };
  };

  const compare: TwoServers['compare'] = async (isEnough) => {
    const written: Written[] = [await write(0, 1_000)];
    const compared: Compared = { reads: 0, hits: 0, writes: 0, stale: [] };

    /** The least that a server may answer to a question asked at a time. */
    const least = (server: number, at: number): number =>
      Math.max(
        1_000,
        ...written
          .filter((one) => one.at < (one.server === server ? at : at - BEHIND))
          .map(({ value }) => value),
      );
    const writer = async (): Promise<void> => {
      for (let turn = 1; !isEnough(compared); turn += 1) {
        proxy.passNotifications(Math.floor(turn / 8) % 2 === 0);
        written.push(await write(turn % 2, 1_000 + turn));
        compared.writes += 1;
        await wait(400);
      }
    };
    const reader = async (seed: number): Promise<void> => {
      for (let turn = seed; !isEnough(compared); turn += 1) {
        const server = turn % 2;
        const path = READS[Math.floor(turn / 2) % READS.length] ?? '';
        const asked = performance.now();
        const expected = least(server, asked);
        const response = await fetch(originOf(server) + path);
        const value = valueIn(await response.text());
        compared.reads += 1;
        compared.hits += Number(response.headers.get('cache-status')?.includes('hit'));
        if (!(value >= expected)) {
          compared.stale.push(`server ${server} ${path}: ${value} < ${expected}`);
        }
        await wait(2);
      }
    };
    await Promise.all([writer(), ...[0, 3, 5, 6].map(reader)]);
    return compared;
  };

  return {
    servers,
    proxy,
    write,
    compare,
    stop: async () => {
      for (const { end } of servers) await end('SIGTERM');
      await proxy.stop();
    },
  };
};
