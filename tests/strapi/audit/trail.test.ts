import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AdminSession } from '../../support/admin';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { apiToken } from '../../support/tokens';
import { withdraw } from '../../support/withdraw';
import type { ProseWorld } from '../prose/prose-world';
import { proseWorld } from '../prose/prose-world';
import { openDesk, type Desk } from '../roles/desk';
import { bilingual, type Data } from '../shared-structure/bilingual';

let app: TestApp;
const freshWorld = () => proseWorld(app);
let desk: Desk;
let world: ProseWorld;
let content: ReturnType<typeof bilingual>;
let since: number;

const lastId = async (): Promise<number> => {
  const [last] = await app.strapi.db
    .query('api::audit-entry.audit-entry')
    .findMany({ orderBy: { id: 'desc' }, limit: 1 });
  return Number(last?.id ?? 0);
};

beforeAll(async () => {
  app = await bootApp();
  desk = await openDesk(app);
  content = bilingual(app);
});
beforeEach(async () => {
  world = await freshWorld();
  since = await lastId();
});
afterAll(() => emptyContent(app));

const read = async (
  query = '',
  person: AdminSession = desk['editor-in-chief'],
): Promise<Data[]> => {
  const { status, body } = await person.get(`/dajuan/audit?pageSize=100${query}`);
  expect(status).toBe(200);
  return (body.data as Data[]).filter(({ id }) => Number(id) > since).reverse();
};

const metricPath = () => `/content-manager/collection-types/api::metric.metric/${world.members}`;

describe('the audit trail', () => {
  it('has who changed which fact of what, from what to what', async () => {
    await desk.editor.put(metricPath(), { value: '101' });
    expect(await read()).toMatchObject([
      {
        ...{ person: 'dajuan-editor Test', action: 'update', documentId: world.members },
        ...{ contentType: 'api::metric.metric', title: '指标', locale: 'zh-Hans', edition: 2150 },
        details: { fields: ['value'], changes: { value: { after: 101 } } },
      },
    ]);
  });

  it('has nothing of what was refused', async () => {
    expect((await desk.translator.put(metricPath(), { value: '101' })).status).toBe(403);
    const body = { locale: 'zh-Hans' };
    await desk.translator.post(`/dajuan/editions/${world.edition}/publish`, body);
    expect(await read()).toEqual([]);
  });

  it('has an act on an edition as one entry, whatever it writes', async () => {
    const publish = `/dajuan/editions/${world.edition}/publish`;
    await desk['editor-in-chief'].post(publish, { locale: 'zh-Hans', note: 'Approved' });
    await withdraw(app, world.edition, 'en');
    await desk['editor-in-chief'].post(`/dajuan/editions/${world.edition}/next`, { year: 2151 });
    await desk.editor.post(`/dajuan/editions/${world.edition}/preview-token`, {});
    await desk.editor.put(`/dajuan/metrics/${world.members}/check`);
    const entries = await read();
    expect(entries.map(({ action, edition }) => `${String(action)} ${String(edition)}`)).toEqual([
      'edition.publish 2150',
      'edition.withdraw 2150',
      'edition.new-year 2151',
      'preview-token.make 2150',
      'figure-check.give null',
    ]);
    expect(entries[0]).toMatchObject({
      ...{ person: 'dajuan-editor-in-chief Test', details: { note: 'Approved' } },
    });
  });

  it('has a correction and a restoration as one entry each, with what they were told', async () => {
    const chief = desk['editor-in-chief'];
    const notes = { 'zh-Hans': '更正会员人数', en: 'Members corrected' };
    const facts = { value: 108 };
    await chief.post(`/dajuan/metrics/${world.members}/correct`, { facts, notes });
    await chief.post(`/dajuan/editions/${world.edition}/snapshots/1/restore`, {
      locale: 'zh-Hans',
    });
    expect(await read()).toMatchObject([
      {
        ...{ action: 'edition.correct', edition: 2150 },
        details: {
          ...{ key: 'members', fields: ['value'], publicNotes: notes },
          changes: { value: { before: 100, after: 108 } },
        },
      },
      { action: 'edition.restore', edition: 2150, locale: 'zh-Hans', details: { number: 1 } },
    ]);
  });

  it('tells what an API token made public from what it drafted', async () => {
    const token = await apiToken(app, 'full-access');
    const put = (query: string, value: string) =>
      app.request
        .put(`/api/metrics/${world.members}${query}`)
        .set('Authorization', token)
        .send({ data: { value } });
    expect((await put('?status=draft', '101')).status).toBe(200);
    expect((await put('', '102')).status).toBe(200);
    const about = { documentId: world.members, locale: 'zh-Hans', edition: 2150 };
    expect(await read()).toMatchObject([
      { ...about, action: 'update', details: { changes: { value: { after: 101 } } } },
      { ...about, action: 'update', details: { changes: { value: { before: 101, after: 102 } } } },
      { ...about, action: 'publish', details: null },
    ]);
  });

  it('has what becomes of webhooks and schedules, and no secret', async () => {
    const chief = desk['editor-in-chief'];
    const hook = { name: 'Site', url: 'https://site.example/hook', events: ['edition.published'] };
    const added = await chief.post('/dajuan/webhooks', { ...hook, isEnabled: false });
    const { documentId, secret } = added.body.data as { documentId: string; secret: string };
    await chief.post(`/dajuan/webhooks/${documentId}/secret`, {});
    await chief.delete(`/dajuan/webhooks/${documentId}`);
    const at = `${new Date().getFullYear() + 1}-06-01T08:00`;
    const schedule = { locale: 'zh-Hans', at, timeZone: 'Asia/Shanghai' };
    const path = `/dajuan/editions/${world.edition}/schedules`;
    const scheduled = await chief.post(path, schedule);
    await chief.delete(`/dajuan/schedules/${String(scheduled.body.data.documentId)}`);
    const entries = await read();
    expect(entries.map(({ action }) => action)).toEqual([
      'webhook.add',
      'webhook.renew-secret',
      'webhook.remove',
      'schedule.add',
      'schedule.cancel',
    ]);
    expect(JSON.stringify(entries)).not.toContain(secret);
  });

  it('has a deleted document by its title', async () => {
    await content.of('metric').delete({ documentId: world.books });
    expect(await read()).toMatchObject([{ action: 'delete', title: '指标', edition: 2150 }]);
  });

  it('is narrowed by edition, action, person and time', async () => {
    await desk.editor.put(metricPath(), { value: '101' });
    for (const [query, count] of [
      ['&edition=2150&action=update', 1],
      ['&edition=2149', 0],
      ['&action=publish', 0],
      [`&person=${encodeURIComponent('dajuan-editor Test')}`, 1],
      ['&from=2020-01-01&to=2020-02-01', 0],
    ] as const) {
      expect(await read(query)).toHaveLength(count);
    }
    const wrong = await desk['editor-in-chief'].get('/dajuan/audit?edition=latest');
    expect([wrong.status, wrong.body.error.details.errors[0].path]).toEqual([400, ['edition']]);
  });

  it('is read by the editor-in-chief and the administrator alone', async () => {
    for (const person of [desk.editor, desk.translator]) {
      expect((await person.get('/dajuan/audit')).status).toBe(403);
      expect((await person.get('/dajuan/audit/export')).status).toBe(403);
    }
    expect((await app.request.get('/dajuan/audit')).status).toBe(401);
  });

  it('is exported as CSV without formulas, and as NDJSON', async () => {
    const title = `=1+1,"${randomUUID()}"`;
    await content.source('letter', { title });
    const path = '/dajuan/audit/export?action=create&format=';
    const csv = await desk['editor-in-chief'].get(`${path}csv`);
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.text.startsWith('\uFEFF"id","at","person"')).toBe(true);
    expect(csv.text).toContain(`"'${title.replaceAll('"', '""')}"`);
    const response = await desk['editor-in-chief'].get(`${path}ndjson`);
    const lines = (response.text || String(response.body)).trim().split('\n');
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ action: 'create', title });
  });
});

