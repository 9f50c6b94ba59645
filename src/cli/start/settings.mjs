// @ts-check
import net from 'node:net';
import { SECRETS } from './env-file.mjs';
import { memoryFindings } from './memory.mjs';

/** @typedef {import('./messages.mjs').Finding} Finding */
/** @typedef {(setting: string, value: string) => Finding | undefined} Rule */

/** @type {(...allowed: string[]) => Rule} */
const oneOf =
  (...allowed) =>
  (setting, value) =>
    allowed.includes(value)
      ? undefined
      : { code: 'setting.oneOf', params: { setting, value, expected: allowed.join(', ') } };

/** @type {(low: number, high: number) => Rule} */
const wholeNumber = (low, high) => (setting, value) =>
  /^\d{1,6}$/.test(value) && Number(value) >= low && Number(value) <= high
    ? undefined
    : { code: 'setting.wholeNumber', params: { setting, value, low, high } };

/** @type {(code: string, fits: (value: string) => boolean) => Rule} */
const shaped = (code, fits) => (setting, value) =>
  fits(value) ? undefined : { code, params: { setting, value } };

/** @param {string} value */
const isPublicUrl = (value) => {
  if (!URL.canParse(value)) return false;
  const { protocol, search, hash, username } = new URL(value);
  return /^https?:$/.test(protocol) && !search && !hash && !username;
};

/** @param {string} value */
const isDatabaseUrl = (value) =>
  /^postgres(ql)?:\/\//.test(value) && URL.canParse(value) && new URL(value).pathname.length > 1;

/** @param {string} value */
const isBucket = (value) => /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(value);

/**
 * An address, or a network such as 10.0.0.0/8.
 * @param {string} text
 */
const isNetwork = (text) => {
  const [address = '', bits, ...rest] = text.trim().split('/');
  const version = net.isIP(address);
  if (version === 0 || address.includes('%') || rest.length > 0) return false;
  if (bits === undefined) return true;
  return /^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (version === 4 ? 32 : 128);
};

/** @param {string} value */
const isTrust = (value) =>
  /^(?:true|false|\d{1,2})$/.test(value.trim()) || value.split(',').every(isNetwork);

const boolean = oneOf('true', 'false');

/** @type {Record<string, Rule>} */
const ALWAYS = {
  DATABASE_CLIENT: oneOf('sqlite', 'postgres'),
  PORT: wholeNumber(1, 65535),
  PUBLIC_URL: shaped('setting.url', isPublicUrl),
  TRUST_PROXY: shaped('setting.proxies', isTrust),
  SIGN_IN_WINDOW_MINUTES: wholeNumber(1, 1440),
  SIGN_IN_LIMIT_ACCOUNT: wholeNumber(1, 100_000),
  SIGN_IN_LIMIT_ADDRESS: wholeNumber(1, 100_000),
  SIGN_IN_LIMIT_OVERALL: wholeNumber(1, 100_000),
  LOG_LEVEL: oneOf('error', 'warn', 'info', 'http', 'verbose', 'debug', 'silly'),
  DELIVERY_CACHE_MEGABYTES: wholeNumber(1, 100_000),
  MEMORY_MEGABYTES: wholeNumber(1, 999_999),
  UPLOAD_MAX_MEGAPIXELS: wholeNumber(1, 1000),
  UPLOAD_S3_BUCKET: shaped('setting.bucket', isBucket),
  UPLOAD_S3_REGION: shaped('setting.region', (value) => /^[a-z0-9-]+$/.test(value)),
  UPLOAD_S3_ENDPOINT: shaped('setting.url', isPublicUrl),
  UPLOAD_S3_PUBLIC_URL: shaped('setting.url', isPublicUrl),
  UPLOAD_S3_FORCE_PATH_STYLE: boolean,
  ADMIN_EMAIL: shaped('setting.email', (value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)),
};

/** The address may hold a password, so it is never repeated. @type {Rule} */
const databaseUrl = (setting, value) =>
  isDatabaseUrl(value) ? undefined : { code: 'setting.databaseUrl', params: { setting } };

/** @type {Record<string, Rule>} */
const ON_POSTGRES = {
  DATABASE_URL: databaseUrl,
  DATABASE_LISTEN_URL: databaseUrl,
  DATABASE_PORT: wholeNumber(1, 65535),
  DATABASE_SCHEMA: shaped('setting.schema', (value) => /^[A-Za-z_][\w$]*$/.test(value)),
  DATABASE_SSL: boolean,
  DATABASE_POOL_MIN: wholeNumber(0, 1000),
  DATABASE_POOL_MAX: wholeNumber(1, 1000),
};

/** A key to the object store is in two parts. @type {[one: string, other: string][]} */
const TOGETHER = [
  ['UPLOAD_S3_ACCESS_KEY_ID', 'UPLOAD_S3_SECRET_ACCESS_KEY'],
  ['UPLOAD_S3_SECRET_ACCESS_KEY', 'UPLOAD_S3_ACCESS_KEY_ID'],
];

/**
 * Checks the settings that can be judged by reading them. An empty one counts as not set.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Finding[]} one a setting that is wrong; each names it and says what was expected
 */
export const settingsFindings = (env) => {
  const rules = env.DATABASE_CLIENT === 'postgres' ? { ...ALWAYS, ...ON_POSTGRES } : ALWAYS;
  const wrong = Object.entries(rules).flatMap(([setting, rule]) => {
    const value = env[setting];
    return (value && rule(setting, value)) || [];
  });
  const missing = SECRETS.filter((setting) => !env[setting]?.trim()).map((setting) => ({
    code: 'setting.missing',
    params: { setting },
  }));
  const alone = TOGETHER.filter(([one, other]) => !env[one] && env[other]).map(
    ([setting, other]) => ({ code: 'setting.together', params: { setting, other } }),
  );
  const memory = wrong.length > 0 ? [] : memoryFindings(env);
  return [...wrong, ...alone, ...memory, ...missing];
};
