import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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

const figures = async (locale = 'en'): Promise<Data[]> => {
  const path = `/dajuan/editions/${world.edition}/sign-off?locale=${locale}`;
  const { status, body } = await desk.translator.get(path);
  expect([status, body.data.year, body.data.locale]).toEqual([200, 2150, locale]);
  return body.data.figures as Data[];
};
const check = (person = desk.editor, metric = world.members) =>
  person.put(`/dajuan/metrics/${metric}/check`);

describe('the sign-off sheet', () => {
  it('has every figure with its source, its use and what the last edition said', async () => {
    await content.change('metric', world.members, { sourceNote: '组织部' });
    const [members, books] = await figures();
    expect(members).toMatchObject({
      ...{ key: 'members', text: '100 people', value: 100, sourceNote: '组织部', check: null },
      ...{ period: '2149-01-01/2149-12-31', lastYear: { year: 2149, value: 90 } },
    });
    expect(members?.usedIn).toBeGreaterThan(5);
    expect(books).toMatchObject({ key: 'books', usedIn: 0, lastYear: null });
  });

  it('is a page to print, in the language of the reader, with nothing in it unescaped', async () => {
    await content.change('metric', world.members, { sourceNote: '<script>alert(1)</script>' });
    const path = `/dajuan/editions/${world.edition}/sign-off.html?locale=zh-Hans`;
    const { headers, text } = await desk.editor.get(path);
    expect(headers['content-type']).toContain('text/html');
    expect(text).toContain('Sign-off sheet: edition 2150');
    expect(text).toContain('&lt;script&gt;');
    expect(text).not.toContain('<script');
    expect((await app.request.get(path)).status).toBe(401);
  });

  it('is 404 without an edition, and 400 in a language there is none of', async () => {
    expect((await desk.editor.get('/dajuan/editions/nowhere/sign-off')).status).toBe(404);
    const path = `/dajuan/editions/${world.edition}/sign-off?locale=fr`;
    expect((await desk.editor.get(path)).status).toBe(400);
  });
});

describe('the check of a figure', () => {
  it('names who did it, until a fact changes', async () => {
    expect((await check()).body.data).toMatchObject({ person: 'dajuan-editor Test' });
    expect((await figures())[0]).toMatchObject({ check: { person: 'dajuan-editor Test' } });
    await content.change('metric', world.members, { label: '会员数' });
    expect((await figures())[0]?.check).not.toBeNull();
    await content.change('metric', world.members, { value: 101 });
    expect((await figures())[0]?.check).toBeNull();
  });

  it('is taken back, and given again by another', async () => {
    await check();
    const gone = await desk.editor.delete(`/dajuan/metrics/${world.members}/check`);
    expect(gone.status).toBe(204);
    expect((await figures())[0]?.check).toBeNull();
    await check();
    await check(desk['editor-in-chief']);
    expect((await figures())[0]).toMatchObject({
      check: { person: 'dajuan-editor-in-chief Test' },
    });
  });

  it('is refused of nothing, without a value, and to who may not change facts', async () => {
    expect((await check(desk.editor, 'nowhere')).status).toBe(404);
    expect((await check(desk.translator)).status).toBe(403);
    await content.change('metric', world.books, { value: null });
    expect((await check(desk.editor, world.books)).status).toBe(422);
  });
});
