import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cleanPictures } from '../../src/media/clean-existing-pictures';
import type { PictureType } from '../../src/media/pictures/picture-type';
import { originalsFolder } from '../../src/media/storing/media-folders';
import { adminSession, type AdminSession } from '../support/admin';
import { bootApp, type TestApp } from '../support/app';
import { SECRET, tellTalePicture } from '../support/pictures/tell-tale';
import { uploadAs } from '../support/pictures/upload';
import { isLong, measured } from './support/row';

const TYPES: readonly PictureType[] = ['jpeg', 'png', 'webp', 'avif', 'gif'];

let app: TestApp;
let editor: AdminSession;
let uploads: string;
let settings: unknown;

beforeAll(async () => {
  app = await bootApp();
  editor = await adminSession(app, 'dajuan-editor');
  uploads = path.join(app.strapi.dirs.static.public, 'uploads');
  settings = await service().getSettings();
});
afterAll(async () => {
  await service().setSettings(settings);
  for (const type of TYPES) await fs.rm(path.join(uploads, `before.${type}`), { force: true });
});

const service = () => app.strapi.plugin('upload').service('upload');

/** What a reader that is not ours finds in a picture beside its pixels. */
const toldBy = async (bytes: Buffer): Promise<string[]> => {
  const { exif, iptc, comments, xmp } = await sharp(bytes).metadata();
  // Of an AVIF, whose parts stay where they are, nothing but zeros is left.
  const isText = xmp?.some((byte) => byte !== 0) ?? false;
  const isLong = (exif?.filter((byte) => byte !== 0).length ?? 0) > 16;
  return Object.entries({ exif: isLong, xmp: isText, iptc, comments }).flatMap(([name, found]) =>
    found ? [name] : [],
  );
};

it('no file that the public gets of a picture says where, when, by whom or with what it was taken', async (context) => {
  let files = 0;
  for (const sizeOptimization of isLong ? [true, false] : [true]) {
    await service().setSettings({ sizeOptimization, responsiveDimensions: true });
    for (const type of TYPES) {
      const told = await tellTalePicture(type, { width: 300, height: 200, orientation: 6 });
      expect(told.includes(SECRET), type).toBe(true);
      const { body } = await uploadAs(app, editor, told, `told.${type}`);
      const sizes = Object.values<{ url: string }>(body[0].formats ?? {});
      for (const { url } of [body[0], ...sizes]) {
        const { body: bytes } = await app.request.get(url);
        expect(bytes.includes(SECRET), url).toBe(false);
        expect(await toldBy(bytes), url).toEqual([]);
        files += 1;
      }
      expect((await app.request.get(`/originals/${path.basename(body[0].url)}`)).status).toBe(404);
    }
  }
  measured(context, `${files} files of ${TYPES.length} kinds`);
});

const pixelsOf = async (file: string): Promise<string> => {
  const pixels = await sharp(await fs.readFile(file), { animated: true })
    .raw()
    .toBuffer();
  return createHash('sha256').update(pixels).digest('hex');
};

it('pictures that were there before are cleaned where they lie, and every pixel stays', async (context) => {
  for (const type of TYPES) {
    const file = path.join(uploads, `before.${type}`);
    const told = await tellTalePicture(type, { orientation: 6 });
    await fs.writeFile(file, told);
    const before = await pixelsOf(file);
    const { orientation } = await sharp(told).metadata();
    expect((await cleanPictures(app.strapi)).cleaned).toContain(`before.${type}`);
    const clean = await fs.readFile(file);
    expect(clean.includes(SECRET), type).toBe(false);
    expect(await toldBy(clean), type).toEqual([]);
    expect(await pixelsOf(file), type).toBe(before);
    if (type !== 'avif') expect((await sharp(clean).metadata()).orientation).toBe(orientation);
    const original = path.join(originalsFolder(app.strapi), `before.${type}`);
    expect(await fs.readFile(original)).toEqual(told);
    await fs.rm(original);
  }
  measured(context, `${TYPES.length} of ${TYPES.length} kinds, pixels by their SHA-256`);
});
