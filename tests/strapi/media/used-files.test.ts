import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Response } from 'supertest';
import { adminSession, type AdminSession } from '../../support/admin';
import { bootApp, type TestApp } from '../../support/app';
import { emptyContent } from '../../support/empty-content';
import { plainPixels } from '../../support/pictures/tell-tale';
import { allFiles, uploadAs } from '../../support/pictures/upload';
import { apiToken } from '../../support/tokens';
import { bilingual } from '../shared-structure/bilingual';
import { store, usedFiles, type Stored, type Use, type UsedFiles } from './used-files';

const FILE = 'plugin::upload.file';

let app: TestApp;
let chief: AdminSession;
let token: string;
let dot: Buffer;
let world: UsedFiles;

beforeAll(async () => {
  app = await bootApp();
  chief = await adminSession(app, 'dajuan-editor-in-chief');
  token = await apiToken(app, 'full-access');
  dot = await plainPixels(4, 4).png().toBuffer();
  world = await usedFiles(app, chief, dot);
});
afterAll(() => emptyContent(app));

const removeMany = (fileIds: number[], folderIds: number[], who = chief) =>
  who.post('/upload/actions/bulk-delete', { fileIds, folderIds });

const DOORS: Readonly<Record<string, (file: Stored) => PromiseLike<Response>>> = {
  'the panel, one file': ({ id }) => chief.delete(`/upload/files/${id}`),
  'the panel, many files': ({ id }) => removeMany([id], []),
  'the panel, its folder': ({ folder }) => removeMany([], [folder]),
  'the panel, a folder around its folder': ({ outer }) => removeMany([], [outer]),
  'a token over REST': ({ id }) =>
    app.request.delete(`/api/upload/files/${id}`).set('Authorization', token),
};
const doors = Object.entries(DOORS);

/** All there is of files: rows, folders and what lies on the disk. */
const everything = async () => ({
  files: await allFiles(app.strapi),
  rows: await app.strapi.db.query(FILE).findMany({ orderBy: { id: 'asc' } }),
  folders: await app.strapi.db.query('plugin::upload.folder').count(),
});

const bytesAt = async (url: string) => {
  const { status, body } = await app.request.get(new URL(url, 'http://x').pathname);
  return { status, body: body as Buffer };
};

interface Places {
  readonly uses: readonly object[];
  /** How the sentence of a refusal names the first of them. */
  readonly named: string;
}

const inLetter = { contentType: 'api::letter.letter', field: 'body', year: 2160 };
const snapshot = (number: number) => ({
  contentType: 'api::snapshot.snapshot',
  year: 2160,
  number,
  locale: 'zh-Hans',
});

const PLACES: Readonly<Record<Use, Places>> = {
  draft: {
    uses: [{ contentType: 'api::photo.photo', field: 'image', status: 'draft', year: null }],
    named: 'photo “走廊” (Chinese), image',
  },
  draftText: {
    uses: [{ ...inLetter, status: 'draft' }],
    named: '2160, letter “信” (Chinese), body',
  },
  publicText: {
    uses: [{ ...inLetter, status: 'published' }, snapshot(1), snapshot(2)],
    named: '2160, letter “信” (Chinese), body',
  },
  snapshot: { uses: [snapshot(1)], named: 'snapshot 1 of 2160 (Chinese)' },
};

describe('a file that is used', () => {
  it.each(Object.entries(PLACES))(
    'by a %s is not deleted, and told is where',
    async (use, told) => {
      const { status, body } = await removeMany([world.files[use as Use].id], []);
      expect({ status, code: body.error?.details?.errors?.[0]?.code }).toEqual({
        status: 409,
        code: 'file.in-use',
      });
      expect(body.error.details.uses).toEqual(told.uses.map((one) => expect.objectContaining(one)));
      expect(body.error.message).toContain('“会场.png”');
      expect(body.error.message).toContain(told.named);
    },
  );

  it.each(doors)('is not deleted by %s', async (_, remove) => {
    const before = await everything();
    const { status, body } = await remove(world.files.draft);
    expect(status).toBe(409);
    expect(body.error.details.uses).toHaveLength(1);
    expect(await everything()).toEqual(before);
  });
});

describe('a file that nothing uses', () => {
  it.each(doors)('is deleted by %s, with all its files', async (_, remove) => {
    const before = await everything();
    const file = await store(app, chief, dot);
    expect(await everything()).not.toEqual(before);
    expect((await remove(file)).status).toBe(200);
    const { rows, files } = await everything();
    expect({ rows, files }).toEqual({ rows: before.rows, files: before.files });
  });
});

