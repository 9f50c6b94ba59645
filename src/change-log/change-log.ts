import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { CHANGE, type Change } from './change';

export type ChangeListener = (changes: readonly Change[]) => void;

/** Where every change of what readers see is written down, in the transaction that makes it. */
export interface ChangeLog {
  /** Names this server among those that share the database. */
  readonly server: string;
  /** Writes changes down; listeners on this server hear of them when they are committed. */
  record(changes: readonly Change[]): Promise<void>;
  /** @returns a function that ends it */
  listen(listener: ChangeListener): () => void;
}

/** The PostgreSQL channel on which servers tell one another that there is something to read. */
export const CHANNEL = 'dajuan_changes';

const NAME = 'dajuan.change-log';

const nameOf = ({ type, document }: Change): string => `${type} ${document ?? ''}`;

const createChangeLog = (strapi: Core.Strapi): ChangeLog => {
  const server = randomUUID();
  const listeners = new Set<ChangeListener>();
  const written = new WeakMap<Knex.Transaction, Set<string>>();

  /** What a transaction has not written down before. */
  const unwritten = (trx: Knex.Transaction, changes: readonly Change[]): Change[] => {
    const known = written.get(trx) ?? new Set();
    written.set(trx, known);
    return changes.filter((change) => {
      const isNew = !known.has(nameOf(change));
      known.add(nameOf(change));
      return isNew;
    });
  };

  const write = async (trx: Knex.Transaction, changes: readonly Change[]): Promise<void> => {
    const { tableName } = strapi.db.metadata.get(CHANGE);
    const rows = changes.map((change) => ({ ...change, server, created_at: new Date() }));
    await strapi.db.getConnection(tableName).transacting(trx).insert(rows);
    if (strapi.db.dialect.client === 'postgres') {
      await strapi.db.connection.raw('select pg_notify(?, ?)', [CHANNEL, server]).transacting(trx);
    }
  };

  return {
    server,
    record: async (changes) => {
      await strapi.db.transaction(async ({ trx, onCommit }) => {
        const news = unwritten(trx, changes);
        if (news.length === 0) return;
        await write(trx, news);
        onCommit(() => {
          for (const listener of listeners) listener(news);
        });
      });
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

/** Makes the change log of an application known to all that write. */
export const installChangeLog = (strapi: Core.Strapi): ChangeLog => {
  const log = createChangeLog(strapi);
  strapi.add(NAME, () => log);
  return log;
};

/** The change log of an application. */
export const changeLogOf = (strapi: Core.Strapi): ChangeLog => strapi.get(NAME);
