import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { quoted } from '../databases/quoted';
import { loadSqlite } from '../databases/sqlite-loader';
import { readSqlite } from '../databases/sqlite-reader';
import { holdSqlite } from '../presence/hold-sqlite';
import { RESTORE_TABLE, type RestoreMark } from '../presence/restore-mark';
import { filledByAStart } from './filled-by-a-start';
import type { RestoreTarget } from './target';

const withDatabase = async <T>(
  file: string,
  work: (database: Database.Database) => T | Promise<T>,
): Promise<T> => {
  const database = new Database(file);
  try {
    return await work(database);
  } finally {
    database.close();
  }
};

/** SQLite's file, which need not be there. */
export const sqliteTarget = (file: string): RestoreTarget => ({
  hold: async () => holdSqlite(file, 'alone'),
  mark: async () => {
    if (!fs.existsSync(file)) return null;
    return withDatabase(file, (database) => {
      const isThere = database
        .prepare(`select 1 from sqlite_master where name = ?`)
        .get(RESTORE_TABLE);
      if (!isThere) return null;
      const mark = database.prepare<[], RestoreMark>(`select backup, state from ${RESTORE_TABLE}`);
      return mark.get() ?? { backup: '', state: 'rows' };
    });
  },
  begin: async (backup) => {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    await withDatabase(file, (database) =>
      database.transaction(() => {
        database.exec(
          `create table if not exists ${RESTORE_TABLE} (backup text not null, state text not null)`,
        );
        database.exec(`delete from ${RESTORE_TABLE}`);
        database.prepare(`insert into ${RESTORE_TABLE} values (?, 'rows')`).run(backup);
      })(),
    );
  },
  finish: () =>
    withDatabase(file, (database) => {
      database.exec(`drop table if exists ${RESTORE_TABLE}`);
    }),
  filled: async () => {
    if (!fs.existsSync(file)) return null;
    return withDatabase(file, (database) => {
      const { tables, others } = readSqlite(database);
      const names = [...tables.map(({ name }) => name), ...others];
      const filled = names.find(
        (name) =>
          !filledByAStart(name) &&
          database.prepare(`select 1 from ${quoted(name)} limit 1`).get() !== undefined,
      );
      return filled ?? null;
    });
  },
  load: (fill) => withDatabase(file, (database) => loadSqlite(database, fill)),
  close: async () => undefined,
});
