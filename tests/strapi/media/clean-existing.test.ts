import fs from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cleanPictures, cleanExistingPictures } from '../../../src/media/clean-existing-pictures';
import { originalsFolder } from '../../../src/media/storing/media-folders';
import { bootApp, type TestApp } from '../../support/app';
import { SECRET, tellTalePicture } from '../../support/pictures/tell-tale';

let app: TestApp;
let uploads: string;

beforeAll(async () => {
  app = await bootApp();
  uploads = path.join(app.strapi.dirs.static.public, 'uploads');
});

const LEFT = ['old.jpg', 'old.png', 'old.txt', 'broken.jpg'];
afterAll(async () => {
  for (const name of LEFT) await fs.rm(path.join(uploads, name), { force: true });
});

const place = async (name: string, content: Buffer | string): Promise<string> => {
  await fs.writeFile(path.join(uploads, name), content);
  return path.join(uploads, name);
};

it('pictures of earlier versions are cleaned where they lie: pixels and orientation stay, originals are kept', async () => {
  const sideways = await tellTalePicture('jpeg', { orientation: 6 });
  const old = await place('old.jpg', sideways);
  const drawn = await place('old.png', await tellTalePicture('png'));
  await place('old.txt', SECRET);
  await place('broken.jpg', Buffer.concat([sideways.subarray(0, 30), Buffer.from(SECRET)]));

  const { cleaned, malformed } = await cleanPictures(app.strapi);
  expect([...cleaned].sort()).toEqual(['old.jpg', 'old.png']);
  expect(malformed).toEqual(['broken.jpg']);
  for (const file of [old, drawn]) expect((await fs.readFile(file)).includes(SECRET)).toBe(false);
  const clean = await fs.readFile(old);
  expect((await sharp(clean).metadata()).orientation).toBe(6);
  expect(await sharp(clean).raw().toBuffer()).toEqual(await sharp(sideways).raw().toBuffer());
  expect(await fs.readFile(path.join(originalsFolder(app.strapi), 'old.jpg'))).toEqual(sideways);

  expect((await cleanPictures(app.strapi)).cleaned, 'the second time').toEqual([]);
});

it('is done at the first start of a database, and not at the second', async () => {
  const told = await tellTalePicture('jpeg');
  const old = await place('old.jpg', told);
  await cleanExistingPictures(app.strapi);
  expect(await fs.readFile(old)).toEqual(told);
  const mark = { type: 'core', name: 'dajuan', key: 'pictures_cleaned' } as const;
  await app.strapi.store(mark).delete({});
  await cleanExistingPictures(app.strapi);
  expect((await fs.readFile(old)).includes(SECRET)).toBe(false);
});
