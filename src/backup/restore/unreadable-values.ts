import { createDecipheriv, createHash, createHmac } from 'node:crypto';
import { sayAtTerminal } from '../backup-refusal';
import type { Secrets } from '../backup-settings';
import type { DatabaseReader } from '../databases/database';
import { opens } from '../../events/secret-box';

type Stored = Readonly<Record<string, unknown>>;

const rowsOf = async (reader: DatabaseReader, name: string): Promise<Stored[]> => {
  const table = reader.tables.find((candidate) => candidate.name === name);
  const found: Stored[] = [];
  if (!table) return found;
  for await (const rows of reader.rows(table)) {
    for (const row of rows) {
      found.push(Object.fromEntries(table.columns.map((column, at) => [column.name, row[at]])));
    }
  }
  return found;
};

/** What Strapi encrypted (`v1:iv:text:tag` in hexadecimal); null if this key does not open it. */
const decrypted = (key: string, sealed: string): string | null => {
  const [version, iv = '', text = '', tag = ''] = sealed.split(':');
  if (version !== 'v1' || key === '') return null;
  try {
    const hashed = createHash('sha256').update(key).digest();
    const decipher = createDecipheriv('aes-256-gcm', hashed, Buffer.from(iv, 'hex'));
    decipher.setAuthTag(Buffer.from(tag, 'hex'));
    return decipher.update(text, 'hex', 'utf8') + decipher.final('utf8');
  } catch {
    return null;
  }
};

/**
 * Tries what is stored encrypted or hashed with this server's secrets.
 * @returns a sentence for each kind of values that they do not read, naming the setting; and one for
 *   those of which nobody can tell
 */
export const unreadableValues = async (
  reader: DatabaseReader,
  { encryptionKey, appKeys, apiTokenSalt }: Secrets,
): Promise<string[]> => {
  const keys = [encryptionKey, ...appKeys];
  const hooks = (await rowsOf(reader, 'webhooks')).filter(
    ({ secret }) => typeof secret === 'string' && !opens(keys, secret),
  );
  let [sealed, salted, untold] = [0, 0, 0];
  for (const { encrypted_key: key, access_key: hash } of await rowsOf(
    reader,
    'strapi_api_tokens',
  )) {
    const token = typeof key === 'string' ? decrypted(encryptionKey, key) : null;
    if (typeof key === 'string' && token === null) sealed += 1;
    if (token === null) untold += 1;
    else if (createHmac('sha512', apiTokenSalt).update(token).digest('hex') !== hash) salted += 1;
  }
  return [
    ...(hooks.length > 0 ? [sayAtTerminal('restore.webhooks', { count: hooks.length })] : []),
    ...(sealed > 0 ? [sayAtTerminal('restore.tokens', { count: sealed })] : []),
    ...(salted > 0 ? [sayAtTerminal('restore.salt', { count: salted })] : []),
    ...(untold > 0 ? [sayAtTerminal('restore.untold', { count: untold })] : []),
  ];
};
