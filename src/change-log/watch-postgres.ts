import { Client, type ClientConfig } from 'pg';
import { CHANNEL } from './change';
import { readOnPostgres } from './read-changes';
import type { Watch } from './watch';

/** Milliseconds that a question may take before the database counts as unreachable. */
const PATIENCE = 2_000;

/**
 * Watches a PostgreSQL database through a connection of its own, on which commits are notified. It
 * connects when it is asked and again after a loss, so that a restart of the database costs a
 * question, not the server.
 * @param table the change log, quoted and with its schema
 * @param onNotice called when a commit is notified, this server's own among them
 */
export const watchPostgres = (config: ClientConfig, table: string, onNotice: () => void): Watch => {
  const read = readOnPostgres(table);
  let connected: Promise<Client> | undefined;

  const connect = async (): Promise<Client> => {
    const client = new Client({
      ...config,
      connectionTimeoutMillis: PATIENCE,
      query_timeout: PATIENCE,
      keepAlive: true,
    });
    const forget = () => (connected = undefined);
    client.on('error', forget);
    client.on('end', forget);
    client.on('notification', onNotice);
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    return client;
  };

  const client = (): Promise<Client> => {
    connected ??= connect().catch((error: unknown) => {
      connected = undefined;
      throw error;
    });
    return connected;
  };

  return {
    // A notification may be lost, or swallowed by a pooler: only the question tells.
    read: () =>
      read(async (sql) => {
        const open = await client();
        try {
          return (await open.query<object>(sql)).rows;
        } catch (error) {
          connected = undefined;
          await open.end().catch(() => undefined);
          throw error;
        }
      }),
    close: async () => {
      const open = await connected?.catch(() => undefined);
      await open?.end().catch(() => undefined);
    },
  };
};
