import Database from 'better-sqlite3';
import type { RunQuery } from './read-changes';

/** A way to see what other processes write to the database. */
export interface Watch {
  /** Runs a query on a connection of its own. @throws if the database cannot be reached */
  readonly run: RunQuery;
  /** Whether somebody else has written since the last time it was asked; true if nobody can tell. */
  hasNews(): boolean;
  close(): Promise<void>;
}

/**
 * Watches a SQLite file through a connection of its own: `PRAGMA data_version` changes with every
 * commit of another connection, and reading it costs microseconds.
 */
export const watchSqlite = (filename: string): Watch => {
  const database = new Database(filename, { readonly: true, fileMustExist: true });
  let version: unknown;
  return {
    run: async (sql) => database.prepare(sql).all() as object[],
    hasNews: () => {
      const now = database.pragma('data_version', { simple: true });
      const changed = now !== version;
      version = now;
      return changed;
    },
    close: async () => {
      database.close();
    },
  };
};