const ONLY_ADDED = /only ever added to/;

/** How each database replaces a row by inserting another. */
const inOwnWords = (sql: string): string => {
  const [, statement] = /^%replace (.*)$/.exec(sql) ?? [];
  if (statement === undefined) return sql;
  const isPostgres = app.strapi.db.dialect.client === 'postgres';
  if (!isPostgres) return `insert or replace into ${statement}`;
  const key = statement.startsWith('snapshots') ? 'edition, number, language' : 'id';
  return `insert into ${statement} on conflict (${key}) do update set id = excluded.id`;
};

describe('an entry', () => {
  it.each([
    "update audit_entries set person = 'x'",
    'delete from audit_entries',
    "%replace audit_entries (id, via, action) select id, 'x', 'x' from audit_entries",
  ])('is never changed: %s', async (sql) => {
    await desk.editor.put(metricPath(), { value: '102' });
    await expect(app.strapi.db.connection.raw(inOwnWords(sql))).rejects.toThrow(ONLY_ADDED);
    expect(await read()).toMatchObject([{ person: 'dajuan-editor Test' }]);
  });
});

describe('a snapshot', () => {
  it.each([
    "update snapshots set note = 'x'",
    'delete from snapshots',
    "%replace snapshots (edition, number, language, kind, year) select edition, number, language, 'updated', 1 from snapshots",
  ])('is never changed: %s', async (sql) => {
    const all = () => app.strapi.db.query('api::snapshot.snapshot').findMany({});
    const before = await all();
    await expect(app.strapi.db.connection.raw(inOwnWords(sql))).rejects.toThrow(ONLY_ADDED);
    expect(await all()).toEqual(before);
  });
});
