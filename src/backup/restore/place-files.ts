import fs from 'node:fs/promises';
import path from 'node:path';
import { BackupRefusal } from '../backup-refusal';
import { copyFile, imprintOf, settle } from '../files/copy-file';
import type { FileFolder } from '../files/file-folders';
import { listFiles } from '../files/list-files';
import type { CheckedBackup } from '../format/check-backup';
import { placeOf, type FilePart } from '../format/manifest';
import type { Progress } from '../progress';

/** Where files wait, in the folder that they are for: a volume of its own has no other place. */
const STAGE = '.restoring';

const stageOf = (folder: FileFolder): string => path.join(folder.place, STAGE);

const folderOf = (folders: readonly FileFolder[], { folder }: FilePart): FileFolder => {
  const found = folders.find(({ key }) => key === folder);
  if (!found) throw new BackupRefusal('restore.folder', { folder });
  return found;
};

/** @throws BackupRefusal if there are files already, or the backup has folders that are not known */
export const checkFolders = async (
  folders: readonly FileFolder[],
  files: readonly FilePart[],
): Promise<void> => {
  for (const file of files) folderOf(folders, file);
  for (const { place } of folders) {
    const { files: found, odd } = await listFiles(place);
    const [first] = [...found, ...odd];
    if (first !== undefined)
      throw new BackupRefusal('restore.files', { folder: place, file: first });
  }
};

/** Takes away what a restore that was cut short left waiting. */
export const clearStage = async (folders: readonly FileFolder[]): Promise<void> => {
  for (const folder of folders) await fs.rm(stageOf(folder), { recursive: true, force: true });
};

const isThere = async (place: string, { size, sha256 }: FilePart): Promise<boolean> => {
  const stats = await fs.lstat(place).catch(() => null);
  if (!stats?.isFile() || stats.size !== size) return false;
  return (await imprintOf(place)).sha256 === sha256;
};

/**
 * Copies the files of a backup to where they wait, and holds them to the manifest.
 * @throws BackupRefusal if one is no longer what it was when the backup was checked
 */
export const stageFiles = async (
  folders: readonly FileFolder[],
  { folder: backup, manifest }: CheckedBackup,
  progress: Progress,
): Promise<void> => {
  const onBytes = progress.files(manifest.files.reduce((sum, { size }) => sum + size, 0));
  for (const { place } of folders) await fs.mkdir(place, { recursive: true });
  for (const file of manifest.files) {
    const folder = folderOf(folders, file);
    if (await isThere(path.join(folder.place, file.name), file)) continue;
    const staged = path.join(stageOf(folder), file.name);
    const { sha256 } = await copyFile(path.join(backup, placeOf(file)), staged, onBytes);
    if (sha256 !== file.sha256) throw new BackupRefusal('restore.damaged', { part: placeOf(file) });
  }
};

/** Moves the files that wait to their places, one by one: doing it again does what is left. */
export const moveFiles = async (
  folders: readonly FileFolder[],
  files: readonly FilePart[],
): Promise<void> => {
  for (const file of files) {
    const folder = folderOf(folders, file);
    const place = path.join(folder.place, file.name);
    await fs.mkdir(path.dirname(place), { recursive: true });
    await fs.rename(path.join(stageOf(folder), file.name), place).catch(async (error: unknown) => {
      if (!(await isThere(place, file))) throw error;
    });
  }
  await clearStage(folders);
  for (const { place } of folders) await settle(place);
};
