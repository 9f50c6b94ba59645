import fs from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { createQueue } from '../operations/queue';
import sharp from 'sharp';
import { uploadPlugin } from '../strapi-seams/upload-plugin';
import type { FileKeeper, WhileContentRests } from './storing/file-keeper';
import { createFileRecords } from './storing/file-records';
import type { Media } from './storing/media';
import { recordsFolder, workFolder } from './storing/media-folders';
import { asOne, findFiles, removeFiles, removeFolders } from './storing/remove-files';
import { replacePicture } from './storing/replace-picture';
import { uploadPictures } from './storing/upload-pictures';

const NAME = 'dajuan.file-records';

/**
 * Puts this project's rules in the place of Strapi's own, wherever a file is uploaded, replaced or
 * deleted. Call it in `register()`.
 */
export const installPictures = async (
  strapi: Core.Strapi,
  whileContentRests: WhileContentRests,
  keeper: FileKeeper,
): Promise<void> => {
  // What sharp keeps between pictures is not worth its memory.
  sharp.cache(false);
  sharp.concurrency(1);
  for (const folder of [workFolder(strapi), recordsFolder(strapi)]) {
    await fs.mkdir(folder, { recursive: true });
  }
  const records = createFileRecords(strapi);
  strapi.add(NAME, () => records);
  const { inFileWork } = records;
  const media: Media = { strapi, decode: createQueue(), inFileWork, whileContentRests, keeper };
  const { upload, file, folder, controllers } = uploadPlugin(strapi);
  const bulk = controllers['admin-folder-file'];
  Object.assign(upload, {
    upload: uploadPictures(media),
    replace: replacePicture(media),
    remove: async (row: Parameters<typeof upload.remove>[0]) => {
      await removeFiles(media, [row]);
      return row;
    },
  } satisfies Partial<typeof upload>);
  Object.assign(file, {
    deleteByIds: async (ids: number[] = []) => {
      const rows = await findFiles(media, ids);
      await removeFiles(media, rows);
      return rows;
    },
  } satisfies Partial<typeof file>);
  Object.assign(folder, { deleteByIds: removeFolders(media, folder.deleteByIds) });
  Object.assign(bulk, { deleteMany: asOne(media, bulk.deleteMany) });
};

/** Settles what servers that were killed left of files, before this one takes any. */
export const settleLeftFiles = async (strapi: Core.Strapi): Promise<void> => {
  const records: ReturnType<typeof createFileRecords> = strapi.get(NAME);
  await records.settleLeft();
};
