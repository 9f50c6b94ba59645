import fs from 'node:fs';
import path from 'node:path';
import type { UID } from '@strapi/strapi';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seedEdition } from '../../../src/setup/seed/seed-edition';
import { SeedError } from '../../../src/setup/seed/seed-error';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { loadableSeed, tinyFile, type SeedFiles } from '../../support/seed-folder';
import { withdraw } from '../../support/withdraw';

let app: TestApp;
const made: string[] = [];

beforeAll(async () => {
  app = await bootApp();
});
beforeEach(() => emptyContent(app));
afterEach(() => {
  for (const folder of made.splice(0)) fs.rmSync(folder, { recursive: true });
});
afterAll(() => emptyContent(app));

const smallSeed = (changes?: SeedFiles): string => {
  const folder = loadableSeed(changes);
  made.push(folder);
  return folder;
};

/** Every row of every table, and every uploaded file. */
const everything = async (): Promise<Record<string, unknown>> => {
  const { db, dirs } = app.strapi;
  const rows: Record<string, unknown> = {};
  for (const { uid, tableName } of [...db.metadata.values()]) {
    if (uid.startsWith('admin::') || uid === 'strapi::core-store') continue;
    const all: Record<string, unknown>[] = await db.getConnection(tableName).select('*');
    rows[tableName] = all.map((row) => JSON.stringify(row)).sort();
  }
  const uploads = fs.readdirSync(path.join(dirs.static.public, 'uploads')).sort();
  const marker = await app.strapi.store({ type: 'dajuan', key: 'seed' }).get({});
  return { ...rows, uploads, marker };
};

interface WithMetrics {
  metrics: { key: string }[];
}

interface Edition extends WithMetrics {
  documentId: string;
  title: string;
  sections: (WithMetrics & { slug: string })[];
}

const uid: UID.CollectionType = 'api::edition.edition';
const editions = () => app.strapi.documents(uid);

/** The one edition of the database. */
const theEdition = async (locale: string, status: 'draft' | 'published'): Promise<Edition> => {
  const [found, ...others] = await editions().findMany({
    locale,
    status,
    populate: { metrics: true, sections: { populate: ['metrics'] } },
  });
  expect([found !== undefined, others.length]).toEqual([true, 0]);
  return found as unknown as Edition;
};

const retitle = async (documentId: string, data: Record<string, unknown>): Promise<void> => {
  await editions().update({ documentId, data });
  await editions().publish({ documentId });
};

describe('seeding an empty database', () => {
  it('loads the folder once: a second start changes no row and no file', async () => {
    const folder = smallSeed();
    expect(await seedEdition(app.strapi, folder)).toEqual({
      seeded: true,
      year: 2019,
      documents: 9,
    });
    const before = await everything();
    expect(await seedEdition(app.strapi, folder)).toEqual({
      seeded: false,
      reason: 'seeded-before',
    });
    expect(await everything()).toEqual(before);
  });

  it('orders relations as the files do, not by name or by time of creation', async () => {
    await seedEdition(app.strapi, smallSeed());
    const keysOf = ({ metrics }: WithMetrics): string[] => metrics.map(({ key }) => key);
    for (const status of ['draft', 'published'] as const) {
      for (const locale of ['zh-Hans', 'en']) {
        const edition = await theEdition(locale, status);
        const sections = edition.sections.map((section) => [section.slug, keysOf(section)]);
        expect(sections, `${status} ${locale}`).toEqual([
          ['second', ['new-members', 'members']],
          ['first', ['members']],
        ]);
        expect(keysOf(edition), `${status} ${locale}`).toEqual(['new-members', 'members']);
      }
    }
  });

  it('is done by one of two servers that start at once', async () => {
    const folder = smallSeed();
    const outcomes = await Promise.all([
      seedEdition(app.strapi, folder),
      seedEdition(app.strapi, folder),
    ]);
    expect(outcomes.map(({ seeded }) => seeded).sort()).toEqual([false, true]);
    expect(await editions().findMany({})).toHaveLength(1);
  });
});

describe('a database that is in use', () => {
  it("keeps a user's change to the seed edition over a restart", async () => {
    const folder = smallSeed();
    await seedEdition(app.strapi, folder);
    const { documentId } = await theEdition('zh-Hans', 'draft');
    await retitle(documentId, { title: '用户改过的标题' });
    await seedEdition(app.strapi, folder);
    expect((await theEdition('zh-Hans', 'published')).title).toBe('用户改过的标题');
  });

  it('does not get back a seed edition that a user deleted', async () => {
    const folder = smallSeed();
    await seedEdition(app.strapi, folder);
    const { documentId } = await theEdition('zh-Hans', 'draft');
    await withdraw(app, documentId);
    await editions().delete({ documentId, locale: '*' });
    expect(await seedEdition(app.strapi, folder)).toEqual({
      seeded: false,
      reason: 'seeded-before',
    });
    expect(await editions().findMany({})).toEqual([]);
  });

  it('gets no seed beside an edition of its own, be it a draft', async () => {
    const data = {
      year: 2018,
      title: '自己的',
      publisher: '工会',
      periodStart: '2018-01-01',
      periodEnd: '2018-12-31',
    };
    await editions().create({ locale: 'zh-Hans', data });
    const before = await everything();
    expect(await seedEdition(app.strapi, smallSeed())).toEqual({
      seeded: false,
      reason: 'has-editions',
    });
    expect(await everything()).toEqual(before);
  });
});

describe('a seed that fails', () => {
  const tooLong = '长'.repeat(201);

  it.each([
    ['whose folder has a mistake', { 'letter.en.md': null }, SeedError],
    [
      'refused at its last draft',
      tinyFile('edition.zh-Hans.md', 'title: 答卷', `title: ${tooLong}`),
      Error,
    ],
    [
      'refused at its last translation',
      tinyFile('edition.en.md', 'title: Report', `title: ${tooLong}`),
      Error,
    ],
  ])('leaves no row, no file and no note behind: %s', async (_name, changes, error) => {
    const before = await everything();
    await expect(seedEdition(app.strapi, smallSeed(changes))).rejects.toThrow(error);
    expect(await everything()).toEqual(before);
    expect(await seedEdition(app.strapi, smallSeed())).toMatchObject({ seeded: true });
  });

  it('leaves nothing behind when an image is none', async () => {
    const folder = smallSeed();
    fs.writeFileSync(path.join(folder, 'photos', 'hall.jpg'), 'no image');
    const before = await everything();
    await expect(seedEdition(app.strapi, folder)).rejects.toThrow('“hall.jpg” is no picture');
    expect(await everything()).toEqual(before);
  });
});
