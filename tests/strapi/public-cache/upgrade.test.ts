import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installChangeLog } from '../../../src/change-log/install-change-log';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { proseWorld, type ProseWorld } from '../prose/prose-world';
import { bilingual } from '../shared-structure/bilingual';

let app: TestApp;
let world: ProseWorld;

beforeAll(async () => {
  app = await bootApp();
  world = await proseWorld(app);
});
afterAll(() => emptyContent(app));

const triggers = async (): Promise<string[]> => {
  const { connection } = app.strapi.db;
  const isSqlite = process.env.DATABASE_CLIENT === 'sqlite';
  const rows: { name: string }[] = isSqlite
    ? await connection('sqlite_master').where('name', 'like', 'dajuan_change_%').select('name')
    : await connection('pg_trigger')
        .where('tgname', 'like', 'dajuan_change_%')
        .select('tgname as name');
  return rows.map(({ name }) => name).sort();
};

describe('an upgrade that changes a column of a watched table', () => {
  it('goes through, and the next start watches the table as before', async () => {
    const before = await triggers();
    const { connection } = app.strapi.db;
    const rows = await connection('metrics').count('* as count');
    await app.strapi.db.getSchemaConnection().alterTable('metrics', (table) => {
      table.string('label', 300).alter();
    });
    expect(await connection('metrics').count('* as count')).toEqual(rows);
    await installChangeLog(app.strapi);
    expect(await triggers()).toEqual(before);

    const path = '/api/metrics?filters[key]=members&fields=value&sort=value:desc';
    await app.request.get(path);
    const content = bilingual(app);
    await content.change('metric', world.members, { value: 321 });
    await content.publish('metric', world.members, 'zh-Hans');
    expect((await app.request.get(path)).body.data[0].value).toBe(321);
  });

  it('is not needed for a start to leave what is there', async () => {
    const before = await triggers();
    expect(before.length).toBeGreaterThan(50);
    await installChangeLog(app.strapi);
    expect(await triggers()).toEqual(before);
  });
});
