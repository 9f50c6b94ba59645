import { strapi as createClient, type StrapiClient } from '@strapi/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { listen } from '../../support/listen';
import { documentInFiles, handlesInFiles, type Locale } from '../../support/seed-documents';
import { delivered } from '../../support/seed-files';
import { seededWorld } from '../../support/seeded-world';
import { apiToken } from '../../support/tokens';

let app: TestApp;
let server: Awaited<ReturnType<typeof listen>>;
let client: StrapiClient;

beforeAll(async () => {
  app = await bootApp();
  await seededWorld(app);
  server = await listen(app);
  const auth = (await apiToken(app, 'read-only')).replace('Bearer ', '');
  client = createClient({ baseURL: `${server.origin}/api`, auth });
});

afterAll(async () => {
  await server.close();
  await emptyContent(app);
});

/** Each public type: its path, the field its files are named for, and one field of language. */
const types: [
  path: string,
  folder: string,
  extension: 'md' | 'yaml',
  handle: string,
  word: string,
][] = [
  ['report-sections', 'sections', 'md', 'slug', 'title'],
  ['metrics', 'metrics', 'yaml', 'key', 'label'],
  ['units', 'units', 'yaml', 'code', 'name'],
  ['photos', 'photos', 'yaml', 'image', 'caption'],
];

const locales: Locale[] = ['zh-Hans', 'en'];

describe.each(locales)('the official client, in %s', (locale) => {
  it.each(types)(
    'finds all %s, and one of them alone',
    async (path, folder, extension, handle, word) => {
      const { data, meta } = await client.collection(path).find({
        locale,
        pagination: { pageSize: 100 },
        ...(handle === 'image' && { populate: ['image'] }),
      });
      const stems = handlesInFiles(folder);
      expect(meta.pagination?.total).toBe(stems.length);
      const nameOf = (found: Record<string, unknown>): unknown =>
        handle === 'image'
          ? (found.image as { name: string }).name.replace('.jpg', '')
          : found[handle];
      const found = Object.fromEntries(data.map((one) => [nameOf(one), one[word]]));
      const written = stems.map((stem) => [
        stem,
        delivered(documentInFiles(`${folder}/${stem}`, extension, locale)[word], locale),
      ]);
      expect(found).toEqual(Object.fromEntries(written));
      const [first] = data;
      const one = await client.collection(path).findOne(first?.documentId ?? '', { locale });
      expect(one.data[word]).toBe(first?.[word]);
    },
  );

  it.each([
    ['editions', 'edition'],
    ['letters', 'letter'],
  ])('finds the one of %s', async (path, stem) => {
    const { data } = await client.collection(path).find({ locale });
    expect(data.map(({ title }) => title)).toEqual([documentInFiles(stem, 'md', locale).title]);
  });

  it('sorts and filters metrics by value as numbers', async () => {
    const { data } = await client
      .collection('metrics')
      .find({ locale, sort: 'value:desc', filters: { value: { $gte: 2_000_000 } } });
    const keys = data.map(({ key }) => key);
    expect(keys).toEqual([
      'medical-aid-paid',
      'hardship-aid-paid',
      'union-members',
      'medical-aid-members',
    ]);
  });

  it('answers a document that does not exist with a 404', async () => {
    await expect(client.collection('metrics').findOne('nowhere', { locale })).rejects.toThrow(
      /404|not found/i,
    );
  });
});
