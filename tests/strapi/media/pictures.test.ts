import fs from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PictureType } from '../../../src/media/pictures/picture-type';
import { originalsFolder } from '../../../src/media/storing/media-folders';
import { adminSession, type AdminSession } from '../../support/admin';
import { bootApp, type TestApp } from '../../support/app';
import { plainPixels, SECRET, tellTalePicture } from '../../support/pictures/tell-tale';
import { allFiles, publicFile, uploadAs } from '../../support/pictures/upload';

let app: TestApp;
let editor: AdminSession;

beforeAll(async () => {
  app = await bootApp();
  editor = await adminSession(app, 'dajuan-editor-in-chief');
});

const upload = async (content: Buffer, name: string) => {
  const { status, body } = await uploadAs(app, editor, content, name);
  expect(status, JSON.stringify(body)).toBe(201);
  return body[0];
};

const addresses = (file: { url: string; formats: Record<string, { url: string }> | null }) => [
  file.url,
  ...Object.values(file.formats ?? {}).map(({ url }) => url),
];

describe('an uploaded picture', () => {
  it.each<PictureType>(['jpeg', 'png', 'webp', 'avif', 'gif'])(
    '(%s) tells the public nothing of place or camera, and its original is kept as it was',
    async (type) => {
      const told = await tellTalePicture(type, { width: 600, height: 300 });
      const file = await upload(told, `photo.${type}`);
      for (const url of addresses(file)) {
        const bytes = await publicFile(app.strapi, url);
        expect(bytes.includes(SECRET)).toBe(false);
        expect(bytes.includes('GPS')).toBe(false);
      }
      const original = path.join(originalsFolder(app.strapi), path.basename(file.url));
      expect(await fs.readFile(original)).toEqual(told);
    },
  );

  it('of a phone held upright stands upright, in every size, and says its size as it stands', async () => {
    const told = await tellTalePicture('jpeg', { width: 1200, height: 600, orientation: 6 });
    const file = await upload(told, 'upright.jpg');
    expect(file).toMatchObject({ width: 600, height: 1200 });
    expect(Object.keys(file.formats)).toEqual(
      expect.arrayContaining(['thumbnail', 'small', 'medium', 'large']),
    );
    for (const url of addresses(file)) {
      const bytes = await publicFile(app.strapi, url);
      const { width, height, orientation } = await sharp(bytes).metadata();
      expect(width / height).toBeCloseTo(0.5, 1);
      expect(orientation ?? 1).toBe(1);
      // The blue corner, top left as the camera saw it, is top right when it is turned.
      const corner = { left: width - 8, top: 2, width: 4, height: 4 };
      const [, , blue] = await sharp(bytes).extract(corner).raw().toBuffer();
      expect(blue).toBeGreaterThan(150);
    }
  });

  it('keeps its colour profile in every size', async () => {
    const told = await tellTalePicture('jpeg', { width: 600, height: 300 });
    const profile = (await sharp(told).metadata()).icc;
    expect(profile).toBeDefined();
    for (const url of addresses(await upload(told, 'p3.jpg'))) {
      const { icc } = await sharp(await publicFile(app.strapi, url)).metadata();
      expect(icc).toEqual(profile);
    }
  });

  it('has its Chinese title in its address, by its sounds', async () => {
    const dot = await plainPixels(4, 4).png().toBuffer();
    const { name, url } = await upload(dot, '2023年职工代表大会会场.png');
    expect(name).toBe('2023年职工代表大会会场.png');
    expect(url).toMatch(
      /^\/uploads\/2023_nian_zhi_gong_dai_biao_da_hui_hui_chang_[0-9a-f]{10}\.png$/,
    );
  });
});

/** A PNG's header that promises more pixels than there are. */
const promising = async (width: number, height: number): Promise<Buffer> => {
  const bytes = await plainPixels(4, 4).png().toBuffer();
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};

describe('a picture that is refused', () => {
  it('for its pixels is told so, in the language of whoever sent it', async () => {
    const before = await allFiles(app.strapi);
    const large = await promising(60_000, 60_000);
    const { status, body } = await uploadAs(app, editor, large, 'wall.png');
    expect({ status, message: body.error.message }).toEqual({
      status: 413,
      message: '“wall.png” has 60000 × 60000 pixels, 3600 megapixels in all; at most 50 are taken',
    });
    const reader = await adminSession(app, 'dajuan-editor-in-chief', 'zh-Hans');
    const chinese = await uploadAs(app, reader, large, '墙.png');
    expect(chinese.body.error.message).toBe(
      '“墙.png”为60000×60000像素，共3600百万像素，最多接受50百万像素',
    );
    expect(await allFiles(app.strapi)).toEqual(before);
  });

  it('for its pixels is one with many frames, too', async () => {
    const pages = [2, 3, 4].map((size) => plainPixels(size, 4).resize(4, 4).png().toBuffer());
    const frames = sharp(await Promise.all(pages), { join: { animated: true } });
    const animation = await frames.webp({ lossless: true }).toBuffer();
    // The width and height that all frames are drawn on, less one.
    animation.writeUIntLE(4999, 24, 3);
    animation.writeUIntLE(4999, 27, 3);
    expect((await uploadAs(app, editor, animation, 'film.webp')).status).toBe(413);
  });

  it('for being cut off leaves no file and no row, though its beginning is sound', async () => {
    const before = await allFiles(app.strapi);
    const rows = await app.strapi.db.query('plugin::upload.file').count();
    const whole = await plainPixels(600, 600).jpeg().toBuffer();
    const { status, body } = await uploadAs(app, editor, whole.subarray(0, 3000), 'half.jpg');
    expect({ status, code: body.error.details.errors[0].code }).toEqual({
      status: 400,
      code: 'picture.damaged',
    });
    expect(await allFiles(app.strapi)).toEqual(before);
    expect(await app.strapi.db.query('plugin::upload.file').count()).toBe(rows);
  });

  it('refuses those sent with it: all are taken, or none', async () => {
    const before = await allFiles(app.strapi);
    const dot = await plainPixels(4, 4).png().toBuffer();
    const { status } = await app.request
      .post('/upload')
      .set('Authorization', editor.authorization)
      .attach('files', dot, 'dot.png')
      .attach('files', Buffer.from('no picture'), 'text.png');
    expect(status).toBe(400);
    expect(await allFiles(app.strapi)).toEqual(before);
  });
});
