// @ts-check
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { StartFailure } from './start-failure.mjs';

/** The settings that have no default: each is a secret of this one installation. */
export const SECRETS = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'JWT_SECRET',
  'ENCRYPTION_KEY',
];

const secret = () => randomBytes(32).toString('base64url');

/** @returns {string} the text of a new .env: random secrets and nothing else */
const newEnvFile = () =>
  [
    '# Secrets of this installation. Keep them: without them sessions, API tokens and encrypted',
    '# values of its database are lost. Other settings: see .env.example.',
    '# 本站点的密钥，请妥善保存；丢失后会话、API令牌和数据库中的加密内容都会失效。其他设置见.env.example。',
    ...SECRETS.map((name) =>
      name === 'APP_KEYS'
        ? `${name}=${[secret(), secret(), secret(), secret()].join(',')}`
        : `${name}=${secret()}`,
    ),
    '',
  ].join('\n');

/**
 * Creates .env with random secrets, readable by its owner only, unless one is there: whatever is
 * in it stays. A folder that cannot be written to is no obstacle when the environment has them all.
 * @param {string} root the project's folder
 * @param {NodeJS.ProcessEnv} env
 * @returns {boolean} whether the file was created
 * @throws {StartFailure} when it cannot be created and secrets are missing
 */
export const createEnvFile = (root, env) => {
  const file = path.join(root, '.env');
  if (fs.existsSync(file)) return false;
  try {
    fs.writeFileSync(file, newEnvFile(), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    const reason = /** @type {NodeJS.ErrnoException} */ (error).code ?? String(error);
    if (reason === 'EEXIST') return false;
    const missing = SECRETS.filter((name) => !env[name]);
    if (missing.length === 0) return false;
    throw new StartFailure([
      { code: 'env.notWritable', params: { reason, settings: missing.join(', ') } },
    ]);
  }
};

/**
 * Adds to the environment what .env has and the environment lacks: the environment wins.
 * @param {string} root the project's folder
 * @param {NodeJS.ProcessEnv} env is changed
 */
export const loadEnvFile = (root, env) => {
  const file = path.join(root, '.env');
  if (!fs.existsSync(file)) return;
  for (const [name, value] of Object.entries(parseEnv(fs.readFileSync(file, 'utf8')))) {
    env[name] ??= value;
  }
};
