import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AdminSession } from '../../support/admin';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import type { ProseWorld } from '../prose/prose-world';
import { proseWorld } from '../prose/prose-world';
import { openDesk, type Desk } from '../roles/desk';
import { bilingual, type Data } from '../shared-structure/bilingual';

let app: TestApp;
const freshWorld = () => proseWorld(app);
let desk: Desk;
let world: ProseWorld;
let content: ReturnType<typeof bilingual>;

beforeAll(async () => {
  app = await bootApp();
  desk = await openDesk(app);
  content = bilingual(app);
});
beforeEach(async () => {
  world = await freshWorld();
});
afterAll(() => emptyContent(app));

const list = async (person: AdminSession = desk.translator): Promise<Data[]> => {
  const { status, body } = await person.get('/dajuan/editions');
  expect(status).toBe(200);
  return body.data as Data[];
};

const stateOf = async (year: number) =>
  (await list()).find((edition) => edition.year === year)?.locales;

describe('the list of editions', () => {
  it('has the latest year first, with titles and what is public in each language', async () => {
    expect(await list()).toMatchObject([
      {
        documentId: world.edition,
        year: 2150,
        titles: { 'zh-Hans': '答卷', en: 'Report' },
        locales: [
          { locale: 'zh-Hans', isDrafted: true, latest: { number: 1, kind: 'published' } },
          { locale: 'en', isDrafted: true, latest: { number: 2, kind: 'published' } },
        ],
      },
      { documentId: world.earlier, year: 2149 },
    ]);
  });

  it('tells in which language something of an edition is not as readers see it', async () => {
    await content.of('metric').delete({ documentId: world.books });
    expect(await stateOf(2150)).toMatchObject([{ isModified: false }, { isModified: false }]);
    await content.translate('letter', world.letter, { title: 'Later' });
    expect(await stateOf(2150)).toMatchObject([{ isModified: false }, { isModified: true }]);
    expect(await stateOf(2149)).toMatchObject([{ isModified: false }, { isModified: false }]);
  });

  it('tells that a section was taken out of an edition since', async () => {
    await content.change('report-section', world.section, { edition: null });
    expect(await stateOf(2150)).toMatchObject([{ isModified: true }, { isModified: true }]);
  });

  it('has an edition that is drafted in Chinese alone, with nothing public', async () => {
    await content.source('edition', { year: 2151 });
    expect(await stateOf(2151)).toEqual([
      { locale: 'zh-Hans', isDrafted: true, isModified: false, latest: null },
      { locale: 'en', isDrafted: false, isModified: false, latest: null },
    ]);
  });

  it('is closed to who is not logged in', async () => {
    expect((await app.request.get('/dajuan/editions')).status).toBe(401);
  });
});

const publish = (person: AdminSession, body: object, edition = world.edition) =>
  person.post(`/dajuan/editions/${edition}/publish`, body);

describe('publishing an edition at the desk', () => {
  it('makes it public with the note and the person, and answers the snapshots', async () => {
    await content.translate('letter', world.letter, { title: 'Later' });
    const { status, body } = await publish(desk.translator, { locale: 'en', note: ' Second ' });
    expect(status).toBe(200);
    expect(body.data).toMatchObject([
      { locale: 'en', kind: 'published', note: 'Second', person: 'dajuan-translator Test' },
    ]);
  });

  it('is refused to who may not publish in the language, and changes nothing', async () => {
    const before = await list();
    for (const [person, locale] of [
      [desk.editor, 'zh-Hans'],
      [desk.translator, 'zh-Hans'],
    ] as const) {
      const { status, body } = await publish(person, { locale });
      expect([status, body.error.details.errors[0].code]).toEqual([403, 'role.publish']);
    }
    expect(await list()).toEqual(before);
  });

  it.each([
    ['no language', {}, 'locale'],
    ['an unknown language', { locale: 'fr' }, 'locale'],
    ['a note that is no text', { locale: 'en', note: 1 }, 'note'],
    ['a note that is too long', { locale: 'en', note: 'x'.repeat(2001) }, 'note'],
  ])('names %s', async (_what, given, field) => {
    const { status, body } = await publish(desk['editor-in-chief'], given);
    expect([status, body.error.details.errors[0].path]).toEqual([400, [field]]);
  });

  it('of an edition that does not exist is 404, and of one that is not ready 422', async () => {
    expect((await publish(desk['editor-in-chief'], { locale: 'en' }, 'nowhere')).status).toBe(404);
    await content.change('letter', world.letter, { body: '{{metric:none}}' });
    const { status, body } = await publish(desk['editor-in-chief'], { locale: 'zh-Hans' });
    expect([status, body.error.details.findings.length]).toEqual([422, 1]);
  });
});

const token = (person: AdminSession, body: object = {}, edition = world.edition) =>
  person.post(`/dajuan/editions/${edition}/preview-token`, body);

describe('a preview token made at the desk', () => {
  it('opens the draft at its addresses, and no other', async () => {
    const { status, body } = await token(desk.translator, { hours: 2 });
    expect(status).toBe(201);
    const hours = (new Date(body.data.expiresAt as string).getTime() - Date.now()) / 3_600_000;
    expect(Math.round(hours)).toBe(2);
    const { pathname, search } = new URL(body.data.urls.en as string);
    expect((await app.request.get(pathname + search)).status).toBe(200);
    const other = pathname.replace('2150', '2149');
    expect((await app.request.get(other + search)).status).toBe(403);
  });

  it('has no address in a language without a draft', async () => {
    const edition = await content.source('edition', { year: 2151 });
    const { body } = await token(desk.translator, {}, edition);
    expect(Object.keys(body.data.urls as object)).toEqual(['zh-Hans']);
  });

  it.each([0, 721, '2', true])('is not made for %j hours', async (hours) => {
    const { status } = await token(desk.translator, { hours });
    expect(status).toBe(400);
  });

  it('is not made without an edition or without a log-in', async () => {
    expect((await token(desk.translator, {}, 'nowhere')).status).toBe(404);
    const path = `/dajuan/editions/${world.edition}/preview-token`;
    expect((await app.request.post(path)).status).toBe(401);
  });
});
