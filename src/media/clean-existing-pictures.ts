import fs from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { cleanPicture } from './cleaning/clean-picture';
import { MalformedPicture } from './cleaning/malformed-picture';
import { pictureTypeOf } from './pictures/picture-type';
import { originalsFolder } from './storing/media-folders';
import { FILE } from './storing/media';

const MARK = { type: 'core', name: 'dajuan', key: 'pictures_cleaned' } as const;
/** What is written beside a file until it takes its place; files with a dot are not served. */
const UNFINISHED = '.cleaning-';

/** What came of cleaning: the names of files. */
export interface CleanedPictures {
  readonly seen: number;
  readonly cleaned: readonly string[];
  /** Their parts do not follow their format, so that nobody can say what is in them. */
  readonly malformed: readonly string[];
}

const uploadsOf = (strapi: Core.Strapi): string => path.join(strapi.dirs.static.public, 'uploads');

const kilobytes = (bytes: number): number => Math.round(bytes / 10) / 100;

const noteSize = async (strapi: Core.Strapi, name: string, bytes: number): Promise<void> => {
  const { name: hash, ext } = path.parse(name);
  const size = kilobytes(bytes);
  await strapi.db.query(FILE).updateMany({ where: { hash, ext }, data: { size } });
};

/** Cleans one file. @returns whether there was anything to clean; undefined for no picture */
const cleanFile = async (strapi: Core.Strapi, name: string): Promise<boolean | undefined> => {
  const file = path.join(uploadsOf(strapi), name);
  const bytes = await fs.readFile(file);
  const type = pictureTypeOf(bytes.subarray(0, 4096));
  if (!type) return undefined;
  const clean = cleanPicture(type, bytes);
  if (clean.equals(bytes)) return false;
  const original = path.join(originalsFolder(strapi), name);
  // An original that is there already is the older one.
  await fs.copyFile(file, original, fs.constants.COPYFILE_EXCL).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
  const unfinished = path.join(uploadsOf(strapi), `${UNFINISHED}${name}`);
  await fs.writeFile(unfinished, clean);
  await fs.rename(unfinished, file);
  await noteSize(strapi, name, clean.length);
  return true;
};

/**
 * Takes out of every picture in the uploads what says where, when and by whom it was taken. Pixels,
 * addresses and which way up they are stay as they are; the originals are kept outside the public
 * folder. What is clean stays untouched, so it may be done any number of times.
 */
export const cleanPictures = async (strapi: Core.Strapi): Promise<CleanedPictures> => {
  const entries = await fs.readdir(uploadsOf(strapi), { withFileTypes: true });
  const cleaned: string[] = [];
  const malformed: string[] = [];
  for (const { name } of entries.filter((entry) => entry.isFile())) {
    if (name.startsWith(UNFINISHED)) {
      await fs.rm(path.join(uploadsOf(strapi), name), { force: true });
      continue;
    }
    try {
      if (await cleanFile(strapi, name)) cleaned.push(name);
    } catch (error) {
      if (!(error instanceof MalformedPicture || error instanceof RangeError)) throw error;
      malformed.push(name);
    }
  }
  return { seen: entries.length, cleaned, malformed };
};

/** Cleans the pictures that earlier versions took as they were: once a database. */
export const cleanExistingPictures = async (strapi: Core.Strapi): Promise<void> => {
  if (strapi.config.get<string>('plugin::upload.provider') !== 'local') return;
  const mark = strapi.store(MARK);
  if (await mark.get({})) return;
  const { cleaned, malformed } = await cleanPictures(strapi);
  if (cleaned.length > 0) {
    strapi.log.info(`Took location and camera data out of ${cleaned.length} pictures`);
  }
  for (const name of malformed) strapi.log.warn(`${name} cannot be cleaned: it is damaged`);
  await mark.set({ value: true });
};
