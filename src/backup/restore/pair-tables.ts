import { BackupRefusal } from '../backup-refusal';
import type { Table } from '../databases/database';
import type { TablePart } from '../format/manifest';

/** A table of a backup with the one of this database that takes its rows. */
export interface Pairing {
  readonly part: TablePart;
  /** With the backup's columns only, in the backup's order. */
  readonly table: Table;
}

/**
 * Finds the place of every column of a backup. A column that an older version did not have yet stays
 * empty; the next start brings the rows up to date.
 * @throws BackupRefusal for a table or column that this version does not have
 */
export const pairTables = (
  parts: readonly TablePart[],
  tables: readonly Table[],
): readonly Pairing[] =>
  parts.map((part) => {
    const table = tables.find(({ name }) => name === part.name);
    const columns = part.columns.map(([name, kind]) => {
      const column = table?.columns.find((candidate) => candidate.name === name);
      if (column?.kind !== kind) {
        throw new BackupRefusal('restore.column', { table: part.name, column: name });
      }
      return column;
    });
    return { part, table: { name: part.name, columns } };
  });
