import fs from 'node:fs/promises';
import path from 'node:path';
import { BackupRefusal } from '../backup-refusal';
import { placeOf, type FilePart } from '../format/manifest';
import type { Progress } from '../progress';
import { copyFile } from './copy-file';
import type { FileFolder } from './file-folders';
import { listFiles } from './list-files';

/** How often a file that is just being written is copied again. */
const TRIES = 5;

const stateOf = async (file: string): Promise<string | null> => {
  const stats = await fs.stat(file, { bigint: true }).catch(() => null);
  return stats && `${stats.size} ${stats.mtimeNs}`;
};

/** Copies a file as it was at one moment; null if it has been taken away meanwhile. */
const copySettled = async (
  from: string,
  to: string,
  onBytes: (bytes: number) => void,
): Promise<Pick<FilePart, 'size' | 'sha256'> | null> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const before = await stateOf(from);
    if (before === null) break;
    const imprint = await copyFile(from, to, onBytes).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    });
    if (imprint && before === (await stateOf(from))) return imprint;
  }
  await fs.rm(to, { force: true });
  return null;
};

/**
 * Copies all files of the folders into a backup. One that is taken away meanwhile is left out: if
 * rows name it, `missing` of the caller tells.
 * @throws BackupRefusal for a link or another thing that is no file: what it leads to is not ours
 */
export const collectFiles = async (
  folders: readonly FileFolder[],
  backup: string,
  progress: Progress,
): Promise<FilePart[]> => {
  const found: { folder: FileFolder; name: string; size: number }[] = [];
  for (const folder of folders) {
    const { files, odd } = await listFiles(folder.place);
    if (odd[0] !== undefined) {
      throw new BackupRefusal('backup.odd', { file: path.join(folder.place, odd[0]) });
    }
    for (const name of files) {
      const stats = await fs.stat(path.join(folder.place, name)).catch(() => null);
      if (stats) found.push({ folder, name, size: stats.size });
    }
  }
  const onBytes = progress.files(found.reduce((sum, { size }) => sum + size, 0));
  const parts: FilePart[] = [];
  for (const { folder, name } of found) {
    const to = path.join(backup, placeOf({ folder: folder.key, name }));
    const imprint = await copySettled(path.join(folder.place, name), to, onBytes);
    if (imprint) parts.push({ folder: folder.key, name, ...imprint });
  }
  return parts;
};
