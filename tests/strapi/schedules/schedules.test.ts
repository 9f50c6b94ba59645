import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addSchedule } from '../../../src/schedules/add-schedule';
import { cancelSchedule } from '../../../src/schedules/cancel-schedule';
import { findSchedules } from '../../../src/schedules/find-schedules';
import { publishDue } from '../../../src/schedules/publish-due';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { withdraw } from '../../support/withdraw';
import type { ProseWorld } from '../prose/prose-world';
import { proseWorld } from '../prose/prose-world';
import { bilingual, type Locale } from '../shared-structure/bilingual';

let app: TestApp;
const freshWorld = () => proseWorld(app);
let world: ProseWorld;
let content: ReturnType<typeof bilingual>;

const SNAPSHOT = 'api::snapshot.snapshot';
const SCHEDULE = 'api::scheduled-publication.scheduled-publication';
const NOON = '2099-06-01T12:00:00.000Z';
const BEFORE = new Date('2099-05-01T00:00:00Z');

const after = (seconds: number): Date => new Date(new Date(NOON).getTime() + seconds * 1000);
const edition = () => ({ documentId: world.edition, year: 2150 });
const add = (locale: Locale, at: string = NOON, note?: string) =>
  addSchedule(
    app.strapi,
    edition(),
    { locale, at, timeZone: 'Asia/Shanghai', person: 'Li', note },
    BEFORE,
  );
const due = (seconds: number) => publishDue(app.strapi, after(seconds));
const schedules = () => findSchedules(app.strapi, world.edition);

interface Snapshot {
  number: number;
  language: string;
  person: string | null;
  note: string | null;
}

const snapshots = async (): Promise<Snapshot[]> => {
  const where = { edition: world.edition, number: { $gt: 2 } };
  return app.strapi.db.query(SNAPSHOT).findMany({ where, orderBy: { id: 'asc' } });
};

beforeAll(async () => {
  app = await bootApp();
  content = bilingual(app);
});
beforeEach(async () => {
  world = await freshWorld();
});
afterAll(() => emptyContent(app));

describe('a scheduled publication', () => {
  it('is published when its moment comes, and not before', async () => {
    await add('zh-Hans', NOON, 'As agreed');
    await due(-1);
    expect(await snapshots()).toEqual([]);
    await due(2);
    expect(await snapshots()).toMatchObject([
      { number: 3, language: 'zh-Hans', person: 'Li', note: 'As agreed' },
    ]);
    expect(await schedules()).toMatchObject([
      { state: 'done', lateBySeconds: 2, at: NOON, timeZone: 'Asia/Shanghai', message: null },
    ]);
    await due(10);
    expect(await snapshots()).toHaveLength(1);
  });

  it('is published late rather than never, and says so', async () => {
    await add('zh-Hans', NOON, 'As agreed');
    await due(7200);
    const [snapshot] = await snapshots();
    expect(snapshot?.note).toBe(`As agreed\nScheduled for ${NOON}; published 7200 seconds late`);
    expect(await schedules()).toMatchObject([{ state: 'done', lateBySeconds: 7200 }]);
  });

  it('is published once by several servers', async () => {
    await add('zh-Hans');
    await Promise.all([due(1), due(1), due(1)]);
    expect(await snapshots()).toHaveLength(1);
    expect(await schedules()).toMatchObject([{ state: 'done' }]);
  });

  it('publishes the source before its translation at the same moment', async () => {
    await withdraw(app, world.edition);
    await add('zh-Hans');
    await add('en');
    await due(1);
    const states = (await schedules()).map(({ state }) => state);
    expect(states).toEqual(['done', 'done']);
    expect((await snapshots()).slice(-2)).toMatchObject([
      { language: 'zh-Hans' },
      { language: 'en' },
    ]);
  });

  it('of a translation is refused while its source neither is public nor will be by then', async () => {
    await withdraw(app, world.edition);
    await expect(add('en')).rejects.toMatchObject({ status: 409 });
    await add('zh-Hans', '2099-06-01T12:00:01.000Z');
    await expect(add('en')).rejects.toMatchObject({ status: 409 });
    await add('zh-Hans');
    expect(await add('en')).toMatchObject({ state: 'waiting' });
  });

  it('is cancelled when the edition is withdrawn in its language', async () => {
    await add('zh-Hans');
    await add('en');
    await withdraw(app, world.edition, 'en');
    expect((await schedules()).map(({ locale, state }) => `${locale} ${state}`).sort()).toEqual([
      'en cancelled',
      'zh-Hans waiting',
    ]);
    await withdraw(app, world.edition);
    expect((await schedules()).map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    await due(1);
    expect((await app.request.get('/api/editions/2150/published')).status).toBe(410);
  });

  it('is not cancelled by a withdrawal that is refused', async () => {
    await add('zh-Hans');
    await expect(withdraw(app, world.edition, 'zh-Hans', ' ')).rejects.toThrow();
    expect(await schedules()).toMatchObject([{ state: 'waiting' }]);
  });

  it('that is not ready fails with what stands in the way, and nothing is published', async () => {
    await content.change('edition', world.edition, { publisher: '' });
    await add('zh-Hans');
    await due(1);
    expect(await snapshots()).toEqual([]);
    expect(await schedules()).toMatchObject([
      { state: 'failed', message: expect.stringContaining('publisher'), lateBySeconds: null },
    ]);
    await content.change('edition', world.edition, { publisher: '工会' });
    await due(60);
    expect(await snapshots()).toEqual([]);
  });

  it('of an edition that is gone fails', async () => {
    await add('en');
    await app.strapi.db.query('api::edition.edition').deleteMany({ where: edition() });
    await due(1);
    expect(await schedules()).toMatchObject([{ state: 'failed' }]);
  });

  it('fails in the words of the language of who scheduled it', async () => {
    await add('zh-Hans');
    await app.strapi.db.query(SCHEDULE).updateMany({ where: {}, data: { wording: 'zh-Hans' } });
    await content.change('edition', world.edition, { publisher: '' });
    await due(1);
    expect(await schedules()).toMatchObject([{ message: expect.stringContaining('还不能发布') }]);
  });

  it('stays waiting when the server dies in the middle, and is published by the next', async () => {
    await add('zh-Hans');
    const death = new Error('the connection is lost');
    const { query } = app.strapi.db;
    const broken = (uid: string) => {
      if (uid === SNAPSHOT) throw death;
      return query.call(app.strapi.db, uid);
    };
    app.strapi.db.query = broken;
    await expect(due(1).finally(() => (app.strapi.db.query = query))).rejects.toBe(death);
    expect(await schedules()).toMatchObject([{ state: 'waiting', startedAt: null }]);
    expect(await content.read('metric', world.books, 'zh-Hans', 'published')).toBeNull();
    await due(90);
    expect(await schedules()).toMatchObject([{ state: 'done', lateBySeconds: 90 }]);
    expect(await snapshots()).toHaveLength(1);
  });

  it('that is cancelled is not published, and is cancelled once', async () => {
    const { documentId } = await add('zh-Hans');
    expect(await cancelSchedule(app.strapi, documentId, BEFORE)).toBe(true);
    await due(1);
    expect(await snapshots()).toEqual([]);
    expect(await schedules()).toMatchObject([{ state: 'cancelled' }]);
    await expect(cancelSchedule(app.strapi, documentId, BEFORE)).rejects.toMatchObject({
      status: 409,
    });
    expect(await cancelSchedule(app.strapi, 'none', BEFORE)).toBe(false);
  });
});
