import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { ClientConfig } from 'pg';
import { CHANGE } from './change';
import type { ChangeLog } from './change-log';
import { createChangeReader, type News } from './read-changes';
import { watchPostgres } from './watch-postgres';
import { watchSqlite, type Watch } from './watch-sqlite';

/** Milliseconds between two looks at the database. */
const INTERVAL = 300;
/** A server that has looked within this many milliseconds answers from what it has. */
const FRESH = 900;
/** After a failed look, milliseconds until the next. */
const PAUSE = 1_000;

/** Keeps this server up with what all others write. */
export interface ChangeWatch {
  /** Whether what this server knows is at most a second old. */
  isFresh(): boolean;
  /** Looks now, unless the database was unreachable a moment ago. Never throws. */
  look(): Promise<void>;
  /** Milliseconds since what this server knows was up to date. */
  age(): number;
  stop(): Promise<void>;
}

const openWatch = (strapi: Core.Strapi, log: ChangeLog, onNotice: () => void): Watch => {
  const { client, connection } = strapi.config.get<{
    client: string;
    connection: ClientConfig & { filename?: string };
  }>('database.connection');
  if (client === 'sqlite') return watchSqlite(path.resolve(connection.filename ?? ''));
  const listenUrl = strapi.config.get<string>('delivery.listenUrl', '');
  return watchPostgres(
    listenUrl ? { connectionString: listenUrl } : connection,
    log.server,
    onNotice,
  );
};

const quotedTable = (strapi: Core.Strapi): string => {
  const { tableName } = strapi.db.metadata.get(CHANGE);
  const schema = strapi.db.getSchemaName();
  return schema ? `"${schema}"."${tableName}"` : `"${tableName}"`;
};

/**
 * Looks at the change log three times a second, and at once when another server notifies.
 * @param onNews what has changed; or that nobody can tell what has
 * @param now milliseconds of a clock that only goes forward
 */
export const watchChanges = (
  strapi: Core.Strapi,
  log: ChangeLog,
  onNews: (news: News) => void,
  now: () => number = () => performance.now(),
): ChangeWatch => {
  const reader = createChangeReader(quotedTable(strapi), log.server);
  let lookedAt = -Infinity;
  let failedAt = -Infinity;
  let looking: Promise<void> | undefined;
  let isBehind = true;

  const lookOnce = async (): Promise<void> => {
    const begun = now();
    try {
      isBehind = watch.hasNews() || isBehind;
      if (isBehind) {
        const news = await reader.read(watch.run);
        if (news.lost || news.changes.length > 0) onNews(news);
        isBehind = false;
      }
      lookedAt = begun;
      failedAt = -Infinity;
    } catch (error) {
      if (failedAt === -Infinity) {
        const why = error instanceof Error ? error.message : String(error);
        strapi.log.warn(`The database cannot be reached; answers come from the cache: ${why}`);
      }
      failedAt = now();
    }
  };
  const look = async (): Promise<void> => {
    if (now() - failedAt < PAUSE) return;
    looking ??= lookOnce().finally(() => (looking = undefined));
    await looking;
  };
  const watch = openWatch(strapi, log, () => void look());
  const timer = setInterval(() => void look(), INTERVAL);
  timer.unref();
  return {
    isFresh: () => now() - lookedAt < FRESH,
    look,
    age: () => now() - lookedAt,
    stop: async () => {
      clearInterval(timer);
      await looking;
      await watch.close();
    },
  };
};
