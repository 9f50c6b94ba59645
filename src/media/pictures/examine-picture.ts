import fs from 'node:fs/promises';
import sharp from 'sharp';
import { readableName } from './file-title';
import { pictureTypeOf, type PictureType } from './picture-type';
import { invalidPicture, tooLargePicture } from './refuse-picture';

/** How large what is uploaded may be. */
export interface PictureBounds {
  /** In bytes, of the file. */
  readonly bytes: number;
  /** In millions of pixels, of all frames together. */
  readonly megapixels: number;
}

/** What a picture is, by what is in it. Width and height are of one frame, before it is turned. */
export interface Examined {
  readonly type: PictureType;
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  /** EXIF's: 1 for upright. */
  readonly orientation: number;
  readonly isCmyk: boolean;
}

const MILLION = 1_000_000;
const HEAD = 4096;

const headOf = async (file: string): Promise<Buffer> => {
  const handle = await fs.open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
};

const readHeader = async (file: string) => {
  try {
    return await sharp(file, { limitInputPixels: false }).metadata();
  } catch {
    return undefined;
  }
};

/**
 * Finds out what an uploaded file is by its content, without decoding it.
 * @param name the file's, for whoever is told of a refusal
 * @throws a refusal (400) of whatever is not PNG, JPEG, WebP, AVIF or GIF
 * @throws a refusal (413) of more bytes or pixels than the bounds allow
 */
export const examinePicture = async (
  file: string,
  name: string,
  bounds: PictureBounds,
): Promise<Examined> => {
  const shown = readableName(name);
  const { size } = await fs.stat(file);
  if (size > bounds.bytes) {
    const max = Math.floor(bounds.bytes / 1024 / 1024);
    throw tooLargePicture('picture.too-many-bytes', { name: shown, max });
  }
  const type = pictureTypeOf(await headOf(file));
  if (!type) throw invalidPicture('picture.no-picture', { name: shown });
  const header = await readHeader(file);
  const { width = 0, pages: frames = 1, orientation = 1, space } = header ?? {};
  const height = header?.pageHeight ?? header?.height ?? 0;
  if (!header || width * height === 0) throw invalidPicture('picture.damaged', { name: shown });
  const megapixels = (width * height * frames) / MILLION;
  if (megapixels > bounds.megapixels) {
    const found = Math.ceil(megapixels * 10) / 10;
    const size = { width, height, found, max: bounds.megapixels };
    throw tooLargePicture('picture.too-many-pixels', { name: shown, ...size });
  }
  return { type, width, height, frames, orientation, isCmyk: space === 'cmyk' };
};
