// @ts-check
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { explainDatabaseError } from './explain-database-error.mjs';
import { StartFailure } from './start-failure.mjs';

/** Any fixed number will do: it is the name under which starting servers queue up. */
const START_LOCK = 2_023_202_401;
/** A start that fills or upgrades a large database takes minutes. */
const LOCK_PATIENCE_SECONDS = 600;

/** @typedef {import('./database-target.mjs').PostgresTarget} PostgresTarget */

/** @param {import('pg').Client} client @param {PostgresTarget} target */
const requireSchema = async (client, { database, user, schema }) => {
  const { rows } = await client.query(
    `SELECT has_schema_privilege(oid, 'CREATE') AS creatable FROM pg_namespace WHERE nspname = $1`,
    [schema],
  );
  const params = { database, user, schema };
  if (rows.length === 0) throw new StartFailure([{ code: 'postgres.noSchema', params }]);
  if (!rows[0].creatable) throw new StartFailure([{ code: 'postgres.schemaForbidden', params }]);
};

/** @param {import('pg').Client} client @param {() => void} onWait */
const takeStartLock = async (client, onWait) => {
  const started = Date.now();
  for (let told = false; ; told = true) {
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS taken', [START_LOCK]);
    if (rows[0].taken) return;
    if (!told) onWait();
    if (Date.now() - started > LOCK_PATIENCE_SECONDS * 1000) {
      const params = { seconds: LOCK_PATIENCE_SECONDS };
      throw new StartFailure([{ code: 'postgres.busy', params }]);
    }
    await pause(500);
  }
};

/**
 * Opens a session on PostgreSQL and checks that the server can live there.
 * @param {string} root the project's folder, dependencies installed
 * @param {PostgresTarget} target
 * @returns what a start needs of it; `close` ends the session and gives the lock back
 * @throws {StartFailure} one line: not reachable, refused, no such database or schema
 */
export const openPostgres = async (root, target) => {
  /** @type {typeof import('pg')} */
  const { Client } = createRequire(path.join(root, 'package.json'))('pg');
  const client = new Client(target.session);
  // A session that breaks later says so in its next query, or matters no more.
  client.on('error', () => undefined);
  const close = () => client.end().catch(() => undefined);
  try {
    await client.connect();
    await requireSchema(client, target);
  } catch (error) {
    void close();
    if (error instanceof StartFailure) throw error;
    const finding = explainDatabaseError(error, target, { sure: true });
    throw finding ? new StartFailure([finding]) : error;
  }
  return {
    close,
    /**
     * Two servers that create the same tables at once break each other: they start in turn.
     * @param {() => void} onWait called once if another server is starting
     */
    lock: (onWait) => takeStartLock(client, onWait),
    /** @returns {Promise<boolean>} whether Strapi has never started on this database */
    isNew: async () => {
      const { rows } = await client.query('SELECT to_regclass($1) IS NULL AS missing', [
        `"${target.schema}".strapi_core_store_settings`,
      ]);
      return rows[0].missing;
    },
  };
};
