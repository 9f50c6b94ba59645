// @ts-check
import path from 'node:path';

/** @typedef {{ client: 'sqlite', file: string, setting: string }} SqliteTarget */
/**
 * @typedef {object} PostgresTarget
 * @property {'postgres'} client
 * @property {string} host a name, an address, or the folder of a Unix socket
 * @property {number} port
 * @property {string} database
 * @property {string} user
 * @property {string} schema
 * @property {object} connection what the `pg` client takes
 * @property {object} session the same for what must stay one session: past a pooler that lends its
 *   connections for a transaction, where DATABASE_LISTEN_URL says the way
 * @property {(part: 'HOST' | 'NAME' | 'PASSWORD' | 'SSL') => string} setting names the setting
 *   that holds a part: DATABASE_URL when that is how the database is given
 */
/** @typedef {SqliteTarget | PostgresTarget} DatabaseTarget */

/** The longest wait for PostgreSQL to accept a connection, in milliseconds. */
const CONNECT_TIMEOUT = 5_000;

/** @param {NodeJS.ProcessEnv} env @param {object} connection */
const sessionOf = (env, connection) =>
  env.DATABASE_LISTEN_URL
    ? { connectionString: env.DATABASE_LISTEN_URL, connectionTimeoutMillis: CONNECT_TIMEOUT }
    : connection;

/** @param {NodeJS.ProcessEnv} env @returns {PostgresTarget} */
const fromUrl = (env) => {
  const url = new URL(String(env.DATABASE_URL));
  const connection = {
    connectionString: env.DATABASE_URL,
    ...(env.DATABASE_SSL === 'true' ? { ssl: true } : {}),
    connectionTimeoutMillis: CONNECT_TIMEOUT,
  };
  return {
    client: 'postgres',
    host: url.searchParams.get('host') ?? (url.hostname.replace(/^\[|\]$/g, '') || 'localhost'),
    port: Number(url.port || 5432),
    database: decodeURIComponent(url.pathname.slice(1)),
    user: decodeURIComponent(url.username),
    schema: env.DATABASE_SCHEMA || 'public',
    connection,
    session: sessionOf(env, connection),
    setting: (part) => (part === 'SSL' ? 'DATABASE_SSL' : 'DATABASE_URL'),
  };
};

/** @param {NodeJS.ProcessEnv} env @returns {PostgresTarget} */
const fromParts = (env) => {
  const parts = {
    host: env.DATABASE_HOST || '127.0.0.1',
    port: Number(env.DATABASE_PORT || 5432),
    database: env.DATABASE_NAME || 'dajuan',
    user: env.DATABASE_USERNAME || 'dajuan',
  };
  const connection = {
    ...parts,
    password: env.DATABASE_PASSWORD || '',
    ssl: env.DATABASE_SSL === 'true',
    connectionTimeoutMillis: CONNECT_TIMEOUT,
  };
  return {
    client: 'postgres',
    ...parts,
    schema: env.DATABASE_SCHEMA || 'public',
    connection,
    session: sessionOf(env, connection),
    setting: (part) => `DATABASE_${part}`,
  };
};

/**
 * Reads from the settings which database is meant, with the defaults of config/database.ts.
 * @param {NodeJS.ProcessEnv} env settings that read well
 * @param {string} root the project's folder, which a relative DATABASE_FILENAME starts from
 * @returns {DatabaseTarget}
 */
export const databaseTarget = (env, root) => {
  if (env.DATABASE_CLIENT === 'postgres') return env.DATABASE_URL ? fromUrl(env) : fromParts(env);
  const file = path.resolve(root, env.DATABASE_FILENAME || '.data/dajuan.db');
  return { client: 'sqlite', file, setting: 'DATABASE_FILENAME' };
};
