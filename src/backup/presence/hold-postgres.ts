import type { Client, ClientConfig } from 'pg';
import { openPostgres } from '../databases/open-postgres';
import { RESTORE_TABLE } from './restore-mark';
import type { Hold, Presence } from './presence';

/** Any number: the first half of the lock's name; the second is the schema's. */
const LOCK = 1_405_202_611;

const named = "'dajuan: in use'";

/**
 * Takes a lock in a transaction that stays open, on a connection of its own: a pooler of
 * transactions leaves it that connection, and the lock ends with the process, however it ends. The
 * transaction reads and writes nothing, so it keeps nothing from being cleaned up.
 */
export const holdPostgres = async (
  config: ClientConfig,
  schema: string,
  presence: Presence,
  onLost: () => void,
): Promise<Hold> => {
  const client: Client = await openPostgres(config);
  const end = async () => {
    client.removeListener('end', onLost);
    await client.end().catch(() => undefined);
  };
  try {
    await client.query('begin');
    await client.query(`set local application_name to ${named}`);
    await client.query('set local idle_in_transaction_session_timeout to 0');
    const taken = presence === 'alone' ? '' : '_shared';
    const { rows } = await client.query<{ taken: string; mark: string | null }>(
      `select pg_try_advisory_xact_lock${taken}(${LOCK}, hashtext($1)) as taken,
        to_regclass(format('%I.%I', $1::text, $2::text))::text as mark`,
      [schema, RESTORE_TABLE],
    );
    const [found] = rows;
    client.once('end', onLost);
    return { taken: found?.taken === 't', marked: typeof found?.mark === 'string', end };
  } catch (error) {
    await end();
    throw error;
  }
};
