import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../support/app';
import { installedServer, type InstalledServer } from '../support/installed-server';
import { knownAdmin } from '../support/known-admin';
import { ownDatabase, type OwnDatabase } from '../support/own-database';
import { measured } from './support/row';

const ROUNDS = { publish: 6, correct: 7, schedule: 7 };
const RACES = ROUNDS.publish + ROUNDS.correct + ROUNDS.schedule;
const NOTES = { 'zh-Hans': '数字更正。', en: 'The number was corrected.' };

const isPostgres = process.env.DATABASE_CLIENT === 'postgres';

describe.runIf(isPostgres)('two servers that start together on one empty PostgreSQL', () => {
  let app: TestApp;
  let database: OwnDatabase;
  let client: Client;
  let servers: InstalledServer[];
  let authorization: string;

  beforeAll(async () => {
    app = await bootApp();
    database = await ownDatabase();
    client = new Client({ connectionString: database.env.DATABASE_URL });
    await client.connect();
    const env = { ...database.env, DAJUAN_SEED: 'true' };
    servers = await Promise.all([installedServer(env), installedServer(env)]);
  });
  afterAll(async () => {
    await Promise.all(servers.map(({ end }) => end('SIGTERM')));
    await client.end();
    await database.remove();
  }, 60_000);

  const rows = async (sql: string): Promise<unknown[][]> =>
    (await client.query<unknown[]>({ text: sql, rowMode: 'array' })).rows;

  it('both come up, with one edition, one administrator, and nothing twice', async (context) => {
    await Promise.all(servers.map(({ up }) => up));
    const published = await Promise.all(
      servers.map(async ({ origin }) => {
        const answer = await fetch(`${origin}/api/editions/2023/published?locale=en`);
        return ((await answer.json()) as { data: { sections: unknown[] } }).data.sections.length;
      }),
    );
    expect(published).toEqual([10, 10]);
    const twice = async (table: string, columns: string): Promise<unknown[][]> =>
      rows(`select ${columns} from ${table} group by ${columns} having count(*) > 1`);
    expect(await rows(`select count(*) from editions where locale = 'zh-Hans'`)).toEqual([['2']]);
    expect(await rows('select count(*) from admin_users')).toEqual([['1']]);
    const languages = await rows('select distinct language from snapshots order by language');
    expect(languages).toEqual([['en'], ['zh-Hans']]);
    for (const [table, columns] of [
      ['i18n_locale', 'code'],
      ['admin_roles', 'code'],
      ['strapi_core_store_settings', 'key, type, tag'],
      ['units', 'code, locale, published_at is null'],
      ['files', 'name'],
      ['up_roles', 'type'],
      ['snapshots', 'number, language'],
    ] as const) {
      expect(await twice(table, columns), table).toEqual([]);
    }
    measured(context, '2 servers, 1 edition');
  }, 300_000);

  const ask = (server: number, path: string, body: object): Promise<Response> =>
    fetch(`${servers[server]?.origin ?? ''}/dajuan/${path}`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  /** Asks both at once. @returns the statuses, in order */
  const race = async (path: string, body: (server: number) => object): Promise<number[]> => {
    const answers = await Promise.all([0, 1].map((at) => ask(at, path, body(at))));
    return answers.map(({ status }) => status);
  };

  it('races between them end as one act after the other would', async (context) => {
    authorization = await knownAdmin(app, client, servers[0]?.origin ?? '');
    const [[edition]] = (await rows('select document_id from editions limit 1')) as [[string]];
    const [[metric]] = (await rows(
      `select document_id from metrics where key = 'books-donated' limit 1`,
    )) as [[string]];
    const last = async (): Promise<number> =>
      Number((await rows('select max(number) from snapshots'))[0]?.[0]);
    const value = async (): Promise<number> =>
      Number(
        (
          await rows(
            `select value from metrics where document_id = '${metric}' and published_at is not null limit 1`,
          )
        )[0]?.[0],
      );

    for (let round = 0; round < ROUNDS.publish; round += 1) {
      const before = await last();
      const statuses = await race(`editions/${edition}/publish`, () => ({ locale: 'zh-Hans' }));
      expect(statuses).toEqual([200, 200]);
      expect(await last()).toBe(before + 2);
    }
    for (let round = 0; round < ROUNDS.correct; round += 1) {
      const before = await last();
      const [expected, wanted] = [await value(), [20_000 + round, 30_000 + round]];
      const statuses = await race(`metrics/${metric}/correct`, (server) => ({
        facts: { value: wanted[server] },
        notes: NOTES,
        expected,
      }));
      expect(statuses.toSorted()).toEqual([200, 409]);
      expect(await value()).toBe(wanted[statuses.indexOf(200)]);
      expect(await last()).toBe(before + 1);
    }
    for (let round = 0; round < ROUNDS.schedule; round += 1) {
      const at = `${new Date(Date.now() + (round + 1) * 86_400_000).toISOString().slice(0, 19)}Z`;
      const body = { locale: 'en', at, note: `race ${round}` };
      const statuses = await race(`editions/${edition}/schedules`, () => body);
      expect(statuses.toSorted()).toEqual([201, 409]);
      const stored = `select count(*) from scheduled_publications where note = '${body.note}'`;
      expect(await rows(stored)).toEqual([['1']]);
    }
    const twice =
      'select number from snapshots group by number, language, year having count(*) > 1';
    expect(await rows(twice)).toEqual([]);
    measured(context, `${RACES} of ${RACES}`);
  }, 300_000);
});
