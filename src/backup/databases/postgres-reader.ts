import type { Client } from 'pg';
import { fromPostgres } from '../values/postgres-values';
import type { Row } from '../values/value';
import { nextBatch } from './batches';
import { partTables, STRAPI_SCHEMA, tablesOfSchema } from './carried-tables';
import { columnOf } from './columns-of';
import type { Column, DatabaseReader, Table } from './database';
import { quoted } from './quoted';
import { readable } from './readable';

type TextRow = readonly (string | null)[];

const CURSOR = 'dajuan_rows';

const columnsOf = async (client: Client, schema: string, table: string): Promise<Column[]> => {
  const { rows } = await client.query<{ name: string; type: string }>(
    'select column_name as name, data_type as type from information_schema.columns ' +
      'where table_schema = $1 and table_name = $2 order by column_name collate "C"',
    [schema, table],
  );
  return rows.map(({ name, type }) => columnOf(table, name, type));
};

const tablesMade = async (client: Client, schema: string): Promise<string[]> => {
  const { rows } = await client.query<{ schema: string }>(
    `select schema::text from ${quoted(schema, STRAPI_SCHEMA)} order by id desc limit 1`,
  );
  return rows[0] ? tablesOfSchema(rows[0].schema) : [];
};

async function* rowsOf(client: Client, schema: string, table: Table): AsyncGenerator<Row[]> {
  const { name, columns } = table;
  const list = columns.map((column) => quoted(column.name)).join(', ');
  await client.query(
    `declare ${CURSOR} no scroll cursor for select ${list} from ${quoted(schema, name)}`,
  );
  let batch: Row[] = [];
  do {
    const text = `fetch ${nextBatch(batch)} from ${CURSOR}`;
    const { rows } = await client.query<TextRow[]>({ text, rowMode: 'array' });
    batch = (rows as unknown as TextRow[]).map((row) =>
      columns.map((column, index) =>
        readable(name, column, fromPostgres(column.kind, column.native, row[index] ?? null)),
      ),
    );
    if (batch.length > 0) yield batch;
  } while (batch.length > 0);
  await client.query(`close ${CURSOR}`);
}

/**
 * Reads PostgreSQL in the transaction that the client is in: rows come by a cursor, which a pooler
 * of transactions allows.
 * @param client gives every value as text
 */
export const readPostgres = async (client: Client, schema: string): Promise<DatabaseReader> => {
  await client.query(`set local timezone to 'UTC'`);
  const { rows } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables
      where table_schema = $1 and table_type = 'BASE TABLE'`,
    [schema],
  );
  const names = rows.map(({ name }) => name);
  const made = names.includes(STRAPI_SCHEMA) ? await tablesMade(client, schema) : [];
  const { carried, others } = partTables(names, made);
  const tables: Table[] = [];
  for (const name of made.length > 0 ? carried : []) {
    tables.push({ name, columns: await columnsOf(client, schema, name) });
  }
  return { tables, others, rows: (table) => rowsOf(client, schema, table) };
};
