import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { withdraw } from '../../support/withdraw';
import { graphql } from '../../support/graphql';
import { proseWorld, type ProseWorld } from '../prose/prose-world';
import { bilingual } from '../shared-structure/bilingual';

let app: TestApp;
let world: ProseWorld;
let content: ReturnType<typeof bilingual>;

beforeAll(async () => {
  app = await bootApp();
  content = bilingual(app);
  world = await proseWorld(app);
});
afterAll(() => emptyContent(app));

const get = (path: string) => app.request.get(`/api/editions/${path}`);

describe('the published edition', () => {
  it('is whole and resolved, in the language asked for', async () => {
    const { status, body, headers } = await get('2150/published?locale=en');
    expect(status).toBe(200);
    expect(headers['content-language']).toBe('en');
    expect(body.data).toMatchObject({
      version: 1,
      year: 2150,
      locale: 'en',
      ledeText: 'From 90 people to 100 people.',
      ledeHtml: '<p>From 90 people to 100 people.</p>\n',
      letter: { body: 'This year 100 people.', bodyFigures: [{ key: 'members', value: 100 }] },
      sections: [
        {
          slug: 'prose',
          title: 'Growth 100 people',
          metrics: ['members'],
          photos: [{ caption: '100 people', image: { mime: 'image/png' } }],
        },
      ],
      metrics: [
        {
          key: 'members',
          value: 100,
          text: '100 people',
          unit: { name: 'people' },
          trend: [{ year: 2149, value: 90, text: '90 people' }],
        },
      ],
    });
  });

  it('is Chinese unless a language is asked for, and names the others', async () => {
    const { body } = await get('2150/published');
    expect(body.data.letter.body).toBe('今年有100人。');
    expect(body.meta).toMatchObject({
      snapshot: { number: 1, kind: 'published' },
      corrections: [],
    });
    expect(body.meta.alternates.map(({ locale }: { locale: string }) => locale)).toEqual([
      'zh-Hans',
      'en',
    ]);
    expect(body.meta.alternates[1].url).toMatch(
      /^http.*\/api\/editions\/2150\/published\?locale=en$/,
    );
    expect(body.meta.snapshot.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('has absolute image addresses', async () => {
    const { body } = await get('2150/published');
    expect(body.data.sections[0].photos[0].image.url).toMatch(/^https?:\/\/[^/]+\/uploads\//);
  });

  it('holds no private field and no draft', async () => {
    await content.change('metric', world.members, { sourceNote: 'PRIVATE', label: 'UNPUBLISHED' });
    const { text } = await get('2150/published');
    expect(text).not.toMatch(/PRIVATE|UNPUBLISHED|sourceNote|"books"/);
  });

  it.each([
    ['2152/published', 404, '2152'],
    ['999/published', 400, '999'],
    ['2150/published?locale=fr', 400, 'fr'],
    ['2150/published?lokale=en', 400, 'lokale'],
    ['2150/snapshots/99', 404, '99'],
    ['2150/snapshots/0', 400, '0'],
    ['2150/snapshots/2', 404, '2'],
  ])('answers %s with %i and says why', async (path, status, words) => {
    const { body, ...answer } = await get(path);
    expect(answer.status).toBe(status);
    expect(body.error.message).toContain(words);
  });

  it('says why in the caller’s language', async () => {
    const { body } = await get('2152/published').set('Accept-Language', 'zh-CN');
    expect(body.error.message).toBe('没有2152年度答卷');
  });

  it('is the same by GraphQL', async () => {
    const query = `{ publishedEdition(year: 2150, locale: "en") {
      title ledeHtml letter { body bodyFigures { key start end } }
      sections { slug metrics photos { caption image { url formats { name } } } }
      metrics { key value text trend { year value } }
      snapshot { number sha256 } alternates { locale url }
    } }`;
    const { data } = (await graphql(app, query)).body;
    const { body } = await get('2150/published?locale=en');
    expect(data.publishedEdition).toMatchObject({
      title: body.data.title,
      ledeHtml: body.data.ledeHtml,
      letter: { body: body.data.letter.body },
      snapshot: { number: body.meta.snapshot.number, sha256: body.meta.snapshot.sha256 },
      alternates: [{ locale: 'zh-Hans' }, { locale: 'en' }],
      metrics: [{ key: 'members', trend: [{ year: 2149, value: 90 }] }],
    });
    const none = await graphql(app, '{ publishedEdition(year: 2152) { title } }');
    expect(none.body).toEqual({ data: { publishedEdition: null } });
  });
});

describe('a snapshot', () => {
  it('stays what it was when the edition has changed', async () => {
    const first = await get('2150/snapshots/1');
    await content.change('letter', world.letter, { closing: '此致' });
    await content.publish('letter', world.letter, 'zh-Hans');
    expect((await get('2150/published')).body.data.letter.closing).toBe('此致');
    const again = await get('2150/snapshots/1');
    expect(again.text).toBe(first.text);
    expect(again.headers['cache-control']).not.toContain('immutable');
    expect(again.body.data.letter.closing).toBe('100人');
  });

  it('stands in a list, the latest first', async () => {
    const { body } = await get('2150/snapshots?locale=zh-Hans');
    const listed = body.data.map(({ number, kind }: { number: number; kind: string }) => [
      number,
      kind,
    ]);
    expect(listed).toEqual([
      [3, 'updated'],
      [1, 'published'],
    ]);
  });
});

describe('the list of editions', () => {
  it('has each with its languages, the latest year first', async () => {
    const { body } = await get('published');
    expect(body.data).toMatchObject([
      {
        year: 2150,
        locales: [
          { locale: 'zh-Hans', title: '答卷' },
          { locale: 'en', title: 'Report' },
        ],
      },
      { year: 2149, locales: [{ locale: 'zh-Hans' }, { locale: 'en' }] },
    ]);
  });
});

describe('a withdrawn edition', () => {
  it('is gone (410) in the language it was withdrawn in, snapshots and all', async () => {
    await withdraw(app, world.edition, 'en');
    expect((await get('2150/published?locale=en')).status).toBe(410);
    expect((await get('2150/snapshots/2?locale=en')).status).toBe(410);
    const { status, body } = await get('2150/published');
    expect(status).toBe(200);
    expect(body.meta.alternates).toHaveLength(1);
  });
});
