import { CHANGES } from './change';
import { named, type Trigger, type Watch } from './triggers';

/** Numbers are never given twice, so that a reader's place in the log stays one. */
export const SQLITE_TABLE = [
  `create table if not exists "${CHANGES}" (
    id integer primary key autoincrement,
    tbl text not null,
    document text,
    at integer not null default (unixepoch())
  )`,
  `create index if not exists "${CHANGES}_at" on "${CHANGES}" (at)`,
];

const condition = ({ counts, rows }: Watch): string => {
  if (counts === 'always') return '1';
  const ofRow = (row: string): string =>
    counts === 'published'
      ? `${row}."published_at" is not null`
      : `exists (select 1 from "${counts.table}" ` +
        `where id = ${row}."${counts.column}" and "published_at" is not null)`;
  return rows.map(ofRow).join(' or ');
};

/** The triggers that write changes down in SQLite. */
export const sqliteTriggers = (watches: readonly Watch[]): Trigger[] =>
  watches.map((watch) => {
    const { table, event, rows, document } = watch;
    const named_ = document ? `${rows.at(-1) ?? 'new'}."${document}"` : 'null';
    return named(
      table,
      (name) =>
        `create trigger if not exists "${name}" after ${event} on "${table}" ` +
        `when ${condition(watch)} begin ` +
        `insert into "${CHANGES}" (tbl, document) values ('${table}', ${named_}); end`,
    );
  });
