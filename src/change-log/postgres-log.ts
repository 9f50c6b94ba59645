import { CHANGES, CHANNEL } from './change';
import { named, type Trigger, type Watch } from './triggers';

/**
 * The log and its function. A transaction writes each change once, with its own number: numbers of
 * rows are given before the commit, so that a later row may be seen before an earlier one.
 * @param schema quoted
 */
export const postgresTable = (schema: string): string[] => [
  `create table if not exists ${schema}."${CHANGES}" (
    id bigserial primary key,
    tx xid8 not null default pg_current_xact_id(),
    tbl text not null,
    document text,
    at timestamptz not null default now()
  )`,
  `create index if not exists "${CHANGES}_tx" on ${schema}."${CHANGES}" (tx)`,
  `create index if not exists "${CHANGES}_at" on ${schema}."${CHANGES}" (at)`,
  `create or replace function ${schema}.dajuan_note_change() returns trigger
    language plpgsql as $body$
    declare
      subject jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
      former jsonb := to_jsonb(case when tg_op = 'INSERT' then new else old end);
      named text := subject ->> tg_argv[0];
      counts boolean := true;
    begin
      if tg_nargs = 3 then
        execute format(
          'select exists (select 1 from %I.%I where id in ($1, $2) and published_at is not null)',
          tg_table_schema, tg_argv[1]
        ) into counts
        using (subject ->> tg_argv[2])::bigint, (former ->> tg_argv[2])::bigint;
      end if;
      if counts then
        insert into ${schema}."${CHANGES}" (tbl, document)
        select tg_table_name, named
        where not exists (
          select 1 from ${schema}."${CHANGES}"
          where tx = pg_current_xact_id() and tbl = tg_table_name
            and document is not distinct from named
        );
        perform pg_notify('${CHANNEL}', '');
      end if;
      return null;
    end $body$`,
];

const condition = ({ counts, rows }: Watch): string =>
  counts === 'published'
    ? `when (${rows.map((row) => `${row}."published_at" is not null`).join(' or ')}) `
    : '';

/**
 * The triggers that write changes down in PostgreSQL.
 * @param schema quoted
 */
export const postgresTriggers = (schema: string, watches: readonly Watch[]): Trigger[] =>
  watches.map((watch) => {
    const { table, event, counts, document } = watch;
    const owner = typeof counts === 'object' ? [counts.table, counts.column] : [];
    const args = [document ?? '', ...owner].map((text) => `'${text}'`).join(', ');
    return named(
      table,
      (name) =>
        `create or replace trigger "${name}" after ${event} on ${schema}."${table}" ` +
        `for each row ${condition(watch)}execute function ${schema}.dajuan_note_change(${args})`,
    );
  });
