import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { withdraw } from '../../support/withdraw';
import { proseWorld, type ProseWorld } from '../prose/prose-world';
import { bilingual } from '../shared-structure/bilingual';

let app: TestApp;
let world: ProseWorld;
let content: ReturnType<typeof bilingual>;

const EVENT = 'api::edition-event.edition-event';
const SNAPSHOT = 'api::snapshot.snapshot';

interface Row {
  type: string;
  sequence: number;
  payload: string;
}

const events = (edition = world.edition): Promise<Row[]> =>
  app.strapi.db.query(EVENT).findMany({ where: { edition }, orderBy: { id: 'asc' } });

const clear = (): Promise<unknown> => app.strapi.db.query(EVENT).deleteMany({});

const last = async () => {
  const [row] = (await events()).slice(-1);
  return JSON.parse(row?.payload ?? 'null') as Record<string, unknown> & {
    data: Record<string, unknown>;
  };
};

beforeAll(async () => {
  app = await bootApp();
  content = bilingual(app);
});
beforeEach(async () => {
  world = await proseWorld(app);
  await clear();
});
afterAll(() => emptyContent(app));

describe('an act on an edition', () => {
  it('that publishes is told of once, in the order of snapshots', async () => {
    await content.publish('edition', world.edition, 'zh-Hans');
    await content.change('letter', world.letter, { title: '新信' });
    await content.publish('letter', world.letter, 'zh-Hans');
    expect((await events()).map(({ type, sequence }) => [type, sequence])).toEqual([
      ['edition.published', 3],
      ['edition.published', 4],
    ]);
  });

  it('is told of with what receivers need, and nothing that is for the house', async () => {
    await content.change('metric', world.members, { value: 101 });
    await content.publish('edition', world.edition, 'zh-Hans');
    const [zh] = await app.strapi.db
      .query(SNAPSHOT)
      .findMany({ where: { edition: world.edition, number: 3, language: 'zh-Hans' } });
    const payload = await last();
    expect(payload).toMatchObject({
      type: 'edition.published',
      timestamp: zh.createdAt,
      data: {
        edition: { documentId: world.edition, year: 2150 },
        kind: 'published',
        number: 3,
        locales: [
          {
            locale: 'zh-Hans',
            number: 3,
            sha256: zh.sha256,
            issuedAt: zh.createdAt,
            url: expect.stringMatching(/^http:.*\/api\/editions\/2150\/published\?locale=zh-Hans$/),
            snapshotUrl: expect.stringMatching(
              /\/api\/editions\/2150\/snapshots\/3\?locale=zh-Hans$/,
            ),
          },
          { locale: 'en', number: 3 },
        ],
      },
    });
    expect(Object.keys(payload.data)).toEqual(['edition', 'kind', 'number', 'locales']);
    expect(JSON.stringify(payload)).not.toMatch(/person|"note"|null/);
  });

  it('that withdraws is told of once, whatever the number of languages', async () => {
    await withdraw(app, world.edition);
    expect((await events()).map(({ type }) => type)).toEqual(['edition.withdrawn']);
    const { data } = await last();
    expect(data.locales).toMatchObject([{ locale: 'zh-Hans' }, { locale: 'en' }]);
  });

  it('that changes nothing for readers is not told of', async () => {
    await content.publish('letter', world.letter, 'zh-Hans');
    expect(await events()).toEqual([]);
  });

  it('that is refused is not told of', async () => {
    await content.change('edition', world.edition, { publisher: '' });
    await expect(content.publish('edition', world.edition, 'zh-Hans')).rejects.toThrow();
    expect(await events()).toEqual([]);
  });

  it('that is rolled back is not told of', async () => {
    const before = await app.strapi.db.query(SNAPSHOT).count();
    const undone = app.strapi.db.transaction(async () => {
      await content.publish('edition', world.edition, 'zh-Hans');
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await app.strapi.db.query(SNAPSHOT).count()).toBe(before);
    expect(await events()).toEqual([]);
  });

  it('on another edition’s facts is told of for both', async () => {
    await content.change('metric', world.earlierMembers, { value: 91 });
    await content.publish('metric', world.earlierMembers, 'zh-Hans');
    expect(await events(world.earlier)).toHaveLength(1);
    expect(await events()).toHaveLength(1);
  });
});
