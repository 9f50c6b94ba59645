import http from 'node:http';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { adminSession, type AdminSession } from '../support/admin';
import { bootApp, type TestApp } from '../support/app';
import { listen } from '../support/listen';
import { plainPixels } from '../support/pictures/tell-tale';
import { allFiles, uploadAs } from '../support/pictures/upload';
import { refuseCommits } from '../support/refuse-commits';
import { measured } from './support/row';

const FILE = 'plugin::upload.file';

let app: TestApp;
let chief: AdminSession;
let picture: Buffer;
let kept: number;

beforeAll(async () => {
  app = await bootApp();
  chief = await adminSession(app, 'dajuan-editor-in-chief');
  picture = await plainPixels(300, 200).png().toBuffer();
  kept = (await uploadAs(app, chief, picture, 'kept.png')).body[0].id;
});

type Undo = () => void | Promise<void>;

let undo: Undo | undefined;
afterEach(async () => {
  await undo?.();
  undo = undefined;
});

/** Everything that an upload leaves: files of any kind, and rows. */
const everything = async () => ({
  files: await allFiles(app.strapi),
  rows: await app.strapi.db.query(FILE).findMany({ orderBy: { id: 'asc' } }),
});

const FAILURES: Readonly<Record<string, () => Undo | Promise<Undo>>> = {
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
    const refuse = () => {
      throw new Error('No row');
    };
    return app.strapi.db.lifecycles.subscribe({
      models: [FILE],
      beforeCreate: refuse,
      beforeUpdate: refuse,
    });
  },
  'the commit is refused': async () => {
    const database = await refuseCommits(app, ['files']);
    await database.refuse(true);
    return () => database.remove();
  },
};

it('a failed upload leaves no file, no temporary file and no row, and a failed replacement the old one', async (context) => {
  const before = await everything();
  let tried = 0;
  for (const [name, fail] of Object.entries(FAILURES)) {
    undo = await fail();
    for (const query of ['', `?id=${kept}`]) {
      const { status } = await uploadAs(app, chief, picture, 'lost.png', query);
      expect(status, name).toBeGreaterThanOrEqual(500);
      expect(await everything(), name).toEqual(before);
      tried += 1;
    }
    await undo();
    undo = undefined;
  }
  for (const query of ['', `?id=${kept}`]) {
    const { status } = await uploadAs(app, chief, picture.subarray(0, 500), 'lost.png', query);
    expect(status).toBe(400);
    expect(await everything()).toEqual(before);
    tried += 1;
  }
  measured(context, `${tried} of ${tried} failures left nothing`);
});

it('a deletion whose commit is refused leaves the file', async (context) => {
  const before = await everything();
  undo = await FAILURES['the commit is refused']?.();
  const { status } = await chief.delete(`/upload/files/${kept}`);
  expect(status).toBe(500);
  expect(await everything()).toEqual(before);
  measured(context, '1 of 1');
});

/** The beginning of what the panel sends. */
const multipart = (content: Buffer, boundary: string): Buffer =>
  Buffer.concat([
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="cut.png"\r\nContent-Type: image/png\r\n\r\n`,
    ),
    content,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);

it('an upload that is broken off leaves nothing', async (context) => {
  const before = await everything();
  const { origin, close } = await listen(app);
  const body = multipart(picture, 'cut');
  // The last lacks no byte of the picture, but the end of the request.
  const parts = [40, 200, body.length >> 1, body.length - 8];
  for (const sent of parts) {
    await new Promise<void>((resolve) => {
      const request = http.request(`${origin}/upload`, {
        method: 'POST',
        headers: {
          authorization: chief.authorization,
          'content-type': 'multipart/form-data; boundary=cut',
          'content-length': body.length,
        },
      });
      request.on('error', () => resolve());
      request.write(body.subarray(0, sent), () => setTimeout(() => request.destroy(), 20));
    });
  }
  await expect.poll(everything, { timeout: 3_000 }).toEqual(before);
  await close();
  measured(context, `${parts.length} of ${parts.length} broken off left nothing`);
});
