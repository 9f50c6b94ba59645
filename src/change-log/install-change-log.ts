import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { postgresTable, postgresTriggers } from './postgres-log';
import { SQLITE_TABLE, sqliteTriggers } from './sqlite-log';
import { TRIGGER_PREFIX, watches, type Trigger, type Watch } from './triggers';
import { watchedTables } from './watched-tables';

/** Any number; servers that start together on one database make the log one after the other. */
const LOCK = 7_205_759_404;

interface Installed {
  readonly name: string;
  readonly table: string;
}

const unneeded = (installed: readonly Installed[], wanted: readonly Trigger[]): Installed[] => {
  const names = new Set(wanted.map(({ name }) => name));
  return installed.filter(({ name }) => !names.has(name));
};

const missing = (installed: readonly Installed[], wanted: readonly Trigger[]): Trigger[] => {
  const names = new Set(installed.map(({ name }) => name));
  return wanted.filter(({ name }) => !names.has(name));
};

const runAll = async (trx: Knex.Transaction, statements: readonly string[]): Promise<void> => {
  for (const sql of statements) await trx.raw(sql);
};

const onSqlite = async (trx: Knex.Transaction, wanted: readonly Watch[]) => {
  const triggers = sqliteTriggers(wanted);
  const installed: Installed[] = await trx('sqlite_master')
    .where('type', 'trigger')
    .where('name', 'like', `${TRIGGER_PREFIX}%`)
    .select('name', 'tbl_name as table');
  await runAll(trx, [
    ...SQLITE_TABLE,
    ...unneeded(installed, triggers).map(({ name }) => `drop trigger "${name}"`),
    ...missing(installed, triggers).map(({ sql }) => sql),
  ]);
};

const onPostgres = async (trx: Knex.Transaction, schemaName: string, wanted: readonly Watch[]) => {
  await trx.raw('select pg_advisory_xact_lock(?)', [LOCK]);
  const schema = `"${schemaName}"`;
  const triggers = postgresTriggers(schema, wanted);
  const { rows: installed }: { rows: Installed[] } = await trx.raw(
    'select t.tgname as name, c.relname as "table" from pg_trigger t ' +
      'join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace ' +
      'where n.nspname = ? and t.tgname like ?',
    [schemaName, `${TRIGGER_PREFIX}%`],
  );
  const superfluous = unneeded(installed, triggers);
  await runAll(trx, [
    ...postgresTable(schema),
    ...superfluous.map(({ name, table }) => `drop trigger "${name}" on ${schema}."${table}"`),
    ...missing(installed, triggers).map(({ sql }) => sql),
  ]);
};

/**
 * Puts triggers on every table that public answers are made from, which write down what changes:
 * whoever writes, by whatever way, in the transaction that writes. Call it when the tables are there;
 * it makes only what is not there yet.
 */
export const installChangeLog = async (strapi: Core.Strapi): Promise<void> => {
  const wanted = watches(watchedTables(strapi));
  await strapi.db.connection.transaction(async (trx) => {
    if (strapi.db.dialect.client === 'sqlite') await onSqlite(trx, wanted);
    else await onPostgres(trx, strapi.db.getSchemaName() ?? 'public', wanted);
  });
};
