import type { Core, UID } from '@strapi/strapi';

/** Any number; servers that start together on one database take turns (PostgreSQL advisory lock). */
const LOCK = 7_205_759_404;

interface AppendOnlyTable {
  readonly name: string;
  /** What no two rows have in common. */
  readonly keys: readonly (readonly string[])[];
}

const tableOf = (strapi: Core.Strapi, uid: string): AppendOnlyTable => {
  const { tableName } = strapi.db.metadata.get(uid);
  const { indexes = [] } = strapi.contentType(uid as UID.ContentType) as {
    indexes?: readonly { type?: string; columns: readonly string[] }[];
  };
  const unique = indexes.filter(({ type }) => type === 'unique').map(({ columns }) => columns);
  return { name: tableName, keys: [['id'], ...unique] };
};

const onSqlite = ({ name, keys }: AppendOnlyTable): string[] => {
  const refuse = `begin select raise(abort, '${name} is only ever added to'); end`;
  const same = keys
    .map((columns) => columns.map((column) => `"${column}" = new."${column}"`).join(' and '))
    .map((condition) => `(${condition})`)
    .join(' or ');
  return [
    ...['update', 'delete'].map(
      (action) =>
        `create trigger if not exists "${name}_no_${action}" before ${action} on "${name}" ${refuse}`,
    ),
    // “insert or replace” deletes without asking the trigger for deletions.
    `create trigger if not exists "${name}_no_replace" before insert on "${name}" ` +
      `when exists (select 1 from "${name}" where ${same}) ${refuse}`,
  ];
};

const onPostgres = ({ name: table }: AppendOnlyTable, schema: string): string[] => {
  const [name, refuse] = [`"${schema}"."${table}"`, `"${schema}"."${table}_refuse"`];
  return [
    `create or replace function ${refuse}() returns trigger language plpgsql as ` +
      `$$ begin raise exception '${table} is only ever added to'; end $$`,
    // Replaced rather than dropped: readers are not kept waiting by a server that starts.
    `create or replace trigger "${table}_no_change" before update or delete on ${name} ` +
      `for each row execute function ${refuse}()`,
    `create or replace trigger "${table}_no_truncate" before truncate on ${name} ` +
      `for each statement execute function ${refuse}()`,
  ];
};

/**
 * Has the database itself refuse to change or delete what is kept in some tables, whoever asks. Put
 * in place at every start, since Strapi rebuilds a table whose columns change.
 * @param uids content types
 */
export const keepAppendOnly = async (
  strapi: Core.Strapi,
  uids: readonly string[],
): Promise<void> => {
  const isPostgres = strapi.db.dialect.client === 'postgres';
  const schema = strapi.db.getSchemaName() ?? 'public';
  for (const table of uids.map((uid) => tableOf(strapi, uid))) {
    const statements = isPostgres
      ? [`select pg_advisory_xact_lock(${LOCK})`, ...onPostgres(table, schema)]
      : onSqlite(table);
    // One table a transaction: holding one and waiting for another, a start would lock itself up
    // with a server that writes to both the other way round.
    await strapi.db.transaction(async ({ trx }) => {
      for (const statement of statements) {
        await strapi.db.connection.raw(statement).transacting(trx);
      }
    });
  }
};
