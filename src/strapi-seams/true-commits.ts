import type { Core } from '@strapi/strapi';
import { movedSeam } from './moved-seam';

const SEAM = 'true-commits';

/** What a transaction of Knex is here; its types leave the half of it out. */
interface Transactor {
  readonly executionPromise: Promise<unknown>;
  commit: (value?: unknown) => Promise<unknown>;
  rollback: (error?: unknown) => Promise<unknown>;
  isCompleted: () => boolean;
  readonly client: {
    /** Always the one connection of the transaction. */
    acquireConnection(): Promise<unknown>;
    on(event: 'query-error', tell: (error: Error, query: { sql: string }) => void): void;
  };
}

interface SqliteConnection {
  readonly inTransaction: boolean;
  exec(sql: string): unknown;
}

type Begin = (container?: unknown, config?: unknown) => PromiseLike<unknown>;

/**
 * SQLite leaves a transaction open whose commit it refused, and nobody else could begin one on its
 * connection: it is rolled back before the connection is given back.
 */
const endRefused = async ({ client }: Transactor): Promise<void> => {
  const connection = (await client.acquireConnection()) as SqliteConnection;
  client.on('query-error', (_error, { sql }) => {
    if (/^commit\b/i.test(sql) && connection.inTransaction) connection.exec('ROLLBACK');
  });
};

/** PostgreSQL answers the commit of a transaction that a query broke by rolling it back. */
const wasRolledBack = (answer: unknown): boolean => {
  const { response } = (answer ?? {}) as { response?: { command?: string } };
  return response?.command === 'ROLLBACK';
};

const tellTruth = (trx: Transactor, mayCommit: () => void): void => {
  const { commit, rollback, isCompleted } = trx;
  /** Strapi runs the hooks of a rollback for what it may still roll back alone. */
  const leaveToRollback = (): void => {
    trx.isCompleted = () => false;
    trx.rollback = async () => {
      trx.isCompleted = isCompleted;
      if (!isCompleted()) await rollback();
    };
  };
  trx.commit = async (value) => {
    try {
      mayCommit();
      const answer: unknown = await commit(value);
      await trx.executionPromise;
      if (wasRolledBack(answer)) throw new Error('The database rolled back instead of committing');
      return answer;
    } catch (error) {
      leaveToRollback();
      throw error;
    }
  };
};

/** Transactions whose commits tell the truth. */
export interface TrueCommits {
  /** Called before each commit; what it throws turns the commit into a rollback. */
  before(check: () => void): void;
}

/**
 * Lets each commit wait for what came of it: Knex resolves one that the database refused, so that
 * Strapi answers that it stored what it did not. Put where Strapi opens transactions, it holds for
 * whoever writes; hooks of a commit run after a true one alone, those of a rollback after a refused
 * one too. Call it in `register()`, before anything is written.
 * @throws Error in one line, if an upgrade opens transactions elsewhere
 */
export const waitForCommits = async (strapi: Core.Strapi): Promise<TrueCommits> => {
  const { context } = strapi.db.connection as unknown as { context?: { transaction?: Begin } };
  const begin = context?.transaction;
  if (!context || typeof begin !== 'function') throw movedSeam(SEAM);
  const isSqlite = strapi.db.dialect.client === 'sqlite';
  const watched = new WeakSet();
  const checks: (() => void)[] = [];
  context.transaction = function (this: unknown, container, config) {
    const begun = begin.call(this, container, config);
    // With work of its own, Knex itself waits for the end.
    if (typeof container === 'function') return begun;
    return Promise.resolve(begun).then(async (made) => {
      const trx = made as Transactor;
      if (isSqlite) await endRefused(trx);
      tellTruth(trx, () => checks.forEach((check) => check()));
      watched.add(trx);
      return trx;
    });
  };
  await strapi.db.transaction(async ({ trx }) => {
    if (!watched.has(trx) || !('executionPromise' in trx)) throw movedSeam(SEAM);
  });
  return { before: (check) => checks.push(check) };
};
