import { Client, type ClientConfig } from 'pg';
import { within } from '../operations/within';

/** Milliseconds that a question, or a connection, may take before the database counts as lost. */
const PATIENCE = 1_400;

/** Questions to PostgreSQL through a connection of their own, which no write can keep waiting. */
export interface OwnConnection {
  /** @throws within the time of patience, if the database does not answer */
  ask(sql: string): Promise<object[]>;
  close(): Promise<void>;
}

/**
 * Connects when something is asked, and anew after a loss, so that a restart of the database costs a
 * question. The timeouts are this process's, no start-up parameter, which a pooler may refuse.
 * @param prepare done once with each new connection, before it is asked anything
 */
export const ownConnection = (
  config: ClientConfig,
  prepare: (client: Client) => Promise<unknown> = async () => undefined,
): OwnConnection => {
  let open: { readonly client: Client; readonly ready: Promise<unknown> } | undefined;

  const connect = () => {
    const client = new Client({ ...config, connectionTimeoutMillis: PATIENCE, keepAlive: true });
    const forget = (): void => {
      if (open?.client === client) open = undefined;
    };
    client.on('error', forget);
    client.on('end', forget);
    return { client, ready: client.connect().then(() => prepare(client)) };
  };
  const drop = async (): Promise<void> => {
    const ended = open?.client.end();
    open = undefined;
    await ended;
  };
  const question = async (sql: string): Promise<object[]> => {
    open ??= connect();
    const { client, ready } = open;
    await ready;
    return (await client.query<object>(sql)).rows;
  };

  return {
    ask: async (sql) => {
      try {
        return await within(PATIENCE, question(sql));
      } catch (error) {
        // A frozen database does not answer a farewell either.
        drop().catch(() => undefined);
        throw error;
      }
    },
    close: () => within(PATIENCE, drop()).catch(() => undefined),
  };
};
