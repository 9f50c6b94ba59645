import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

/** Knex's pool of connections, as far as it tells whether anyone is at work. */
interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

/**
 * Resolves once no query has run for a moment. Strapi tells of written documents after the commit,
 * with queries that nobody awaits: closing the database under them would end the process with an
 * error, though everything was written.
 * @param patience in milliseconds, after which it resolves all the same
 */
export const databaseAtRest = async (strapi: Core.Strapi, patience = 30_000): Promise<void> => {
  const { pool } = strapi.db.connection.client as { pool: Pool };
  const deadline = performance.now() + patience;
  let quiet = 0;
  while (quiet < 3 && performance.now() < deadline) {
    await wait(20);
    quiet = pool.numUsed() + pool.numPendingAcquires() === 0 ? quiet + 1 : 0;
  }
};
