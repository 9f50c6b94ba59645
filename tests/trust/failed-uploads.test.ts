import { afterEach, beforeAll, expect, it } from 'vitest';
import { adminSession, type AdminSession } from '../support/admin';
import { bootApp, type TestApp } from '../support/app';
import { plainPixels } from '../support/pictures/tell-tale';
import { allFiles, uploadAs } from '../support/pictures/upload';
import { measured } from './support/row';

const FILE = 'plugin::upload.file';

let app: TestApp;
let chief: AdminSession;
let picture: Buffer;

beforeAll(async () => {
  app = await bootApp();
  chief = await adminSession(app, 'dajuan-editor-in-chief');
  picture = await plainPixels(1200, 800).png().toBuffer();
});

let restore: (() => void) | undefined;
afterEach(() => {
  restore?.();
  restore = undefined;
});

/** Everything that an upload leaves: files of any kind, and rows. */
const everything = async () => ({
  files: await allFiles(app.strapi),
  rows: await app.strapi.db.query(FILE).findMany({ orderBy: { id: 'asc' } }),
});

const FAILURES: Readonly<Record<string, () => () => void>> = {
  'the store takes one file and no more': () => {
    const provider = app.strapi.plugin('upload').service('provider');
    const { upload } = provider;
    let taken = 0;
    provider.upload = async (file: unknown) => {
      if ((taken += 1) > 1) throw new Error('The store is full');
      await upload(file);
    };
    return () => {
      provider.upload = upload;
    };
  },
  'the row is refused': () => {
    const beforeCreate = () => {
      throw new Error('No row');
    };
    return app.strapi.db.lifecycles.subscribe({ models: [FILE], beforeCreate });
  },
};

it('a failed upload leaves no file, no temporary file and no row', async (context) => {
  const before = await everything();
  for (const [name, fail] of Object.entries(FAILURES)) {
    restore = fail();
    const { status } = await uploadAs(app, chief, picture, 'lost.png');
    restore();
    expect(status, name).toBeGreaterThanOrEqual(500);
    expect(await everything(), name).toEqual(before);
  }
  const { status } = await uploadAs(app, chief, picture.subarray(0, 500), 'lost.png');
  expect(status).toBe(400);
  expect(await everything()).toEqual(before);
  const tried = Object.keys(FAILURES).length + 1;
  measured(context, `${tried} of ${tried} failures left nothing`);
});
