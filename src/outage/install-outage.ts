import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { ClientConfig } from 'pg';
import { ownConnection } from '../change-log/own-connection';
import { listenToCalls } from '../strapi-seams/database-calls';
import { waitForCommits } from '../strapi-seams/true-commits';
import { answerOutages } from './answer-outages';
import { currentUse, noteError, noteQuery, type Query } from './database-use';
import { keepReserve, type Reserve } from './reserve';
import { surviveUnwaited } from './survive-unwaited';
import { troubleOf } from './trouble';
import { watchDatabase, type DatabaseWatch } from './watch-database';

const NAME = 'dajuan.outage';

interface Outage {
  readonly watch: DatabaseWatch | undefined;
  readonly reserve: Reserve | undefined;
}

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

const reserveOf = (strapi: Core.Strapi): Reserve | undefined => {
  const { client, connection } = strapi.config.get<{
    client: string;
    connection: { filename?: string };
  }>('database.connection');
  // Where PostgreSQL keeps its data is nothing that this process knows.
  if (client !== 'sqlite' || !connection.filename) return undefined;
  return keepReserve(path.resolve(connection.filename), (isOpen) => {
    if (isOpen) strapi.log.warn('There is no room left: nothing is stored but log-ins');
    else strapi.log.info('There is room again');
  });
};

/** While the reserve is used, what a request writes in a transaction is not stored. */
const refuseWithoutRoom = (reserve: Reserve | undefined): void => {
  const open = currentUse()?.open.values() ?? [];
  const hasWritten = [...open].some((wrote) => wrote);
  if (!hasWritten || !reserve?.isOpen()) return;
  const error = Object.assign(new Error('There is no room left'), { code: 'ENOSPC' });
  noteError(error);
  throw error;
};

/**
 * Tells callers of a database that is lost, full, or refuses a commit what is true, and at once. It
 * stands before the whole middleware stack; call it first in `register()`.
 */
export const installOutage = async (strapi: Core.Strapi): Promise<void> => {
  const commits = await waitForCommits(strapi);
  const reserve = reserveOf(strapi);
  commits.before(refuseGivenUp);
  commits.before(() => refuseWithoutRoom(reserve));
  const note = (error: Error, query?: Query): void => {
    noteError(error, query);
    if (troubleOf(error) === 'full') reserve?.open();
  };
  listenToCalls(strapi, { query: noteQuery, error: note, acquire: refuseGivenUp });
  surviveUnwaited(strapi.log);
  const watch = watchOf(strapi);
  strapi.add(NAME, () => ({ watch, reserve }));
  // A command serves nobody: what it writes is refused by the database itself.
  strapi.server.httpServer.once('listening', () => reserve?.start());
  const graphqlPath = strapi.plugin('graphql').config<string>('endpoint');
  strapi.server.use(answerOutages(strapi, watch, graphqlPath));
};

/** Ends what looks after the database. */
export const stopOutage = async (strapi: Core.Strapi): Promise<void> => {
  const { watch, reserve } = strapi.get<Outage>(NAME);
  reserve?.stop();
  await watch?.stop();
};
