import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { READS, twoServers, valueIn, type TwoServers } from './compare-servers';

/** Writers and readers are at work for so many seconds; tests/trust has them compare for longer. */
const SECONDS = 8;

describe('two servers on one PostgreSQL', () => {
  let app: TestApp;
  let two: TwoServers;

  beforeAll(async () => {
    app = await bootApp();
    two = await twoServers(app);
  });
  afterAll(async () => {
    await two.stop();
    await emptyContent(app);
  });

  it('are never older than their own writes, and at most a second behind the other’s, with and without notifications', async () => {
    const until = performance.now() + SECONDS * 1000;
    const { reads, stale } = await two.compare(
      ({ writes }) => performance.now() >= until && writes >= 4,
    );
    expect(stale).toEqual([]);
    expect(reads).toBeGreaterThan(20);
  });

  it('go on serving what they have, with its age, while the database is gone, and catch up', async () => {
    const { origin } = two.servers[1];
    const [path] = READS;
    await fetch(origin + path);
    two.proxy.cut();
    await wait(2_000);
    const old = await fetch(origin + path);
    expect(old.status).toBe(200);
    expect(Number(old.headers.get('age'))).toBeGreaterThanOrEqual(1);
    expect(old.headers.get('cache-status')).toContain('ttl=-');
    const unknown = await fetch(`${origin}/api/metrics?pagination[pageSize]=7`);
    expect(unknown.status).toBe(503);
    expect(unknown.headers.get('retry-after')).toBe('1');
    const { value } = await two.write(0, 9_000);
    two.proxy.restore();
    await wait(1_500);
    const now = await fetch(origin + path);
    expect(valueIn(await now.text())).toBe(value);
    expect(now.headers.has('age')).toBe(false);
  });
});
