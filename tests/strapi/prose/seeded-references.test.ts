import fs from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { seedEdition } from '../../../src/setup/seed/seed-edition';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { loadableSeed, tinyFile, type SeedFiles } from '../../support/seed-folder';

let app: TestApp;

beforeAll(async () => {
  app = await bootApp();
});
beforeEach(() => emptyContent(app));
afterAll(() => emptyContent(app));

const seed = async (changes: SeedFiles) => {
  const folder = loadableSeed(changes);
  try {
    return await seedEdition(app.strapi, folder);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
};

const members = '{{metric:members}}';

it('a seed may refer to its metrics in every prose field of either language', async () => {
  const outcome = await seed({
    ...tinyFile('edition.zh-Hans.md', '导语。', `${members}。`),
    ...tinyFile('edition.en.md', 'Lede.', `${members}.`),
    ...tinyFile('letter.zh-Hans.md', '正文。', `${members}。`),
    ...tinyFile('letter.en.md', 'Text.', `${members}.`),
    ...tinyFile('sections/first.zh-Hans.md', '正文。', `${members}。`),
    ...tinyFile('sections/first.en.md', 'Text.', `${members}.`),
    ...tinyFile('sections/second.zh-Hans.md', '正文。', `${members}。`),
    ...tinyFile('sections/second.en.md', 'Text.', `${members}.`),
    ...tinyFile('photos/hall.zh-Hans.yaml', '会场照片', `会场${members}`),
    ...tinyFile('photos/hall.en.yaml', 'A hall', `Hall ${members}`),
  });
  expect(outcome).toMatchObject({ seeded: true });
  for (const locale of ['zh-Hans', 'en']) {
    const populate = 'populate[letter]=true&populate[coverPhoto]=true&populate[sections]=true';
    const { body } = await app.request.get(`/api/editions?locale=${locale}&${populate}`);
    const [edition] = body.data;
    const [second, first] = edition.sections;
    expect(JSON.stringify(body)).not.toMatch(/\{\{|…/);
    const told = [edition.ledeFigures, edition.letter.bodyFigures].concat([
      edition.coverPhoto.alternativeTextFigures,
      locale === 'en' ? second.bodyFigures : first.bodyFigures,
    ]);
    for (const figures of told) expect(figures).toMatchObject([{ key: 'members', value: 15.3 }]);
  }
});

it('a seed that refers to no metric of its own is not loaded at all', async () => {
  const broken = tinyFile('letter.en.md', 'Text.', '{{metric:member}}');
  await expect(seed(broken)).rejects.toThrow('write members instead');
  const editions = await app.strapi.documents('api::edition.edition').count({});
  expect(editions).toBe(0);
});
