import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cleanPicture } from '../../../../src/media/cleaning/clean-picture';
import { MalformedPicture } from '../../../../src/media/cleaning/malformed-picture';
import type { PictureType } from '../../../../src/media/pictures/picture-type';
import { SECRET, tellTalePicture } from '../../../support/pictures/tell-tale';

const TYPES: PictureType[] = ['jpeg', 'png', 'webp', 'avif', 'gif'];

const pixelsOf = (bytes: Buffer): Promise<Buffer> =>
  sharp(bytes, { animated: true }).raw().toBuffer();

describe.each(TYPES)('a cleaned %s', (type) => {
  it('says nothing of place, camera or person', async () => {
    const told = await tellTalePicture(type);
    expect(told.includes(SECRET)).toBe(true);
    const clean = cleanPicture(type, told);
    expect(clean.includes(SECRET)).toBe(false);
    expect(clean.includes('GPS')).toBe(false);
    const { xmp, comments } = await sharp(clean).metadata();
    expect({ xmp: xmp?.some((byte) => byte !== 0) ?? false, comments }).toEqual({ xmp: false });
  });

  it('has every pixel as it was', async () => {
    const told = await tellTalePicture(type);
    expect(await pixelsOf(cleanPicture(type, told))).toEqual(await pixelsOf(told));
  });

  it('is clean: to clean it again changes no byte', async () => {
    const clean = cleanPicture(type, await tellTalePicture(type));
    expect(cleanPicture(type, clean)).toEqual(clean);
  });

  it('cannot be had of what is cut off before its pixels', async () => {
    const told = await tellTalePicture(type);
    expect(() => cleanPicture(type, told.subarray(0, 20))).toThrow(MalformedPicture);
  });
});

describe.each(TYPES.filter((type) => type !== 'gif'))('a cleaned %s with a profile', (type) => {
  it('keeps its colour profile', async () => {
    const told = await tellTalePicture(type);
    const { icc } = await sharp(told).metadata();
    expect(icc).toBeDefined();
    expect((await sharp(cleanPicture(type, told)).metadata()).icc).toEqual(icc);
  });
});

describe.each(['jpeg', 'png', 'webp'] as const)('a cleaned %s that lies on its side', (type) => {
  it.each([3, 6, 8])('says so still, by orientation %i and nothing else', async (orientation) => {
    const told = await tellTalePicture(type, { orientation });
    expect((await sharp(told).metadata()).orientation).toBe(orientation);
    const { orientation: kept, exif } = await sharp(cleanPicture(type, told)).metadata();
    expect(kept).toBe(orientation);
    expect(exif?.length).toBeLessThanOrEqual(32);
  });
});

describe('a cleaned animation', () => {
  const frames = async () => {
    const stills = [0, 100, 200].map((r) => {
      const background = { r, g: 50, b: 0 };
      const still = { create: { width: 20, height: 10, channels: 3 as const, background } };
      return sharp(still).png().toBuffer();
    });
    return sharp(await Promise.all(stills), { join: { animated: true } });
  };

  it.each(['gif', 'webp'] as const)(
    '(%s) has all its frames and repeats as before',
    async (type) => {
      const told = await (
        await frames()
      )
        .toFormat(type, { loop: 2, delay: [100, 200, 300] })
        .toBuffer();
      const clean = cleanPicture(type, told);
      const { pages, loop, delay } = await sharp(clean, { animated: true }).metadata();
      expect({ pages, loop, delay }).toEqual({ pages: 3, loop: 2, delay: [100, 200, 300] });
      expect(await pixelsOf(clean)).toEqual(await pixelsOf(told));
    },
  );
});

describe('what is no picture of its kind', () => {
  it.each(TYPES)('is no %s', (type) => {
    expect(() => cleanPicture(type, Buffer.from('<html>'.repeat(20)))).toThrow(MalformedPicture);
  });
});
