import { Client, type ClientConfig } from 'pg';
import { within } from '../operations/within';

/** Milliseconds that a question, or a connection, may take before the database counts as lost. */
const PATIENCE = 1_400;

/** A way to ask whether the database answers. */
export interface Probe {
  /** Rejects if it does not. */
  ask(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Asks PostgreSQL through a connection of its own, which no write can keep waiting. It connects when
 * it is asked, and anew after a loss; the timeouts are this process's, no start-up parameter.
 */
export const postgresProbe = (config: ClientConfig): Probe => {
  let connected: Promise<Client> | undefined;
  const connect = async (): Promise<Client> => {
    const client = new Client({
      ...config,
      connectionTimeoutMillis: PATIENCE,
      query_timeout: PATIENCE,
    });
    const forget = () => (connected = undefined);
    client.on('error', forget);
    client.on('end', forget);
    await client.connect();
    return client;
  };
  /** A frozen database does not answer a farewell either. */
  const drop = async (): Promise<void> => {
    const open = connected;
    connected = undefined;
    const client = await open?.catch(() => undefined);
    void client?.end().catch(() => undefined);
  };
  const question = async (): Promise<unknown> => {
    connected ??= connect();
    return (await connected).query('select 1');
  };
  return {
    ask: async () => {
      try {
        await within(PATIENCE, question());
      } catch (error) {
        await drop();
        throw error;
      }
    },
    close: drop,
  };
};