describe('deleting many files', () => {
  it('deletes none of them, if one is used', async () => {
    const unused = await store(app, chief, dot);
    const { draft } = world.files;
    const before = await everything();
    for (const [files, folders] of [
      [[unused.id, draft.id], []],
      [[], [unused.outer, draft.outer]],
      [[unused.id], [draft.outer]],
    ] as const) {
      expect((await removeMany([...files], [...folders])).status).toBe(409);
      expect(await everything()).toEqual(before);
    }
  });

  it('is refused in the language of whoever asked', async () => {
    const reader = await adminSession(app, 'dajuan-editor-in-chief', 'zh-Hans');
    const { body } = await removeMany([world.files.draftText.id], [], reader);
    expect(body.error.message).toBe(
      '文件“会场.png”有1处正在使用，请先修改：2160年度，公开信《信》（中文）body',
    );
  });
});

describe('replacing a picture', () => {
  let other: Buffer;
  let content: ReturnType<typeof bilingual>;

  beforeAll(async () => {
    other = await plainPixels(4, 8).png().toBuffer();
    content = bilingual(app);
  });

  const replaceInPanel = (id: number, who = chief) =>
    uploadAs(app, who, other, '新会场.png', `?id=${id}`);

  const REPLACING: Readonly<Record<string, (id: number) => PromiseLike<Response>>> = {
    'the panel': replaceInPanel,
    'the panel, by the address of the file': (id) =>
      app.request
        .post(`/upload/files/${id}/replace`)
        .set('Authorization', chief.authorization)
        .attach('files', other, 'new.png'),
    'a token over REST': (id) =>
      app.request
        .post(`/api/upload?id=${id}`)
        .set('Authorization', token)
        .attach('files', other, 'new.png'),
  };

  describe.each(Object.entries(REPLACING))('by %s', (_, replace) => {
    it('gives a new address, and the old one goes on being served', async () => {
      const { publicText } = world.files;
      const { url } = await app.strapi.db.query(FILE).findOne({ where: { id: publicText.id } });
      const shown = await bytesAt(url);
      const { status, body } = await replace(publicText.id);
      expect(status, JSON.stringify(body)).toBe(200);
      expect(new URL(body.url, 'http://x').pathname).not.toBe(url);
      expect(await bytesAt(publicText.url)).toMatchObject({ status: 200 });
      expect(await bytesAt(url)).toMatchObject(url === publicText.url ? shown : { status: 404 });
    });
  });

  const published = async () => {
    const { body } = await app.request.get('/api/editions/2160/published?locale=zh-Hans');
    return JSON.stringify(body);
  };

  it('that is public leaves readers the old one until the next publication, and snapshots for good', async () => {
    const { shown, edition, letter, photo } = world;
    const [before, old] = [await published(), await bytesAt(shown.url)];
    expect(before).toContain(shown.url);
    const { body } = await replaceInPanel(shown.id);
    expect(await published()).toBe(before);
    const draft = await content.read('photo', photo, 'zh-Hans');
    expect(draft?.image).toMatchObject({ url: body.url });
    const shownNow = await content.read('photo', photo, 'zh-Hans', 'published');
    expect(shownNow?.image).toMatchObject({ url: shown.url });

    await content.change('letter', letter, { body: '文' });
    await content.publish('edition', edition, 'zh-Hans');
    expect(await published()).toContain(body.url);
    expect(await bytesAt(shown.url)).toEqual(old);
    const kept = await app.request.get('/api/editions/2160/snapshots/2?locale=zh-Hans');
    expect(JSON.stringify(kept.body)).toContain(shown.url);
  });

  it('that a draft alone shows leaves nothing of the old one', async () => {
    const { id, url } = world.files.draft;
    expect((await bytesAt(url)).status).toBe(200);
    expect((await replaceInPanel(id)).status).toBe(200);
    expect((await bytesAt(url)).status).toBe(404);
  });

  it('is not for an editor, whose picture would reach readers', async () => {
    const editor = await adminSession(app, 'dajuan-editor');
    const before = await everything();
    const { id } = world.files.snapshot;
    expect((await replaceInPanel(id, editor)).status).toBe(403);
    expect((await editor.delete(`/upload/files/${id}`)).status).toBe(403);
    expect(await everything()).toEqual(before);
  });
});
