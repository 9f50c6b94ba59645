import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { issueMissingSnapshots } from '../../../src/setup/issue-missing-snapshots';
import { SNAPSHOT } from '../../../src/snapshots/snapshot';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { seededWorld } from '../../support/seeded-world';
import { unguarded } from '../../support/unguarded';

const EDITION = 'api::edition.edition';
const EVENT = 'api::edition-event.edition-event';

let app: TestApp;

beforeAll(async () => {
  app = await bootApp();
});
beforeEach(() => seededWorld(app));
afterAll(() => emptyContent(app));

/** The database as a version without snapshots left it. */
const withoutSnapshots = () => unguarded(app, () => app.strapi.db.query(SNAPSHOT).deleteMany({}));

const published = (locale: string) =>
  app.request.get(`/api/editions/2023/published?locale=${locale}`);

const snapshots = (): Promise<Record<string, unknown>[]> =>
  app.strapi.db.query(SNAPSHOT).findMany({ orderBy: { id: 'asc' } });

describe('an edition that was published before there were snapshots', () => {
  it('is delivered after the upgrade as it was, in each language, from when it was published', async () => {
    const before = { 'zh-Hans': await published('zh-Hans'), en: await published('en') };
    await withoutSnapshots();
    expect((await published('en')).status).toBe(404);
    const events = await app.strapi.db.query(EVENT).count();
    await issueMissingSnapshots(app.strapi);
    for (const locale of ['zh-Hans', 'en'] as const) {
      const { status, body } = await published(locale);
      expect(status).toBe(200);
      expect(body.data).toEqual(before[locale].body.data);
      expect(body.meta.snapshot).toMatchObject({ number: 1, locale, kind: 'published' });
      const where = { locale, publishedAt: { $notNull: true } };
      const { publishedAt } = await app.strapi.db.query(EDITION).findOne({ where });
      expect(body.meta.snapshot.issuedAt).toBe(new Date(publishedAt).toISOString());
    }
    expect(await app.strapi.db.query(EVENT).count()).toBe(events);
  });

  it('gets one, however many servers start, and none at the next start', async () => {
    await withoutSnapshots();
    await Promise.all([1, 2, 3].map(() => issueMissingSnapshots(app.strapi)));
    const issued = await snapshots();
    expect(issued).toHaveLength(2);
    await issueMissingSnapshots(app.strapi);
    expect(await snapshots()).toEqual(issued);
  });

  it('gets none in a language that readers do not see it in', async () => {
    await withoutSnapshots();
    const where = { locale: 'en', publishedAt: { $notNull: true } };
    await app.strapi.db.query(EDITION).deleteMany({ where });
    await issueMissingSnapshots(app.strapi);
    expect((await snapshots()).map(({ language }) => language)).toEqual(['zh-Hans']);
  });
});
