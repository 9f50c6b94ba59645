import Database from 'better-sqlite3';
import { readOnSqlite, type RunQuery } from './read-changes';
import type { Watch } from './watch';

/** Milliseconds to wait for another process that is just writing. */
const PATIENCE = 100;

/**
 * Watches a SQLite file through a connection of its own: `PRAGMA data_version` changes with every
 * commit of another connection, and reading it costs microseconds.
 */
export const watchSqlite = (filename: string): Watch => {
  const read = readOnSqlite();
  let database: Database.Database | undefined;
  let version: unknown;
  const open = (): Database.Database =>
    (database ??= new Database(filename, {
      readonly: true,
      fileMustExist: true,
      timeout: PATIENCE,
    }));
  const run: RunQuery = async (sql) => open().prepare(sql).all() as object[];
  return {
    read: async () => {
      const now = open().pragma('data_version', { simple: true });
      if (now === version) return [];
      const changes = await read(run);
      version = now;
      return changes;
    },
    close: async () => {
      database?.close();
    },
  };
};
