import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { ClientConfig } from 'pg';
import { CHANGES, type Change } from './change';
import { noteOwnWrites } from './own-writes';
import type { Watch } from './watch';
import { watchPostgres } from './watch-postgres';
import { watchSqlite } from './watch-sqlite';

/** Milliseconds between two looks at the database. */
const INTERVAL = 300;
/** A server that has looked within this many milliseconds knows what there was a second ago. */
const FRESH = 900;
/** The log keeps changes for this many milliseconds; who has been away for half of it starts anew. */
const KEPT = 3_600_000;

/** Keeps this server up with what is written to the database, by itself or by others. */
export interface ChangeWatch {
  /** Whether it knows all that it has written itself, and all of others' until a second ago. */
  isCurrent(): boolean;
  /** Whether the database answered the last time it was asked. */
  isReachable(): boolean;
  /**
   * Resolves after a look that began no earlier than now, or when the database did not answer one
   * that had begun. Never rejects.
   */
  look(): Promise<void>;
  /** Milliseconds since what it knows was up to date. */
  age(): number;
  stop(): Promise<void>;
}

/** What to do about changes; `lost` if nobody can tell what has changed. */
export type OnChanges = (changes: readonly Change[], lost: boolean) => void;

const open = (strapi: Core.Strapi, onNotice: () => void): Watch => {
  const { client, connection } = strapi.config.get<{
    client: string;
    connection: ClientConfig & { filename?: string };
  }>('database.connection');
  if (client === 'sqlite') return watchSqlite(path.resolve(connection.filename ?? ''));
  const listenUrl = strapi.config.get<string>('delivery.listenUrl', '');
  const config = listenUrl ? { connectionString: listenUrl } : connection;
  return watchPostgres(config, `"${strapi.db.getSchemaName() ?? 'public'}"."${CHANGES}"`, onNotice);
};

const prune = async (strapi: Core.Strapi): Promise<void> => {
  const isSqlite = strapi.db.dialect.client === 'sqlite';
  const before = new Date(Date.now() - KEPT);
  await strapi.db
    .getConnection(CHANGES)
    .where('at', '<', isSqlite ? Math.floor(before.getTime() / 1000) : before)
    .delete();
};

/**
 * Looks at the change log three times a second, at once when PostgreSQL notifies, and before the
 * next answer when this server has written something itself.
 * @param now milliseconds of a clock that only goes forward
 */
export const watchChanges = (
  strapi: Core.Strapi,
  onChanges: OnChanges,
  now: () => number = () => performance.now(),
): ChangeWatch => {
  const own = noteOwnWrites(strapi);
  let lookedAt = -Infinity;
  let isReachable = true;
  let looking: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  let isStopped = false;

  const tell = (error: unknown): void => {
    if (!isReachable || isStopped) return;
    const why = error instanceof Error ? error.message : String(error);
    strapi.log.warn(`The database cannot be reached; answers come from the cache: ${why}`);
  };
  const lookOnce = async (): Promise<void> => {
    const begun = now();
    const seen = own.beginLook();
    try {
      const changes = await watch.read();
      const lost = begun - lookedAt > KEPT / 2;
      if (lost || changes.length > 0) onChanges(changes, lost);
      if (!isReachable) strapi.log.info('The database can be reached again');
      lookedAt = begun;
      isReachable = true;
      seen();
    } catch (error) {
      tell(error);
      isReachable = false;
    }
  };
  const begin = (): Promise<void> => (looking = lookOnce().finally(() => (looking = undefined)));
  const look = (): Promise<void> => {
    if (!looking) return begin();
    next ??= looking.then(() => {
      next = undefined;
      if (isReachable) return looking ?? begin();
      return undefined;
    });
    return next;
  };
  const watch = open(strapi, () => void look());
  const timers = [
    setInterval(() => void look(), INTERVAL),
    setInterval(() => void prune(strapi).catch(() => undefined), KEPT / 6),
  ];
  for (const timer of timers) timer.unref();
  return {
    isCurrent: () => !own.areUnseen() && now() - lookedAt < FRESH,
    isReachable: () => isReachable,
    look,
    age: () => now() - lookedAt,
    stop: async () => {
      isStopped = true;
      timers.forEach(clearInterval);
      await looking;
      await watch.close();
    },
  };
};
