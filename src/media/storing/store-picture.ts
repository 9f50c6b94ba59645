import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import {
  uploadPlugin,
  type FileInfo,
  type IncomingFile,
  type StoredFile,
} from '../../strapi-seams/upload-plugin';
import { addressName } from '../pictures/address-name';
import type { Queue } from '../../operations/queue';
import { examinePicture, type Examined, type PictureBounds } from '../pictures/examine-picture';
import { fileTitle } from '../pictures/file-title';
import { makeVariants, type Variant, type VariantSettings } from '../pictures/make-variants';
import { SERVED_AS } from '../pictures/picture-type';
import { invalidPicture } from '../pictures/refuse-picture';
import type { PutInQuestion } from './file-records';
import { originalsFolder, processName, workFolder } from './media-folders';

/** A picture that may be taken, and what it is to be called. */
export interface Prepared {
  readonly file: string;
  readonly info: FileInfo;
  readonly examined: Examined;
  readonly given: string;
  readonly title: string;
}

/** The attributes of a row of the media library that are of its file. */
export type FileValues = StoredFile & Readonly<Record<string, unknown>>;

const THUMBNAIL = { width: 245, height: 156 };
const BREAKPOINTS = { large: 1000, medium: 750, small: 500 };

/** Kilobytes of 1000 bytes with two decimals, as the media library counts. */
const kilobytes = (bytes: number): number => Math.round(bytes / 10) / 100;

/** Looks what a file is and how it is to be called, before anything is written. */
export const preparePicture = async (
  strapi: Core.Strapi,
  { filepath, originalFilename }: IncomingFile,
  info: FileInfo,
): Promise<Prepared> => {
  const bounds: PictureBounds = {
    bytes: strapi.config.get<number>('plugin::upload.sizeLimit'),
    megapixels: strapi.config.get<number>('pictures.maxMegapixels'),
  };
  const given = originalFilename ?? '';
  const examined = await examinePicture(filepath, given, bounds);
  const title = fileTitle(info.name ?? '') || fileTitle(given) || 'picture';
  return { file: filepath, info, examined, given, title };
};

const variantSettings = async (strapi: Core.Strapi): Promise<VariantSettings> => {
  const settings = (await uploadPlugin(strapi).upload.getSettings()) ?? {};
  const breakpoints: Record<string, number> = settings.responsiveDimensions
    ? strapi.config.get('plugin::upload.breakpoints', BREAKPOINTS)
    : {};
  const square = (side: number) => ({ width: side, height: side });
  const sizes = Object.entries(breakpoints).map(([name, side]) => [name, square(side)] as const);
  return {
    optimize: settings.sizeOptimization ?? false,
    sizes: { thumbnail: THUMBNAIL, ...Object.fromEntries(sizes) },
  };
};

/** Whether an error says that the machine failed, and not the picture. */
const isOfMachine = (error: unknown): boolean =>
  error instanceof Error && ('code' in error || /no space left/i.test(error.message));

/**
 * Makes the files of a picture, gives them to the provider, and keeps the original.
 * @returns what the row of the media library says of them
 * @throws a refusal (400) of a picture that cannot be read to its end
 */
export const storePicture = async (
  strapi: Core.Strapi,
  decode: Queue,
  { file, info, examined, given, title }: Prepared,
  putInQuestion: PutInQuestion,
): Promise<FileValues> => {
  const { mime, ending: ext } = SERVED_AS[examined.type];
  const hash = `${addressName(title)}_${randomBytes(5).toString('hex')}`;
  const name = `${title}${ext}`;
  const settings = await variantSettings(strapi);
  const sizeNames = Object.keys(settings.sizes);
  const files = [{ hash, ext }, ...sizeNames.map((size) => ({ hash: `${size}_${hash}`, ext }))];
  await putInQuestion({ hash, files });

  const store = async (variant: Variant, prefix = '') => {
    const { width, height, bytes } = variant;
    const said = { name: prefix + name, hash: prefix + hash, ext, mime, size: kilobytes(bytes) };
    const stored = { ...said, getStream: () => fs.createReadStream(variant.file) };
    const toStore: typeof stored & { url?: string } = stored;
    await uploadPlugin(strapi).provider.upload(toStore);
    return { ...said, width, height, sizeInBytes: bytes, path: null, url: toStore.url };
  };

  const folder = path.join(workFolder(strapi), processName());
  await fs.promises.mkdir(folder);
  try {
    const { main, sizes } = await decode(() =>
      makeVariants(file, examined, settings, folder),
    ).catch((error: unknown) => {
      throw isOfMachine(error) ? error : invalidPicture('picture.damaged', { name: given });
    });
    const values = await store(main);
    const formats: Record<string, object> = {};
    for (const [size, variant] of Object.entries(sizes)) {
      formats[size] = await store(variant, `${size}_`);
    }
    await fs.promises.copyFile(file, path.join(originalsFolder(strapi), `${hash}${ext}`));
    const { alternativeText, caption, focalPoint } = info;
    return {
      ...values,
      formats: Object.keys(formats).length > 0 ? formats : null,
      provider: strapi.config.get<string>('plugin::upload.provider'),
      alternativeText,
      caption,
      focalPoint,
    };
  } finally {
    await fs.promises.rm(folder, { recursive: true, force: true });
  }
};
