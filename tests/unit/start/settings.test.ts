import { describe, expect, test } from 'vitest';
import { SECRETS } from '../../../src/cli/start/env-file.mjs';
import { settingsFindings } from '../../../src/cli/start/settings.mjs';

const secrets = Object.fromEntries(SECRETS.map((name) => [name, 'long-random-value']));
const postgres = { DATABASE_CLIENT: 'postgres' };
const named = (settings: Record<string, string>) =>
  settingsFindings({ ...secrets, ...settings }).map(({ params }) => params?.setting);

describe('a setting that reads badly is named, and no other', () => {
  test.each<[setting: string, value: string, beside?: Record<string, string>]>([
    ['DATABASE_CLIENT', 'mysql'],
    ['DATABASE_CLIENT', 'SQLite'],
    ['PORT', 'http'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['PORT', '-1'],
    ['PUBLIC_URL', 'dajuan.example'],
    ['PUBLIC_URL', 'ftp://dajuan.example'],
    ['PUBLIC_URL', 'https://dajuan.example/?a=1'],
    ['TRUST_PROXY', 'yes'],
    ['DELIVERY_CACHE_MEGABYTES', '0'],
    ['MEMORY_MEGABYTES', '400MB'],
    ['TRUST_PROXY', '-1'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', '10.0.0.0/0'],
    ['TRUST_PROXY', '127.0.0.1,proxy.example'],
    ['TRUST_PROXY', '127.0.0.1,'],
    ['TRUST_PROXY', 'fe80::1%eth0'],
    ['SIGN_IN_LIMIT_ACCOUNT', '0'],
    ['SIGN_IN_WINDOW_MINUTES', '1441'],
    ['LOG_LEVEL', 'loud'],
    ['ADMIN_EMAIL', 'administrator'],
    ['UPLOAD_S3_BUCKET', 'My Bucket'],
    ['UPLOAD_S3_REGION', 'eu central'],
    ['UPLOAD_S3_ENDPOINT', 's3.example.org'],
    ['UPLOAD_S3_PUBLIC_URL', 'files.example.org'],
    ['UPLOAD_S3_FORCE_PATH_STYLE', 'yes'],
    ['DATABASE_PORT', 'five', postgres],
    ['DATABASE_SSL', '1', postgres],
    ['DATABASE_SCHEMA', 'pub"lic', postgres],
    ['DATABASE_POOL_MAX', '0', postgres],
    ['DATABASE_URL', 'mysql://u:p@h/db', postgres],
    ['DATABASE_URL', 'postgresql://u:p@h', postgres],
    ['DATABASE_URL', 'postgresql://u:p@h:port/db', postgres],
    ['DATABASE_LISTEN_URL', 'http://h/db', postgres],
  ])('%s=%s', (setting, value, beside = {}) => {
    expect(named({ ...beside, [setting]: value })).toEqual([setting]);
  });
});

test.each([
  ['UPLOAD_S3_ACCESS_KEY_ID', 'UPLOAD_S3_SECRET_ACCESS_KEY'],
  ['UPLOAD_S3_SECRET_ACCESS_KEY', 'UPLOAD_S3_ACCESS_KEY_ID'],
])('half a key is named by the half that is missing: %s', (missing, given) => {
  const found = settingsFindings({ ...secrets, [given]: 'a-secret' });
  expect(found).toMatchObject([{ code: 'setting.together', params: { setting: missing } }]);
  expect(JSON.stringify(found)).not.toContain('a-secret');
});

describe('settings that read well pass', () => {
  test.each<Record<string, string>>([
    {},
    { PORT: '65535', HOST: '0.0.0.0', PUBLIC_URL: 'https://dajuan.example/cms/' },
    { TRUST_PROXY: 'true' },
    { TRUST_PROXY: '2' },
    { TRUST_PROXY: '127.0.0.1, 10.0.0.0/8,::1,fd00::/8', SIGN_IN_LIMIT_OVERALL: '2000' },
    { PORT: '', DATABASE_CLIENT: '', PUBLIC_URL: '' },
    { ...postgres, DATABASE_URL: 'postgres://u:p%40ss@db.example:5433/dajuan?sslmode=require' },
    { ...postgres, DATABASE_LISTEN_URL: 'postgresql://u:p@h:5433/dajuan' },
    { ...postgres, DATABASE_PORT: '5432', DATABASE_SSL: 'true', DATABASE_SCHEMA: 'dajuan_2' },
    { DATABASE_CLIENT: 'sqlite', DATABASE_PORT: 'unused with SQLite' },
  ])('%o', (settings) => {
    expect(named(settings)).toEqual([]);
  });
});

test('each secret that is missing or blank is named', () => {
  expect(named({ JWT_SECRET: '', APP_KEYS: '  ' })).toEqual(['APP_KEYS', 'JWT_SECRET']);
});

test('a malformed DATABASE_URL is not repeated, for it may hold a password', () => {
  const findings = settingsFindings({
    ...secrets,
    ...postgres,
    DATABASE_URL: 'postgresql://u:hunter2@h',
  });
  expect(JSON.stringify(findings)).not.toContain('hunter2');
});
