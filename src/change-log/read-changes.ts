import type { StoredChange } from './change';

/** How far back a server reads again: writes that no lock puts in order may commit in another. */
const OVERLAP = 100;

/** Runs one query on the change log and answers its rows. */
export type RunQuery = (sql: string) => Promise<readonly object[]>;

/** What a server has not heard of yet; `lost` if it has been away for longer than changes are kept. */
export interface News {
  readonly changes: readonly StoredChange[];
  readonly lost: boolean;
}

/** Reads the change log from where it stands now, each change once. */
export interface ChangeReader {
  read(run: RunQuery): Promise<News>;
}

interface Row extends StoredChange {
  readonly first: number | null;
}

/**
 * @param table the change log's table, quoted and with its schema
 * @param server this server's own changes are not news to it
 */
export const createChangeReader = (table: string, server: string): ChangeReader => {
  let last: number | undefined;
  let seen = new Set<number>();

  const begin = async (run: RunQuery): Promise<News> => {
    const rows = (await run(`select id from ${table} order by id desc limit ${OVERLAP}`)) as Row[];
    seen = new Set(rows.map(({ id }) => Number(id)));
    last = Math.max(0, ...seen);
    return { changes: [], lost: true };
  };

  return {
    read: async (run) => {
      if (last === undefined) return begin(run);
      const from = Math.max(0, last - OVERLAP);
      const rows = (await run(
        `select id, type, document, server, (select min(id) from ${table}) as first ` +
          `from ${table} where id > ${from} order by id`,
      )) as Row[];
      const before = last;
      const known = seen;
      const news = rows.filter(({ id }) => !known.has(Number(id)));
      seen = new Set(rows.map(({ id }) => Number(id)));
      last = Math.max(before, ...seen);
      const first = Number(rows[0]?.first ?? 0);
      return {
        changes: news.filter((row) => row.server !== server),
        lost: first > before + 1,
      };
    },
  };
};
