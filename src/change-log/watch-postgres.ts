import { Client, type ClientConfig } from 'pg';
import { CHANNEL } from './change-log';
import type { Watch } from './watch-sqlite';

/** Milliseconds that a question may take before the database counts as unreachable. */
const PATIENCE = 2_000;

/**
 * Watches a PostgreSQL database through a connection of its own, on which other servers' commits are
 * notified. It connects when it is asked and again after a loss, so that a restart of the database
 * costs a question, not the server.
 * @param server this server, whose own notices are no news to it
 * @param onNotice called when another server says that there is news
 */
export const watchPostgres = (
  config: ClientConfig,
  server: string,
  onNotice: () => void,
): Watch => {
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
    client.on('notification', ({ payload }) => {
      if (payload !== server) onNotice();
    });
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
    run: async (sql) => {
      const open = await client();
      try {
        return (await open.query<object>(sql)).rows;
      } catch (error) {
        connected = undefined;
        await open.end().catch(() => undefined);
        throw error;
      }
    },
    // A notification may be lost, or swallowed by a pooler: only the question tells.
    hasNews: () => true,
    close: async () => {
      const open = await connected?.catch(() => undefined);
      await open?.end().catch(() => undefined);
    },
  };
};
