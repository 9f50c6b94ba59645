import type { Core } from '@strapi/strapi';
import { movedSeam } from './moved-seam';

const SEAM = 'database-calls';

/** A query as Knex tells of it. */
interface Query {
  readonly sql: string;
  readonly __knexTxId?: string;
}

/** Who listens to all that is asked of the database. */
export interface CallListener {
  /** A query is about to be sent. */
  query(query: Query): void;
  /** An error came instead of an answer, or of a connection. */
  error(error: Error, query?: Query): void;
  /** A connection is about to be given: what this throws is thrown instead. */
  acquire(): void;
}

interface KnexClient {
  acquireConnection?: () => Promise<unknown>;
  releaseConnection: (connection: unknown) => Promise<unknown>;
}

interface Dialect {
  initialize?: (connection: object) => Promise<unknown>;
}

/**
 * Strapi prepares each new connection and does not look whether that succeeds: a database that goes
 * at that moment took the process with it. Such a connection is marked as broken, as Knex marks one,
 * which closes it instead of giving it to anybody.
 */
const surviveNewConnections = (dialect: Dialect, onError: CallListener['error']): void => {
  const initialize = dialect.initialize?.bind(dialect);
  if (!initialize) throw movedSeam(SEAM);
  dialect.initialize = async (connection) => {
    try {
      return await initialize(connection);
    } catch (error) {
      Object.assign(connection, { __knex__disposed: error });
      onError(error as Error);
      return undefined;
    }
  };
};

/**
 * Tells of everything that is asked of the database, by whoever, in the asynchronous context of who
 * asks. Call it in `register()`.
 * @throws Error in one line, if an upgrade has changed how that is done
 */
export const listenToCalls = (strapi: Core.Strapi, listener: CallListener): void => {
  const { connection } = strapi.db;
  const client = connection.client as KnexClient;
  const acquire = client.acquireConnection?.bind(client);
  if (!acquire || typeof connection.on !== 'function') throw movedSeam(SEAM);
  connection.on('query', listener.query);
  connection.on('query-error', listener.error);
  client.acquireConnection = async () => {
    listener.acquire();
    const given = await acquire().catch((error: unknown) => {
      listener.error(error as Error);
      throw error;
    });
    try {
      listener.acquire();
    } catch (error) {
      await client.releaseConnection(given);
      throw error;
    }
    return given;
  };
  surviveNewConnections(strapi.db.dialect, listener.error);
};
