import { beforeAll, describe, expect, it } from 'vitest';
import { proposeForEdition, writeBindings } from '../../../src/readiness/bind-edition';
import { bootApp, type TestApp } from '../../support/app';
import { proseWorld, type ProseWorld } from '../prose/prose-world';

let app: TestApp;
let world: ProseWorld;

const write = (locale: 'zh-Hans' | 'en', body: string) =>
  app.strapi
    .documents('api::letter.letter')
    .update({ documentId: world.letter, locale, data: { body } });

const stored = async (locale: 'zh-Hans' | 'en', status: 'draft' | 'published') =>
  (
    await app.strapi.db.query('api::letter.letter').findOne({
      where: {
        documentId: world.letter,
        locale,
        publishedAt: status === 'draft' ? { $null: true } : { $notNull: true },
      },
    })
  ).body as string;

beforeAll(async () => {
  app = await bootApp();
  world = await proseWorld(app);
  await write('zh-Hans', '今年有100人，来了55人。');
  await write('en', 'This year 100 workers, of whom 55 people came.');
});

describe('binding an edition', () => {
  it('proposes references that print what is typed, and leaves the rest', async () => {
    const proposals = await proposeForEdition(app.strapi, world.edition);
    expect(proposals.map(({ locale, after }) => [locale, after])).toEqual([
      ['zh-Hans', '今年有{{metric:members}}，来了55人。'],
      ['en', 'This year {{metric:members unit=none}} workers, of whom 55 people came.'],
    ]);
  });

  it('writes the drafts, and publishes nothing', async () => {
    const published = await stored('en', 'published');
    await writeBindings(app.strapi, await proposeForEdition(app.strapi, world.edition));
    expect(await stored('zh-Hans', 'draft')).toBe('今年有{{metric:members}}，来了55人。');
    expect(await stored('en', 'draft')).toContain('{{metric:members unit=none}} workers');
    expect(await stored('en', 'published')).toBe(published);
  });

  it('has nothing more to propose for what is bound', async () => {
    const again = await proposeForEdition(app.strapi, world.edition);
    expect(again.every(({ before, after }) => before === after)).toBe(true);
  });
});
