import path from 'node:path';

/**
 * The environment a server under test runs in. Its secrets guard an empty scratch database only.
 * @param folder where SQLite's file and the uploads go
 * @param postgresUrl the empty database of the run, used when DATABASE_CLIENT is postgres
 */
export const testSettings = (folder: string, postgresUrl: string): Record<string, string> => ({
  HOST: '127.0.0.1',
  PORT: '0',
  APP_KEYS: 'test-key-one,test-key-two',
  API_TOKEN_SALT: 'test-api-token-salt',
  ADMIN_JWT_SECRET: 'test-admin-jwt-secret',
  TRANSFER_TOKEN_SALT: 'test-transfer-token-salt',
  JWT_SECRET: 'test-jwt-secret',
  ENCRYPTION_KEY: 'test-encryption-key-0123456789abcd',
  STRAPI_TELEMETRY_DISABLED: 'true',
  DAJUAN_SEED: 'false',
  EVENTS_WORKERS: 'false',
  LOG_LEVEL: 'error',
  ACCESS_LOG_HIT_SAMPLE: '1',
  METRICS_TOKEN: 'test-metrics-token',
  DATABASE_FILENAME: path.join(folder, 'test.db'),
  DATABASE_URL: postgresUrl,
  PUBLIC_DIR: path.join(folder, 'public'),
  ORIGINALS_DIR: path.join(folder, 'originals'),
});
