import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { createQueue } from '../operations/queue';

/** A write in progress: its transaction, and whether content rules already watch over it. */
export interface Write {
  strapi: Core.Strapi;
  trx: Knex.Transaction;
  /**
   * Set while an edition is acted upon as a whole: what is written for it is no act of its own. A
   * restoration writes drafts alone, and looks itself at the references into them.
   */
  act?: 'edition' | 'restoration' | undefined;
}

/** Any number; all servers on one database use the same (PostgreSQL advisory lock). */
const LOCK = 7_205_759_403;

/**
 * Runs content writes one after another: `Promise.all` inside one transaction takes turns, and so
 * do several servers on one PostgreSQL. Writes made by a running write belong to it and go ahead.
 */
const createWriteQueue = (strapi: Core.Strapi) => {
  const running = new AsyncLocalStorage<Write>();
  const turns = new WeakMap<Knex.Transaction, Promise<unknown>>();
  const inLine = createQueue();

  const takeTurn = async <T>(trx: Knex.Transaction, work: () => Promise<T>): Promise<T> => {
    const before = turns.get(trx) ?? Promise.resolve();
    const mine = before.then(work, work);
    turns.set(
      trx,
      mine.catch(() => undefined),
    );
    return mine;
  };

  const inTurn = <T>(trx: Knex.Transaction, work: (write: Write) => Promise<T>): Promise<T> =>
    takeTurn(trx, async () => {
      if (strapi.db.dialect.client === 'postgres') {
        await strapi.db.connection.raw('SELECT pg_advisory_xact_lock(?)', [LOCK]).transacting(trx);
      }
      const write: Write = { strapi, trx };
      return running.run(write, () => work(write));
    });

  const inWrite = async <T>(work: (write: Write) => Promise<T>): Promise<T> => {
    const current = running.getStore();
    if (current && !current.trx.isCompleted()) return work(current);
    const write = () => strapi.db.transaction(({ trx }) => inTurn(trx, work)) as Promise<T>;
    // Who waits in line here holds no connection, so that those who read have them; who holds one
    // already waits at the database, which sees when two wait for each other.
    return strapi.db.inTransaction() ? write() : inLine(write);
  };
  /** The write that the caller is part of, if it is part of one. */
  return Object.assign(inWrite, { current: () => running.getStore() });
};

export type WriteQueue = ReturnType<typeof createWriteQueue>;

const NAME = 'dajuan.write-queue';

/** Makes the write queue of an application known to all that writes. */
export const installWriteQueue = (strapi: Core.Strapi): WriteQueue => {
  const queue = createWriteQueue(strapi);
  strapi.add(NAME, () => queue);
  return queue;
};

/** The write queue of an application, for acts that are no Document Service call. */
export const writeQueueOf = (strapi: Core.Strapi): WriteQueue => strapi.get(NAME);
