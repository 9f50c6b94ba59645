import fs from 'node:fs/promises';
import path from 'node:path';
import { BackupRefusal } from '../backup-refusal';
import type { FileFolder } from './file-folders';

const isIn = (place: string, folder: string): boolean =>
  place === folder || place.startsWith(`${folder}${path.sep}`);

/** A folder's own path, without links; as it is where it is not there yet. */
const realPath = async (place: string): Promise<string> => {
  const real = await fs.realpath(place).catch(() => null);
  if (real !== null) return real;
  const above = path.dirname(place);
  return above === place ? place : path.join(await realPath(above), path.basename(place));
};

/**
 * Makes a folder the place of a new backup, for one who asks only: the second finds it taken.
 * @returns its path without links
 * @throws BackupRefusal if it is not empty, or lies in what is to be backed up
 */
export const claimFolder = async (
  target: string,
  folders: readonly FileFolder[],
): Promise<string> => {
  const folder = await realPath(path.resolve(target));
  for (const { place } of folders) {
    if (isIn(folder, await realPath(place))) {
      throw new BackupRefusal('backup.inside', { folder: target, files: place });
    }
  }
  const refuse = (key: 'backup.taken' | 'backup.unusable', reason = '') => {
    throw new BackupRefusal(key, { folder: target, reason });
  };
  try {
    await fs.mkdir(folder, { recursive: true, mode: 0o700 });
    if ((await fs.readdir(folder)).length > 0) refuse('backup.taken');
    await fs.mkdir(path.join(folder, 'tables'), { mode: 0o700 });
    if ((await fs.readdir(folder)).length > 1) refuse('backup.taken');
  } catch (error) {
    if (error instanceof BackupRefusal) throw error;
    const { code = String(error) } = error as NodeJS.ErrnoException;
    refuse(code === 'EEXIST' ? 'backup.taken' : 'backup.unusable', code);
  }
  return folder;
};
