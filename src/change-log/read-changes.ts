import type { Change } from './change';
import { CHANGES } from './change';

/** Runs one query and answers its rows. */
export type RunQuery = (sql: string) => Promise<readonly object[]>;

/** Reads the change log from where it stands at the first reading, each change once. */
export type ReadChanges = (run: RunQuery) => Promise<Change[]>;

interface Row {
  readonly id: number | string | null;
  readonly tbl: string;
  readonly document: string | null;
}

const asChange = ({ tbl, document }: Row): Change => ({ table: tbl, document });

/** On SQLite one writes after another, so that the order of numbers is that of commits. */
export const readOnSqlite = (): ReadChanges => {
  let last: number | undefined;
  return async (run) => {
    if (last === undefined) {
      const [row] = (await run(`select max(id) as id from "${CHANGES}"`)) as Row[];
      last = Number(row?.id ?? 0);
      return [];
    }
    const rows = (await run(
      `select id, tbl, document from "${CHANGES}" where id > ${last} order by id`,
    )) as Row[];
    last = Math.max(last, ...rows.map(({ id }) => Number(id)));
    return rows.map(asChange);
  };
};

/**
 * On PostgreSQL a transaction that began earlier may commit later. Each reading begins where the
 * oldest transaction stood that was open at the reading before, and leaves out what was read then.
 * @param table the log, quoted and with its schema
 */
export const readOnPostgres = (table: string): ReadChanges => {
  let horizon: string | undefined;
  let known = new Set<string>();
  return async (run) => {
    const from = horizon ?? 'pg_snapshot_xmin(pg_current_snapshot())';
    const rows = (await run(
      'select pg_snapshot_xmin(pg_current_snapshot())::text as horizon, c.id::text, c.tbl, c.document ' +
        `from (select 1) as one left join ${table} c on c.tx >= ` +
        (horizon === undefined ? from : `'${from}'::xid8`),
    )) as (Row & { horizon: string })[];
    const isFirst = horizon === undefined;
    horizon = rows[0]?.horizon ?? horizon;
    const before = known;
    const found = rows.filter((row) => row.id !== null);
    known = new Set(found.map(({ id }) => String(id)));
    return isFirst ? [] : found.filter(({ id }) => !before.has(String(id))).map(asChange);
  };
};
