import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseAtRest } from '../../../src/cli/database-at-rest';
import { operationsOf } from '../../../src/operations/install-operations';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { readPrometheus, type Exposition } from '../../support/prometheus';
import { proseWorld } from '../prose/prose-world';

const TOKEN = 'test-metrics-token';
let app: TestApp;

beforeAll(async () => {
  app = await bootApp();
  await proseWorld(app);
});
afterAll(() => emptyContent(app));

const metrics = (authorization = `Bearer ${TOKEN}`) =>
  app.request.get('/metrics').set('Authorization', authorization);
const scrape = async (): Promise<Exposition> => readPrometheus((await metrics()).text);

describe('/metrics', () => {
  it('is in Prometheus’ text format, and kept by nobody', async () => {
    const { status, headers, text } = await metrics();
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('text/plain; version=0.0.4');
    expect(headers['cache-control']).toBe('no-store');
    expect(readPrometheus(text).samples.length).toBeGreaterThan(20);
  });

  it.each([
    ['none', ''],
    ['another token', 'Bearer test-metrics-tokem'],
    ['the beginning of the token', 'Bearer test-metrics'],
    ['the token as a password', `Basic ${TOKEN}`],
  ])('is closed to %s', async (_what, authorization) => {
    const { status, headers, text } = await metrics(authorization);
    expect(status).toBe(401);
    expect(headers['www-authenticate']).toBe('Bearer');
    expect(text).not.toContain('dajuan_');
  });

  it('has the process, the database’s connections and the published editions', async () => {
    await databaseAtRest(app.strapi);
    const { valueOf } = await scrape();
    expect(valueOf('process_resident_memory_bytes')).toBeGreaterThan(0);
    expect(valueOf('nodejs_eventloop_lag_seconds')).toBeDefined();
    expect(valueOf('dajuan_database_pool_connections', { state: 'pending' })).toBe(0);
    expect(valueOf('dajuan_editions_published')).toBe(2);
  });

  it('counts every request once, by method, route and status', async () => {
    const name = 'dajuan_http_request_duration_seconds_count';
    const labels = { method: 'GET', route: 'published' };
    const countOf = async (status: string) =>
      (await scrape()).valueOf(name, { ...labels, status }) ?? 0;
    const [found, missing] = [await countOf('2xx'), await countOf('4xx')];
    // Made, kept, and of an edition that there is not.
    for (const year of [2150, 2150, 2188]) await app.request.get(`/api/editions/${year}/published`);
    expect(await countOf('2xx')).toBe(found + 2);
    expect(await countOf('4xx')).toBe(missing + 1);
  });

  it('counts what the cache does', async () => {
    await app.request.get('/api/metrics');
    const before = await scrape();
    await app.request.get('/api/metrics');
    const after = await scrape();
    const hits = ({ valueOf }: Exposition) => valueOf('dajuan_cache_hits_total') ?? NaN;
    expect(hits(after)).toBe(hits(before) + 1);
    expect(after.valueOf('dajuan_cache_entries')).toBeGreaterThan(0);
    expect(after.types.get('dajuan_cache_hits_total')).toBe('counter');
  });

  it('has what others register, and nothing of what cannot be read', async () => {
    const operations = operationsOf(app.strapi);
    operations.addGauge('dajuan_test_waiting', 'Waiting', async () => 7);
    operations.addGauge('dajuan_test_broken', 'Broken', () => Promise.reject(new Error('broken')));
    const { valueOf } = await scrape();
    expect(valueOf('dajuan_test_waiting')).toBe(7);
    expect(valueOf('dajuan_test_broken')).toBeUndefined();
  });
});
