import path from 'node:path';
import type { Core } from '@strapi/strapi';

type Env = Core.Config.Shared.ConfigParams['env'];

/** The compiled file lies in dist/config. */
const PROJECT_ROOT = path.resolve(__dirname, '..', '..');

/** Milliseconds to connect to PostgreSQL, and to wait for a connection when all are in use. */
const CONNECT_TIMEOUT = 5_000;
const ACQUIRE_TIMEOUT = 10_000;

interface SqliteConnection {
  pragma(source: string): unknown;
}

/**
 * An upgrade that changes a column makes the table anew under another name and renames it. SQLite
 * would refuse that while triggers of other tables name the old one (src/change-log).
 */
const allowRebuilding = (
  connection: SqliteConnection,
  done: (error: Error | null, connection: SqliteConnection) => void,
): void => {
  connection.pragma('legacy_alter_table = on');
  done(null, connection);
};

/** SQLite needs only a file; a relative DATABASE_FILENAME is taken from the project's root. */
const sqlite = (env: Env) => ({
  client: 'sqlite' as const,
  connection: {
    filename: path.resolve(PROJECT_ROOT, env('DATABASE_FILENAME') || '.data/dajuan.db'),
  },
  useNullAsDefault: true,
  pool: { afterCreate: allowRebuilding },
});

/** Where PostgreSQL is: DATABASE_URL says it all, else the parts do. */
const place = (env: Env) =>
  env('DATABASE_URL')
    ? {
        connectionString: env('DATABASE_URL'),
        // Left out unless asked for: the address may say it (`?sslmode=require`).
        ...(env.bool('DATABASE_SSL', false) ? { ssl: true } : {}),
      }
    : {
        host: env('DATABASE_HOST') || '127.0.0.1',
        port: Number(env('DATABASE_PORT') || 5432),
        database: env('DATABASE_NAME') || 'dajuan',
        user: env('DATABASE_USERNAME') || 'dajuan',
        password: env('DATABASE_PASSWORD', ''),
        ssl: env.bool('DATABASE_SSL', false),
      };

const postgres = (env: Env) => ({
  client: 'postgres' as const,
  connection: {
    ...place(env),
    schema: env('DATABASE_SCHEMA') || 'public',
    connectionTimeoutMillis: CONNECT_TIMEOUT,
  },
  pool: {
    min: Number(env('DATABASE_POOL_MIN') || 0),
    max: Number(env('DATABASE_POOL_MAX') || 10),
  },
  acquireConnectionTimeout: ACQUIRE_TIMEOUT,
});

/** SQLite unless DATABASE_CLIENT says postgres; anything else stops the start. */
export default ({ env }: Core.Config.Shared.ConfigParams) => {
  const client = env('DATABASE_CLIENT') || 'sqlite';
  if (client !== 'sqlite' && client !== 'postgres') {
    throw new Error(`DATABASE_CLIENT is "${client}": expected one of sqlite, postgres.`);
  }
  return { connection: client === 'postgres' ? postgres(env) : sqlite(env) };
};
