import type { Client } from 'pg';
import { toPostgres } from '../values/postgres-values';
import type { Row } from '../values/value';
import type { DatabaseLoader, Table } from './database';
import { readPostgres } from './postgres-reader';
import { quoted } from './quoted';

/** PostgreSQL takes no more parameters in one statement. */
const MOST_PARAMETERS = 60_000;

interface ForeignKey {
  readonly table: string;
  readonly name: string;
}

const foreignKeys = async (client: Client, schema: string): Promise<ForeignKey[]> => {
  const { rows } = await client.query<ForeignKey>(
    `select c.relname as "table", k.conname as name from pg_constraint k
      join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = $1 and k.contype = 'f'`,
    [schema],
  );
  return rows;
};

const setSequences = async (client: Client, schema: string, tables: readonly Table[]) => {
  for (const { name, columns } of tables) {
    if (!columns.some((column) => column.name === 'id' && column.kind === 'integer')) continue;
    const place = quoted(schema, name);
    await client.query(
      `select setval(pg_get_serial_sequence($1, 'id'), max(id)) from ${place} having max(id) > 0`,
      [place],
    );
  }
};

const insert = async (client: Client, schema: string, table: Table, rows: readonly Row[]) => {
  const { columns } = table;
  const list = columns.map(({ name }) => quoted(name)).join(', ');
  const atOnce = Math.max(1, Math.floor(MOST_PARAMETERS / columns.length));
  for (let from = 0; from < rows.length; from += atOnce) {
    const some = rows.slice(from, from + atOnce);
    const places = some.map(
      (_, row) =>
        `(${columns.map((_column, at) => `$${row * columns.length + at + 1}`).join(', ')})`,
    );
    const values = some.flatMap((row) =>
      columns.map(({ kind, native }, at) => toPostgres(kind, native, row[at] ?? null)),
    );
    await client.query(
      `insert into ${quoted(schema, table.name)} (${list}) values ${places.join(', ')}`,
      values,
    );
  }
};

/**
 * Fills PostgreSQL in the transaction `fill` runs in: all of it, or nothing. Own triggers are off
 * meanwhile, since the guard of tables that are only added to would refuse the emptying; foreign
 * keys are held at the end, whatever the order of tables.
 * @param client gives every value as text
 */
export const loadPostgres = async (
  client: Client,
  schema: string,
  fill: (loader: DatabaseLoader) => Promise<void>,
): Promise<void> => {
  await client.query('begin');
  try {
    const reader = await readPostgres(client, schema);
    const { tables } = reader;
    const places = tables.map(({ name }) => quoted(schema, name));
    const keys = await foreignKeys(client, schema);
    const alterKeys = async (how: string) => {
      for (const { table, name } of keys) {
        const constraint = `alter constraint ${quoted(name)} ${how}`;
        await client.query(`alter table ${quoted(schema, table)} ${constraint}`);
      }
    };
    const switchTriggers = async (how: 'enable' | 'disable') => {
      for (const place of places) await client.query(`alter table ${place} ${how} trigger user`);
    };
    await switchTriggers('disable');
    await alterKeys('deferrable initially deferred');
    await fill({
      ...reader,
      empty: async () => {
        // Not truncated: tables that no backup holds may refer to these.
        for (const place of places) await client.query(`delete from ${place}`);
      },
      insert: (table, rows) => insert(client, schema, table, rows),
      noteFilesLeft: async () => {
        await client.query(`update ${quoted(schema, 'dajuan_restore')} set state = 'files'`);
      },
    });
    await setSequences(client, schema, tables);
    await client.query('set constraints all immediate');
    await alterKeys('not deferrable');
    await switchTriggers('enable');
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
};
