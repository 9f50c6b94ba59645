import type { Core } from '@strapi/strapi';
import { AUDIT_ENTRY } from './act';

/** Any number; servers that start together on one database take turns (PostgreSQL advisory lock). */
const LOCK = 7_205_759_404;

const onSqlite = (table: string): string[] =>
  ['update', 'delete'].map(
    (action) =>
      `create trigger if not exists "${table}_no_${action}" before ${action} on "${table}" ` +
      `begin select raise(abort, '${table} is only ever added to'); end`,
  );

const onPostgres = (table: string, schema: string): string[] => {
  const [name, refuse] = [`"${schema}"."${table}"`, `"${schema}"."${table}_refuse"`];
  return [
    `select pg_advisory_xact_lock(${LOCK})`,
    `create or replace function ${refuse}() returns trigger language plpgsql as ` +
      `$$ begin raise exception '${table} is only ever added to'; end $$`,
    `drop trigger if exists "${table}_no_change" on ${name}`,
    `create trigger "${table}_no_change" before update or delete on ${name} ` +
      `for each row execute function ${refuse}()`,
    `drop trigger if exists "${table}_no_truncate" on ${name}`,
    `create trigger "${table}_no_truncate" before truncate on ${name} ` +
      `for each statement execute function ${refuse}()`,
  ];
};

/**
 * Has the database itself refuse to change or delete an audit entry, whoever asks. Put in place at
 * every start, since Strapi rebuilds a table whose columns change.
 */
export const keepAppendOnly = async (strapi: Core.Strapi): Promise<void> => {
  const { tableName } = strapi.db.metadata.get(AUDIT_ENTRY);
  const isPostgres = strapi.db.dialect.client === 'postgres';
  const statements = isPostgres
    ? onPostgres(tableName, strapi.db.getSchemaName() ?? 'public')
    : onSqlite(tableName);
  await strapi.db.transaction(async ({ trx }) => {
    for (const statement of statements) await strapi.db.connection.raw(statement).transacting(trx);
  });
};
