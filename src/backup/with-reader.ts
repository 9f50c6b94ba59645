import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { DatabasePlace } from './backup-settings';
import type { DatabaseReader } from './databases/database';
import { openPostgres } from './databases/open-postgres';
import { readPostgres } from './databases/postgres-reader';
import { readSqlite } from './databases/sqlite-reader';

type Read<T> = (reader: DatabaseReader) => Promise<T>;

/** More pages than a database has: all of them in one step, in which nobody else writes. */
const ALL_PAGES = 2_147_483_647;

const onPostgres = async <T>(
  { connection, schema }: Extract<DatabasePlace, { client: 'postgres' }>,
  read: Read<T>,
): Promise<T> => {
  const client = await openPostgres(connection);
  try {
    await client.query('begin isolation level repeatable read read only');
    return await read(await readPostgres(client, schema));
  } finally {
    await client.end().catch(() => undefined);
  }
};

/**
 * A long look at SQLite's file would keep writers waiting for as long as it takes. So the file is
 * copied page by page, which takes a moment, and the copy is read.
 */
const onSqlite = async <T>(file: string, scratch: string, read: Read<T>): Promise<T> => {
  if (!fs.existsSync(file)) {
    return read({ tables: [], others: [], rows: () => [] as never });
  }
  // Not read-only: what a killed server left half written must be undone first.
  const copy = path.join(scratch, 'database.db');
  const source = new Database(file, { fileMustExist: true });
  try {
    await source.backup(copy, { progress: () => ALL_PAGES });
  } finally {
    source.close();
  }
  const database = new Database(copy, { readonly: true });
  try {
    return await read(readSqlite(database));
  } finally {
    database.close();
    fs.rmSync(copy, { force: true });
  }
};

/**
 * Reads a database as it is at one moment, while others go on writing to it.
 * @param scratch a folder for a copy of SQLite's file, which is taken away again
 */
export const withReader = <T>(place: DatabasePlace, scratch: string, read: Read<T>): Promise<T> =>
  place.client === 'postgres' ? onPostgres(place, read) : onSqlite(place.file, scratch, read);
