import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/** Attempts, counted by every server on the database; it outlives them. */
export const COUNTERS = 'dajuan_sign_in_counters';

/** Any number; servers that start together on one database make the table one after the other. */
const LOCK = 7_205_759_405;

/** PostgreSQL's schema; SQLite has none. */
export const counterSchema = (strapi: Core.Strapi): string | undefined =>
  strapi.db.dialect.client === 'postgres' ? (strapi.db.getSchemaName() ?? 'public') : undefined;

/** The rows of the counters: `key`, `points` so far, and `expire` in milliseconds since 1970. */
export const counterRows = (strapi: Core.Strapi): Knex.QueryBuilder => {
  const rows = strapi.db.connection(COUNTERS);
  const schema = counterSchema(strapi);
  return schema === undefined ? rows : rows.withSchema(schema);
};

/**
 * Makes the table of the counters, as rate-limiter-flexible would have it, unless it is there, and
 * takes out of it what has run out.
 */
export const makeCounterTable = async (strapi: Core.Strapi): Promise<void> => {
  const schema = counterSchema(strapi);
  const table = schema === undefined ? `"${COUNTERS}"` : `"${schema}"."${COUNTERS}"`;
  await strapi.db.connection.transaction(async (trx) => {
    if (schema !== undefined) await trx.raw('select pg_advisory_xact_lock(?)', [LOCK]);
    await trx.raw(
      `create table if not exists ${table} ` +
        '("key" varchar(255) primary key, "points" integer not null default 0, "expire" bigint)',
    );
  });
};

/** Takes the counters away whose window is over. */
export const clearExpired = async (strapi: Core.Strapi): Promise<void> => {
  await counterRows(strapi).where('expire', '<', Date.now()).delete();
};
