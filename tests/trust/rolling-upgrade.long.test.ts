import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { bootApp } from '../support/app';
import { installedServer, type InstalledServer } from '../support/installed-server';
import { knownAdmin } from '../support/known-admin';
import { startNginx, type Nginx } from '../support/nginx';
import { ownDatabase, type OwnDatabase } from '../support/own-database';
import { systemTool } from '../support/system-tool';
import { NEW_COLUMN, NEW_TYPE, nextVersion } from './support/next-version';
import { measured, notRun } from './support/row';

const LEAST_READS = 1_000;
const NOTES = { 'zh-Hans': '数字更正。', en: 'The number was corrected.' };
const READS = [
  '/api/editions/2023/published?locale=en',
  '/api/metrics?filters[key]=books-donated&fields=value',
  '/graphql?query={editions{title}}',
];

const command = systemTool('nginx');
const isPostgres = process.env.DATABASE_CLIENT === 'postgres';

describe.runIf(isPostgres)('two servers behind nginx that are upgraded one by one', () => {
  const folder = path.resolve('.tmp', `next-version-${process.pid}`);
  let database: OwnDatabase;
  let client: Client;
  let nginx: Nginx;
  let authorization: string;
  const servers: InstalledServer[] = [];

  const start = async (env: NodeJS.ProcessEnv = {}, port?: number): Promise<InstalledServer> => {
    const own = { ...database.env, DAJUAN_SEED: 'true', TRUST_PROXY: '1' };
    return installedServer({ ...own, ...env }, port);
  };

  beforeAll(async () => {
    if (!command) return;
    const app = await bootApp();
    nextVersion(folder);
    database = await ownDatabase();
    client = new Client({ connectionString: database.env.DATABASE_URL });
    await client.connect();
    servers.push(await start(), await start());
    await Promise.all(servers.map(({ up }) => up));
    const [one, other] = servers.map(({ port }) => port);
    const place = path.join(inject('scratch'), 'nginx-upgrade');
    fs.mkdirSync(place);
    nginx = await startNginx(command, [one ?? 0, other ?? 0], place);
    authorization = await knownAdmin(app, client, servers[1]?.origin ?? '');
  }, 300_000);
  afterAll(async () => {
    fs.rmSync(folder, { recursive: true, force: true });
    if (!command) return;
    await nginx.stop();
    await Promise.all(servers.map(({ end }) => end('SIGTERM')));
    await client.end();
    await database.remove();
  }, 60_000);

  const valuesOf = async (sql: string): Promise<unknown[]> =>
    (await client.query<unknown[]>({ text: sql, rowMode: 'array' })).rows.flat();

  /** Puts the next version in the place of a server, and waits until it is up. */
  const replace = async (at: number, meanwhile: () => Promise<void>): Promise<void> => {
    const old = servers[at];
    expect(await old?.end('SIGTERM')).toEqual({ code: 0, signal: null });
    const next = await start({ DIST: folder }, old?.port);
    servers[at] = next;
    const isUp = next.up.then(() => true);
    while (!(await Promise.race([isUp, wait(50, false)]))) await meanwhile();
  };

  it('serve 1,000 reads without a failure, while the old one reads and writes beside a new one that adds a column and a table', async (context) => {
    if (!command) return notRun(context, 'nginx');
    const [metric] = await valuesOf(
      `select document_id from metrics where key = 'books-donated' limit 1`,
    );
    const reads = { answered: 0, failed: [] as number[] };
    const writes: number[] = [];
    const state = { isOver: false };
    const reader = async (seed: number): Promise<void> => {
      for (let turn = seed; !state.isOver || reads.answered < LEAST_READS; turn += 1) {
        const path = READS[turn % READS.length] ?? '';
        const { status } = await fetch(`http://127.0.0.1:${nginx.port}${path}`);
        reads.answered += 1;
        if (status !== 200) reads.failed.push(status);
        await wait(20);
      }
    };
    /** The old server writes what the new one is to have. */
    const write = async (): Promise<void> => {
      const value = 20_000 + writes.length;
      const answer = await fetch(
        `${servers[1]?.origin ?? ''}/dajuan/metrics/${String(metric)}/correct`,
        {
          method: 'POST',
          headers: { authorization, 'content-type': 'application/json' },
          body: JSON.stringify({ facts: { value }, notes: NOTES }),
        },
      );
      expect(answer.status, await answer.text()).toBe(200);
      writes.push(value);
    };
    const readers = [0, 1, 2].map(reader);
    await replace(0, write);
    await write();
    await replace(1, () => Promise.resolve());
    state.isOver = true;
    await Promise.all(readers);
    expect(reads.failed).toEqual([]);
    expect(writes.length).toBeGreaterThan(2);
    const corrected = await valuesOf(
      `select count(*)::int from snapshots where kind = 'corrected' and language = 'zh-Hans'`,
    );
    expect(corrected).toEqual([writes.length]);
    for (const { origin } of servers) {
      const answer = await fetch(`${origin}/api/metrics?filters[key]=books-donated&fields=value`);
      const { data } = (await answer.json()) as { data: { value: number }[] };
      expect(data[0]?.value).toBe(writes.at(-1));
    }
    const added = `select ${NEW_COLUMN} from metrics where ${NEW_COLUMN} is not null`;
    expect(await valuesOf(added)).toEqual([]);
    const triggers = `select count(*)::int from pg_trigger
      where tgrelid = '${NEW_TYPE.collectionName}'::regclass and tgname like 'dajuan_change_%'`;
    expect(await valuesOf(triggers)).toEqual([3]);
    measured(context, `${reads.answered} reads, 0 failed; ${writes.length} writes by the old one`);
  }, 400_000);
});
