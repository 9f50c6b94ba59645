import type { Core } from '@strapi/strapi';
import type { ClientConfig } from 'pg';
import { ownConnection } from '../change-log/own-connection';
import { listenToCalls } from '../strapi-seams/database-calls';
import { waitForCommits } from '../strapi-seams/true-commits';
import { answerOutages } from './answer-outages';
import { currentUse, noteError, noteQuery } from './database-use';
import { surviveUnwaited } from './survive-unwaited';
import { watchDatabase, type DatabaseWatch } from './watch-database';

const NAME = 'dajuan.outage';

/** A request that was told that nothing of it is stored stores nothing afterwards. */
const refuseGivenUp = (): void => {
  if (currentUse()?.isGivenUp) throw new Error('The request was answered without the database');
};

const watchOf = (strapi: Core.Strapi): DatabaseWatch | undefined => {
  const { client, connection } = strapi.config.get<{ client: string; connection: ClientConfig }>(
    'database.connection',
  );
  // SQLite is a file: each call comes back, with an answer or with an error.
  if (client !== 'postgres') return undefined;
  return watchDatabase(ownConnection(connection), (isLost, error) => {
    const why = error instanceof Error ? error.message : String(error);
    if (isLost) strapi.log.warn(`The database does not answer: ${why}`);
    else strapi.log.info('The database answers again');
  });
};

/**
 * Tells callers of a database that is lost, full, or refuses a commit what is true, and at once. It
 * stands before the whole middleware stack; call it first in `register()`.
 */
export const installOutage = async (strapi: Core.Strapi): Promise<void> => {
  const commits = await waitForCommits(strapi);
  commits.before(refuseGivenUp);
  listenToCalls(strapi, { query: noteQuery, error: noteError, acquire: refuseGivenUp });
  surviveUnwaited(strapi.log);
  const watch = watchOf(strapi);
  strapi.add(NAME, () => ({ watch }));
  const graphqlPath = strapi.plugin('graphql').config<string>('endpoint');
  strapi.server.use(answerOutages(strapi, watch, graphqlPath));
};

/** Whether the database answers; undefined where nobody has to ask. */
export const databaseWatchOf = (strapi: Core.Strapi): DatabaseWatch | undefined =>
  strapi.get<{ watch: DatabaseWatch | undefined }>(NAME).watch;
