import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';

const CIPHER = 'aes-256-gcm';
const PURPOSE = 'dajuan-webhook-secret';
const [IV_BYTES, TAG_BYTES] = [12, 16];

const derived = (secrets: readonly (string | undefined)[]): Buffer[] =>
  secrets
    .filter((key): key is string => Boolean(key))
    .map((key) => Buffer.from(hkdfSync('sha256', key, '', PURPOSE, 32)));

/** The first seals; every one may open, so that keys can be exchanged. */
const keysOf = (strapi: Core.Strapi): Buffer[] => {
  const own = strapi.config.get<string | undefined>('admin.secrets.encryptionKey');
  const app = strapi.config.get<string[]>('server.app.keys');
  return derived([own, ...app]);
};

/** Encrypts a secret for the database, with a key that is not in it. */
export const seal = (strapi: Core.Strapi, secret: string): string => {
  const [key] = keysOf(strapi);
  if (!key) throw new Error('There is no key to encrypt with: set ENCRYPTION_KEY or APP_KEYS');
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv);
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
};

const openWith = (key: Buffer, box: Buffer): string | null => {
  try {
    const decipher = createDecipheriv(CIPHER, key, box.subarray(0, IV_BYTES));
    decipher.setAuthTag(box.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const opened = [decipher.update(box.subarray(IV_BYTES + TAG_BYTES)), decipher.final()];
    return Buffer.concat(opened).toString('utf8');
  } catch {
    return null;
  }
};

const unsealWith = (keys: readonly Buffer[], sealed: string): string | null => {
  const box = Buffer.from(sealed, 'base64');
  for (const key of keys) {
    const secret = openWith(key, box);
    if (secret !== null) return secret;
  }
  return null;
};

/** Decrypts what `seal` made; null if no key of this server opens it. */
export const unseal = (strapi: Core.Strapi, sealed: string): string | null =>
  unsealWith(keysOf(strapi), sealed);

/**
 * Whether a server with such secrets could decrypt what `seal` made.
 * @param secrets ENCRYPTION_KEY and those of APP_KEYS
 */
export const opens = (secrets: readonly string[], sealed: string): boolean =>
  unsealWith(derived(secrets), sealed) !== null;
