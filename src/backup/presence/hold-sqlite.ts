import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { RESTORE_TABLE } from './restore-mark';
import type { Hold, Presence } from './presence';

/** Whether a file of SQLite's has the mark of a restore. */
const isMarked = (file: string): boolean => {
  if (!fs.existsSync(file)) return false;
  const database = new Database(file, { fileMustExist: true });
  try {
    return (
      database
        .prepare(`select 1 from sqlite_master where type = 'table' and name = ?`)
        .get(RESTORE_TABLE) !== undefined
    );
  } finally {
    database.close();
  }
};

const isBusy = (error: unknown): boolean =>
  String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY');

/**
 * Takes SQLite's own lock, on an empty file beside the database: shared by those who use it together,
 * exclusive for one alone. The system gives it back when the process ends, however it ends.
 */
export const holdSqlite = (file: string, presence: Presence): Hold => {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const lock = new Database(`${file}.in-use`, { timeout: 0 });
  const end = async () => {
    lock.close();
  };
  try {
    lock.exec(presence === 'alone' ? 'begin exclusive' : 'begin');
    lock.prepare('select count(*) from sqlite_master').get();
    return { taken: true, marked: isMarked(file), end };
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    return { taken: false, marked: false, end: async () => undefined };
  }
};
