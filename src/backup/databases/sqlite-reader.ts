import type Database from 'better-sqlite3';
import { fromSqlite, type SqliteValue } from '../values/sqlite-values';
import type { Row } from '../values/value';
import { nextBatch } from './batches';
import { partTables, STRAPI_SCHEMA, tablesOfSchema } from './carried-tables';
import { columnOf } from './columns-of';
import type { DatabaseReader, Table } from './database';
import { quoted } from './quoted';
import { readable } from './readable';

const tableOf = (database: Database.Database, name: string): Table => {
  const found = database.pragma(`table_info(${quoted(name)})`) as { name: string; type: string }[];
  const columns = found.map((column) => columnOf(name, column.name, column.type));
  return { name, columns: columns.sort((a, b) => (a.name < b.name ? -1 : 1)) };
};

async function* rowsOf(database: Database.Database, table: Table): AsyncGenerator<Row[]> {
  const { name, columns } = table;
  const list = columns.map((column) => quoted(column.name)).join(', ');
  const found = database
    .prepare<[], SqliteValue[]>(`select ${list} from ${quoted(name)}`)
    .raw()
    .safeIntegers()
    .iterate();
  let [batch, wanted]: [Row[], number] = [[], nextBatch([])];
  for (const row of found) {
    batch.push(
      columns.map((column, index) =>
        readable(name, column, fromSqlite(column.kind, row[index] ?? null)),
      ),
    );
    if (batch.length < wanted) continue;
    yield batch;
    [batch, wanted] = [[], nextBatch(batch)];
  }
  if (batch.length > 0) yield batch;
}

/** Reads SQLite through an open connection. */
export const readSqlite = (database: Database.Database): DatabaseReader => {
  const names = database
    .prepare<[], string>(
      `select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\'`,
    )
    .pluck()
    .all();
  const stored = names.includes(STRAPI_SCHEMA)
    ? database
        .prepare<[], string>(`select "schema" from ${STRAPI_SCHEMA} order by id desc limit 1`)
        .pluck()
        .get()
    : undefined;
  const made = stored === undefined ? [] : tablesOfSchema(stored);
  const { carried, others } = partTables(names, made);
  return {
    tables: made.length > 0 ? carried.map((name) => tableOf(database, name)) : [],
    others,
    rows: (table) => rowsOf(database, table),
  };
};
