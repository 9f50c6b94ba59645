import path from 'node:path';
import type { Core } from '@strapi/strapi';

type Env = Core.Config.Shared.ConfigParams['env'];

/** SQLite needs only a file; a relative DATABASE_FILENAME is taken from the project's root. */
const sqlite = (env: Env) => ({
  client: 'sqlite' as const,
  connection: {
    filename: path.resolve(__dirname, '..', '..', env('DATABASE_FILENAME', '.data/dajuan.db')),
  },
  useNullAsDefault: true,
});

const postgres = (env: Env) => ({
  client: 'postgres' as const,
  connection: {
    ...(env('DATABASE_URL') ? { connectionString: env('DATABASE_URL') } : {}),
    host: env('DATABASE_HOST', '127.0.0.1'),
    port: env.int('DATABASE_PORT', 5432),
    database: env('DATABASE_NAME', 'dajuan'),
    user: env('DATABASE_USERNAME', 'dajuan'),
    password: env('DATABASE_PASSWORD', ''),
    schema: env('DATABASE_SCHEMA', 'public'),
    ssl: env.bool('DATABASE_SSL', false),
  },
  pool: { min: env.int('DATABASE_POOL_MIN', 2), max: env.int('DATABASE_POOL_MAX', 10) },
});

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  connection: env('DATABASE_CLIENT', 'sqlite') === 'postgres' ? postgres(env) : sqlite(env),
});
