import { expect, test } from 'vitest';
import { databaseTarget } from '../../../src/cli/start/database-target.mjs';
import { explainDatabaseError } from '../../../src/cli/start/explain-database-error.mjs';

const parts = databaseTarget({ DATABASE_CLIENT: 'postgres' }, '/srv/dajuan');
const url = databaseTarget(
  { DATABASE_CLIENT: 'postgres', DATABASE_URL: 'postgresql://ann:hunter2@db:5433/annual' },
  '/srv/dajuan',
);
const sqlite = databaseTarget({}, '/srv/dajuan');
const error = (code: string, message = 'it failed') => Object.assign(new Error(message), { code });

test.each([
  [error('ECONNREFUSED'), 'postgres.unreachable', 'DATABASE_HOST'],
  [error('ENOTFOUND'), 'postgres.unreachable', 'DATABASE_HOST'],
  [new Error('timeout expired'), 'postgres.unreachable', 'DATABASE_HOST'],
  [error('28P01'), 'postgres.refused', 'DATABASE_PASSWORD'],
  [new Error('SASL: client password must be a string'), 'postgres.refused', 'DATABASE_PASSWORD'],
  [error('3D000'), 'postgres.noDatabase', 'DATABASE_NAME'],
  [error('DEPTH_ZERO_SELF_SIGNED_CERT'), 'postgres.encryption', 'DATABASE_SSL'],
  [new Error('The server does not support SSL connections'), 'postgres.encryption', 'DATABASE_SSL'],
  [error('28000', 'no pg_hba.conf entry, no encryption'), 'postgres.encryption', 'DATABASE_SSL'],
  [error('53300'), 'postgres.failed', 'DATABASE_HOST'],
])('PostgreSQL: %s is %s and names %s', (cause, code, setting) => {
  expect(explainDatabaseError(cause, parts)).toMatchObject({ code, params: { setting } });
});

test('a database given by its address is named DATABASE_URL, without its password', () => {
  const finding = explainDatabaseError(error('28P01'), url);
  expect(finding?.params).toMatchObject({
    setting: 'DATABASE_URL',
    where: 'db:5433',
    user: 'ann',
    database: 'annual',
  });
  expect(JSON.stringify(finding)).not.toContain('hunter2');
});

test('SQLite: its errors name the file, and a driver for another Node says what to run', () => {
  expect(explainDatabaseError(error('SQLITE_FULL'), sqlite)).toMatchObject({
    code: 'sqlite.failed',
    params: { setting: 'DATABASE_FILENAME', file: '/srv/dajuan/.data/dajuan.db' },
  });
  expect(explainDatabaseError(error('ERR_DLOPEN_FAILED'), sqlite)?.code).toBe('sqlite.driver');
});

test('whatever goes wrong while talking to PostgreSQL is told as its error', () => {
  const cause = new Error('Connection terminated\nunexpectedly');
  expect(explainDatabaseError(cause, parts)).toBeUndefined();
  expect(explainDatabaseError(cause, parts, { sure: true })).toMatchObject({
    code: 'postgres.failed',
    params: { setting: 'DATABASE_HOST', reason: 'Connection terminated unexpectedly' },
  });
});

test('a mistake in the code is not blamed on the database', () => {
  expect(explainDatabaseError(new TypeError('x is not a function'), parts)).toBeUndefined();
  expect(explainDatabaseError(error('MODULE_NOT_FOUND'), sqlite)).toBeUndefined();
});
