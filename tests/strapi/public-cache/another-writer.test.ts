import Database from 'better-sqlite3';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { proseWorld, type ProseWorld } from '../prose/prose-world';
import { isKept } from './cached';

let app: TestApp;
let world: ProseWorld;
const METRICS = '/api/metrics?filters[key]=members&sort=value&fields=value';

beforeAll(async () => {
  app = await bootApp();
  world = await proseWorld(app);
});
afterAll(() => emptyContent(app));

/** Writes as another program does: on a connection that the server knows nothing of. */
const writeFromOutside = async (sql: string): Promise<void> => {
  if (process.env.DATABASE_CLIENT === 'sqlite') {
    const database = new Database(process.env.DATABASE_FILENAME ?? '');
    database.exec(sql);
    database.close();
    return;
  }
  const client = new Client({ connectionString: inject('postgresUrl') });
  await client.connect();
  await client.query(sql);
  await client.end();
};

const values = async (): Promise<number[]> =>
  (await app.request.get(METRICS)).body.data.map(({ value }: { value: number }) => value);

describe('what another program writes', () => {
  it('is seen within a second', async () => {
    expect(await values()).toEqual([90, 100]);
    expect(await isKept(app, METRICS)).toBe(true);
    await writeFromOutside(
      `update metrics set value = 444 where document_id = '${world.members}' and published_at is not null`,
    );
    await wait(1_000);
    expect(await values()).toEqual([90, 444]);
  });

  it('to a draft ends nothing', async () => {
    await values();
    await writeFromOutside(
      `update metrics set value = 17 where document_id = '${world.members}' and published_at is null`,
    );
    await wait(1_000);
    expect(await isKept(app, METRICS)).toBe(true);
  });
});
