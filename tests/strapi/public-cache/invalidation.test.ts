import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { databaseAtRest } from '../../../src/cli/database-at-rest';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { graphql } from '../../support/graphql';
import { proseWorld, type ProseWorld } from '../prose/prose-world';
import { bilingual } from '../shared-structure/bilingual';
import { datePublications, hits, isKept } from './cached';

let app: TestApp;
let world: ProseWorld;
let content: ReturnType<typeof bilingual>;

const EDITION = '/api/editions/2150/published';
const EARLIER = '/api/editions/2149/published';
const METRICS = '/api/metrics?fields=key,value&sort=key';
const PHOTOS = '/api/photos?fields=caption';

beforeAll(async () => {
  app = await bootApp();
  content = bilingual(app);
  world = await proseWorld(app);
});
beforeEach(() => datePublications(app, 60));
afterAll(() => emptyContent(app));

const keep = async (...paths: string[]): Promise<void> => {
  for (const path of paths) await app.request.get(path);
};

const values = async (path: string): Promise<unknown[]> =>
  (await app.request.get(path)).body.data.map(({ value }: { value: number }) => value);

describe('a kept answer', () => {
  it('is there at the second request, and is asked of the database once by many at a time', async () => {
    const path = '/api/units?fields=code';
    let queries = 0;
    const count = ({ sql }: { sql: string }) => (queries += Number(sql.includes('units')));
    app.strapi.db.connection.on('query', count);
    await Promise.all(Array.from({ length: 20 }, () => app.request.get(path)));
    const alone = queries;
    await app.request.get(path);
    app.strapi.db.connection.off('query', count);
    expect(queries).toBe(alone);
    expect(alone).toBeLessThan(10);
    expect(await isKept(app, path)).toBe(true);
  });

  it('ends when what it shows is published anew, at once on this server', async () => {
    await keep(METRICS);
    await content.change('metric', world.members, { value: 101 });
    await content.publish('metric', world.members, 'zh-Hans');
    expect(await values(METRICS)).toEqual([90, 101]);
  });

  it('ends when something is published that it would now show', async () => {
    const filtered = '/api/metrics?filters[value][$gt]=500&fields=value';
    expect(await values(filtered)).toEqual([]);
    expect(await isKept(app, filtered)).toBe(true);
    await content.change('metric', world.members, { value: 900 });
    await content.publish('metric', world.members, 'zh-Hans');
    expect(await values(filtered)).toEqual([900]);
  });

  it('stays while only drafts are written', async () => {
    await keep(METRICS, PHOTOS, EDITION);
    await content.change('metric', world.members, { value: 102, label: '草稿' });
    await content.source('metric', { edition: world.edition });
    await content.change('report-section', world.section, { metrics: [world.members] });
    for (const path of [METRICS, PHOTOS, EDITION]) expect(await isKept(app, path)).toBe(true);
  });

  it('stays when something else is published', async () => {
    await keep(PHOTOS, METRICS, EARLIER);
    await content.change('letter', world.letter, { closing: '此致' });
    await content.publish('letter', world.letter, 'zh-Hans');
    for (const path of [PHOTOS, METRICS, EARLIER]) expect(await isKept(app, path)).toBe(true);
    expect(await isKept(app, EDITION)).toBe(false);
  });

  it('ends when a relation that it shows is made or taken away', async () => {
    const path = '/api/report-sections?populate[photos][fields]=caption';
    const shown = async () => (await app.request.get(path)).body.data[0]?.photos.length as number;
    expect(await shown()).toBe(1);
    await content.of('photo').unpublish({ documentId: world.photo, locale: 'zh-Hans' });
    expect(await shown()).toBe(0);
    await content.publish('photo', world.photo, 'zh-Hans');
    await content.publish('report-section', world.section, 'zh-Hans');
    expect(await shown()).toBe(1);
  });

  it('ends when a row is written in SQL, by whatever way', async () => {
    await keep(METRICS);
    await app.strapi.db
      .getConnection('metrics')
      .where({ document_id: world.earlierMembers, locale: 'zh-Hans' })
      .whereNotNull('published_at')
      .update({ value: 91 });
    expect(await values(METRICS)).toContain(91);
  });

  it('stays as it is when the write is undone', async () => {
    await keep(METRICS);
    const before = await values(METRICS);
    const undone = app.strapi.db.transaction(async ({ trx }) => {
      await app.strapi.db
        .getConnection('metrics')
        .transacting(trx)
        .where({ document_id: world.earlierMembers })
        .update({ value: 17 });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await values(METRICS)).toEqual(before);
  });

  it('ends when the public may not read it any more', async () => {
    await keep(METRICS);
    const permissions = app.strapi.db.query('plugin::users-permissions.permission');
    const where = { action: 'api::metric.metric.find', role: { type: 'public' } };
    const permission = await permissions.findOne({ where, populate: { role: true } });
    await permissions.delete({ where: { id: permission.id } });
    expect((await app.request.get(METRICS)).status).toBe(403);
    const { action, role } = permission;
    await permissions.create({ data: { action, role: role.id } });
    expect((await app.request.get(METRICS)).status).toBe(200);
  });
});

describe('the answer of a GraphQL query', () => {
  const query = '{ metrics(sort: "key") { key value } }';
  const laidOut = 'query {\n  metrics(sort: "key") {\n    key\n    value\n  }\n}';
  const address = (text: string) => `/graphql?query=${encodeURIComponent(text)}`;
  const isHit = async (ask: () => PromiseLike<unknown>): Promise<boolean> => {
    const before = hits(app);
    await ask();
    return hits(app) > before;
  };

  it('is kept by POST and by GET, however the query is laid out', async () => {
    const first = await graphql(app, query);
    expect(await isHit(() => graphql(app, laidOut))).toBe(true);
    await app.request.get(address(query));
    expect(await isHit(() => app.request.get(address(laidOut)))).toBe(true);
    const second = await graphql(app, query);
    expect(second.text).toBe(first.text);
    expect(second.headers.etag).toBeDefined();
  });

  it('differs by its variables', async () => {
    const text = 'query ($key: String) { metrics(filters: { key: { eq: $key } }) { key } }';
    const ask = (key: string) =>
      app.request.post('/graphql').send({ query: text, variables: { key } });
    expect((await ask('members')).body.data.metrics).toHaveLength(2);
    expect((await ask('none')).body.data.metrics).toHaveLength(0);
  });

  it('ends with what it shows', async () => {
    await graphql(app, query);
    await content.change('metric', world.members, { value: 333 });
    await content.publish('metric', world.members, 'zh-Hans');
    const { data } = (await graphql(app, query)).body as { data: { metrics: { value: number }[] } };
    expect(data.metrics.map(({ value }) => value)).toContain(333);
  });

  it('is not kept with an error in it, nor if it is a mutation', async () => {
    for (const text of ['{ nope }', 'mutation { createMetric(data: {}) { key } }', '{']) {
      await graphql(app, text);
      expect(await isHit(() => graphql(app, text))).toBe(false);
    }
  });

  it('of a whole edition stays when another edition is published', async () => {
    const whole = '{ publishedEdition(year: 2149) { title } }';
    await graphql(app, whole);
    await content.change('letter', world.letter, { closing: '敬上' });
    await content.publish('letter', world.letter, 'zh-Hans');
    expect(await isHit(() => graphql(app, whole))).toBe(true);
  });

  it('is asked for by the hash of a persisted query, once it is known', async () => {
    const { createHash } = await import('node:crypto');
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    const params = `extensions=${encodeURIComponent(JSON.stringify(extensions))}`;
    await app.request.get(`/graphql?${params}&query=${encodeURIComponent(query)}`);
    const byHash = await app.request.get(`/graphql?${params}`);
    expect(byHash.body.data.metrics).toBeDefined();
    expect(await isHit(() => app.request.get(`/graphql?${params}`))).toBe(true);
  });

  it('that is too long is refused', async () => {
    const { status, body } = await graphql(app, `{ metrics { key } } # ${'x'.repeat(210_000)}`);
    expect(status).toBe(413);
    expect(body.error.message).toContain('200 KB');
  });
});

describe('the snapshots of a year', () => {
  const list = async (): Promise<unknown[]> =>
    (await app.request.get('/api/editions/2199/snapshots')).body.data.map(
      ({ kind }: { kind: string }) => kind,
    );
  const issue = async (edition: string, kind: 'published' | 'withdrawn'): Promise<void> => {
    const snapshots = app.strapi.db.getConnection('snapshots');
    const { id: _id, ...other } = await snapshots.clone().where({ edition: world.edition }).first();
    await snapshots.insert({ ...other, document_id: randomUUID(), edition, year: 2199, kind });
  };

  it('are another edition’s once the one that had the year is withdrawn', async () => {
    await issue('one', 'withdrawn');
    expect(await list()).toEqual(['withdrawn']);
    await issue('another', 'published');
    expect(await list()).toEqual(['published']);
  });
});

describe('the whole edition', () => {
  it('costs at most three queries when nothing is kept, besides who may read', async () => {
    const read: string[] = [];
    const note = ({ sql }: { sql: string }) => read.push(sql);
    await content.change('letter', world.letter, { closing: '此致敬礼' });
    await content.publish('letter', world.letter, 'zh-Hans');
    // Strapi tells of what was published with queries of its own, after the answer.
    await databaseAtRest(app.strapi);
    app.strapi.db.connection.on('query', note);
    await app.request.get(EDITION);
    app.strapi.db.connection.off('query', note);
    expect(read.length).toBeLessThanOrEqual(3);
    expect(read.length).toBeGreaterThan(0);
  });
});
