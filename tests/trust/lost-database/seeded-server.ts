import { ownDatabase } from '../../support/own-database';
import { startServer, type Server } from '../support/two-servers';
import { makeCallers, type Callers } from './people';
import { requestsTo, type Requests } from './requests';

/** A server with the seed, on a database that a test does something to. */
export interface SeededServer {
  readonly server: Server;
  readonly callers: Callers;
  readonly requests: Requests;
  /** The metrics that the doors of `requests.writes` write, each its own. */
  readonly written: { readonly rest: string; readonly graphql: string; readonly panel: string };
  /** Document ids of what is published at an address of REST. */
  idsOf(path: string): Promise<string[]>;
  stop(): Promise<void>;
}

/** @param database the environment that names the database; the rest is the test's own */
export const seededServer = async (database: NodeJS.ProcessEnv): Promise<SeededServer> => {
  const own = await ownDatabase('sqlite');
  const env = { ...own.env, ...database, DAJUAN_SEED: 'true' };
  const server = await startServer(env);
  const callers = await makeCallers({ ...env, NODE_ENV: 'production' }, server.origin);
  const idsOf = async (path: string): Promise<string[]> => {
    const answer = await fetch(server.origin + path);
    const { data } = (await answer.json()) as { data: { documentId: string }[] };
    return data.map(({ documentId }) => documentId);
  };
  const [rest = '', graphql = '', panel = ''] = await idsOf('/api/metrics?pagination[pageSize]=3');
  return {
    server,
    callers,
    requests: requestsTo(server.origin, callers, [rest, graphql, panel]),
    written: { rest, graphql, panel },
    idsOf,
    stop: async () => {
      await server.running.stop();
      await own.remove();
    },
  };
};
