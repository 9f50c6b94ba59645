import fs from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { originalsFolder } from '../../media/storing/media-folders';
import type { FileWithoutRow } from '../finding';
import { mediaFolders } from '../look/media-files';

/** Where is kept what a mending takes away: beside the originals, never served. */
export interface KeptApart {
  /** Writes rows down and waits until they are on the disk, before they are deleted. */
  rows(table: string, rows: readonly object[]): Promise<void>;
  /** Moves a file there. */
  file(found: FileWithoutRow): Promise<void>;
  /** The folder; null while nothing was kept. */
  folder(): string | null;
}

const FOLDER = '.mended';

const move = async (from: string, to: string): Promise<void> => {
  await fs.mkdir(path.dirname(to), { recursive: true, mode: 0o700 });
  await fs.rename(from, to).catch(async (error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    // Another volume.
    await fs.copyFile(from, to, fs.constants.COPYFILE_EXCL);
    await fs.rm(from);
  });
};

/** @param moment when the mending began, which its folder is named for */
export const keepApart = (strapi: Core.Strapi, moment: Date): KeptApart => {
  const name = moment.toISOString().replaceAll(':', '-');
  const folder = path.join(originalsFolder(strapi), FOLDER, name);
  let isUsed = false;
  return {
    rows: async (table, rows) => {
      if (rows.length === 0) return;
      isUsed = true;
      await fs.mkdir(folder, { recursive: true, mode: 0o700 });
      const file = await fs.open(path.join(folder, 'rows.ndjson'), 'a', 0o600);
      try {
        await file.write(rows.map((row) => `${JSON.stringify({ table, row })}\n`).join(''));
        await file.sync();
      } finally {
        await file.close();
      }
    },
    file: async ({ folder: from, name: file }) => {
      isUsed = true;
      await move(path.join(mediaFolders(strapi)[from], file), path.join(folder, from, file));
    },
    folder: () => (isUsed ? folder : null),
  };
};
