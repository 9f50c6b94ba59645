import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { BackupRefusal, sayAtTerminal } from './backup-refusal';
import type { BackupSettings, DatabasePlace } from './backup-settings';
import { checkBackup, type CheckedBackup } from './format/check-backup';
import type { Manifest } from './format/manifest';
import type { FileFolder } from './files/file-folders';
import type { Progress } from './progress';
import { loadRows } from './restore/load-rows';
import { checkFolders, clearStage, moveFiles, stageFiles } from './restore/place-files';
import { postgresTarget } from './restore/postgres-target';
import { runPreparation } from './restore/run-preparation';
import { sqliteTarget } from './restore/sqlite-target';
import type { RestoreTarget } from './restore/target';
import { unreadableValues } from './restore/unreadable-values';
import { withReader } from './with-reader';

/** A restore that has ended. */
export interface Restored {
  readonly manifest: Manifest;
  /** What this server's secrets do not read, a sentence each. */
  readonly unreadable: readonly string[];
}

const targetOf = async (place: DatabasePlace): Promise<RestoreTarget> =>
  place.client === 'postgres'
    ? postgresTarget(place.connection, place.schema)
    : sqliteTarget(place.file);

const restoreRows = async (
  folders: readonly FileFolder[],
  target: RestoreTarget,
  backup: CheckedBackup,
  progress: Progress,
): Promise<void> => {
  await target.begin(backup.id);
  try {
    await clearStage(folders);
    await runPreparation();
    await stageFiles(folders, backup, progress);
    await target.load((loader) => loadRows(loader, backup, progress));
  } catch (error) {
    // The transaction has left nothing; if its end is not known, the mark stays and says so.
    const mark = await target.mark().catch(() => null);
    if (mark?.state === 'rows') {
      await clearStage(folders);
      await target.finish();
    }
    throw error;
  }
};

const restoreInto = async (
  folders: readonly FileFolder[],
  target: RestoreTarget,
  backup: CheckedBackup,
  progress: Progress,
): Promise<void> => {
  const { files } = backup.manifest;
  const mark = await target.mark();
  if (mark?.state === 'files') {
    if (mark.backup !== backup.id) throw new BackupRefusal('restore.other');
    progress.say(sayAtTerminal('restore.resumed'));
    await stageFiles(folders, backup, progress);
  } else {
    const filled = await target.filled();
    if (filled !== null) throw new BackupRefusal('restore.filled', { table: filled });
    await checkFolders(folders, files);
    await restoreRows(folders, target, backup, progress);
  }
  await moveFiles(folders, files);
};

/** Tries the restored values with this server's secrets. */
const tryValues = async ({ database, secrets }: BackupSettings): Promise<string[]> => {
  const scratch = await fs.mkdtemp(path.join(os.tmpdir(), 'dajuan-restore-'));
  try {
    return await withReader(database, scratch, (reader) => unreadableValues(reader, secrets));
  } finally {
    await fs.rm(scratch, { recursive: true, force: true });
  }
};

/**
 * Restores a backup into an empty database and empty folders, on whichever database. Killed at any
 * moment it leaves a database that no server starts on until a restore has been brought to its end.
 * @param version the product's
 * @throws BackupRefusal in one sentence; nothing is changed then, but for the tables of a first
 *   start, if the backup does not fit them
 */
export const restoreBackup = async (
  settings: BackupSettings,
  folder: string,
  version: string,
  progress: Progress,
): Promise<Restored> => {
  const backup = await checkBackup(folder, version, progress);
  const target = await targetOf(settings.database);
  try {
    const hold = await target.hold();
    try {
      if (!hold.taken) throw new BackupRefusal('restore.in-use');
      await restoreInto(settings.folders, target, backup, progress);
      await target.finish();
      return { manifest: backup.manifest, unreadable: await tryValues(settings) };
    } finally {
      await hold.end();
    }
  } finally {
    await target.close();
  }
};
