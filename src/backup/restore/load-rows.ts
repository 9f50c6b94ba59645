import { BackupRefusal, sayAtTerminal } from '../backup-refusal';
import type { DatabaseLoader } from '../databases/database';
import type { CheckedBackup } from '../format/check-backup';
import { readRows } from '../format/read-rows';
import type { Progress } from '../progress';
import { tableDigest } from '../values/table-digest';
import { pairTables, type Pairing } from './pair-tables';

const hold = async (loader: DatabaseLoader, { part, table }: Pairing): Promise<void> => {
  const digest = tableDigest(table.columns.map(({ kind }) => kind));
  for await (const rows of loader.rows(table)) rows.forEach(digest.add);
  if (digest.rows !== part.rows || digest.hex() !== part.content) {
    throw new BackupRefusal('restore.unlike', { table: part.name });
  }
};

/**
 * Puts a backup's rows in the place of those that a first start made, and reads them all again.
 * @throws BackupRefusal if a table does not hold what the backup does
 */
export const loadRows = async (
  loader: DatabaseLoader,
  { folder, manifest }: CheckedBackup,
  progress: Progress,
): Promise<void> => {
  const pairings = pairTables(manifest.tables, loader.tables);
  await loader.empty();
  let rows = 0;
  for (const { part, table } of pairings) {
    for await (const batch of readRows(folder, part)) {
      await loader.insert(table, batch).catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        throw new BackupRefusal('restore.rows', { table: part.name, reason });
      });
      rows += batch.length;
    }
  }
  progress.say(sayAtTerminal('restore.loaded', { rows, tables: pairings.length }));
  for (const pairing of pairings) await hold(loader, pairing);
  await loader.noteFilesLeft();
};
