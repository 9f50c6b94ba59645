import type Database from 'better-sqlite3';
import { BackupRefusal } from '../backup-refusal';
import { toSqlite } from '../values/sqlite-values';
import type { DatabaseLoader } from './database';
import { quoted } from './quoted';
import { readSqlite } from './sqlite-reader';

interface Trigger {
  readonly name: string;
  readonly sql: string;
}

/**
 * Fills SQLite in one transaction: all of it, or nothing. Triggers are taken away and made again,
 * since the guard of tables that are only added to would refuse the emptying; foreign keys are held
 * at the end, whatever the order of tables.
 * @throws BackupRefusal if rows point to none
 */
export const loadSqlite = async (
  database: Database.Database,
  fill: (loader: DatabaseLoader) => Promise<void>,
): Promise<void> => {
  database.pragma('foreign_keys = off');
  database.exec('begin immediate');
  try {
    const reader = readSqlite(database);
    const triggers = database
      .prepare<[], Trigger>(`select name, sql from sqlite_master where type = 'trigger'`)
      .all();
    for (const { name } of triggers) database.exec(`drop trigger ${quoted(name)}`);
    await fill({
      ...reader,
      empty: async () => {
        for (const { name } of reader.tables) database.exec(`delete from ${quoted(name)}`);
        database.exec('delete from sqlite_sequence');
      },
      insert: async ({ name, columns }, rows) => {
        const list = columns.map((column) => quoted(column.name)).join(', ');
        const places = columns.map(() => '?').join(', ');
        const statement = database.prepare(
          `insert into ${quoted(name)} (${list}) values (${places})`,
        );
        for (const row of rows) {
          statement.run(columns.map(({ kind }, at) => toSqlite(kind, row[at] ?? null)));
        }
      },
      noteFilesLeft: async () => {
        database.exec(`update dajuan_restore set state = 'files'`);
      },
    });
    for (const { sql } of triggers) database.exec(sql);
    const [lost] = database.pragma('foreign_key_check') as { table: string }[];
    if (lost) throw new BackupRefusal('restore.pointless', { table: lost.table });
    database.exec('commit');
  } catch (error) {
    if (database.inTransaction) database.exec('rollback');
    throw error;
  }
};
