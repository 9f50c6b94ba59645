import type { TestApp } from './app';

/** A database that refuses, while it is told to, whatever was written when it is committed. */
export interface RefusingDatabase {
  refuse(whether: boolean): Promise<void>;
  /** Whether it has refused one of the request with this `X-Request-Id`. */
  hasRefused(id: string): boolean;
  remove(): Promise<void>;
}

const FLAG = 'test_refusing';
const [PARENTS, ORPHANS] = ['test_parents', 'test_orphans'];
const ACTIONS = ['insert', 'update', 'delete'];
const REFUSED = /refused at commit|FOREIGN KEY constraint failed/;

interface Statements {
  readonly before: readonly string[];
  readonly ofTable: (table: string) => readonly string[];
  readonly after: readonly string[];
  readonly removeFrom: (table: string) => readonly string[];
}

/** A deferred constraint is asked at the commit. */
const onPostgres: Statements = {
  before: [
    `create table ${FLAG} (refuse integer)`,
    `create function test_refuse() returns trigger language plpgsql as $$ begin
      if exists (select 1 from ${FLAG}) then raise exception 'refused at commit'; end if;
      return null; end $$`,
  ],
  ofTable: (table) => [
    `create constraint trigger test_refuse after ${ACTIONS.join(' or ')} on "${table}"
      deferrable initially deferred for each row execute function test_refuse()`,
  ],
  removeFrom: () => [],
  after: ['drop function test_refuse cascade', `drop table ${FLAG}`],
};

/** Each write leaves a row that has no parent, which SQLite looks for at the commit. */
const onSqlite: Statements = {
  before: [
    `create table ${FLAG} (refuse integer)`,
    `create table ${PARENTS} (id integer primary key)`,
    `create table ${ORPHANS} (parent integer references ${PARENTS} (id) deferrable initially deferred)`,
  ],
  ofTable: (table) =>
    ACTIONS.map(
      (action) =>
        `create trigger "test_refuse_${action}_${table}" after ${action} on "${table}"
          when exists (select 1 from ${FLAG}) begin insert into ${ORPHANS} values (1); end`,
    ),
  removeFrom: (table) =>
    ACTIONS.map((action) => `drop trigger if exists "test_refuse_${action}_${table}"`),
  after: [ORPHANS, PARENTS, FLAG].map((table) => `drop table ${table}`),
};

/** Every table of an application. */
export const tablesOf = async ({ strapi }: Pick<TestApp, 'strapi'>): Promise<string[]> => {
  const knex = strapi.db.connection;
  const isPostgres = strapi.db.dialect.client === 'postgres';
  const rows: { name: string }[] = isPostgres
    ? await knex('pg_tables').where('schemaname', 'public').select('tablename as name')
    : await knex('sqlite_master').where('type', 'table').select('name');
  return rows
    .map(({ name }) => name)
    .filter((name) => !/^(sqlite_|test_)/.test(name))
    .sort();
};

/**
 * Lets the database of an application refuse commits, of whoever writes whatever.
 * @param only the tables whose writes are refused, if not all
 */
export const refuseCommits = async (
  app: Pick<TestApp, 'strapi'>,
  only?: readonly string[],
): Promise<RefusingDatabase> => {
  const knex = app.strapi.db.connection;
  const statements = app.strapi.db.dialect.client === 'postgres' ? onPostgres : onSqlite;
  const tables = only ?? (await tablesOf(app));
  const run = async (all: readonly string[]): Promise<void> => {
    for (const sql of all) await knex.raw(sql);
  };
  await run([...statements.before, ...tables.flatMap(statements.ofTable)]);
  const refused = new Set<string>();
  const note = ({ message }: Error): void => {
    // What the server writes by itself belongs to no request.
    const id = app.strapi.requestContext.get()?.get('x-request-id');
    if (id && REFUSED.test(message)) refused.add(id);
  };
  knex.on('query-error', note);
  const refuse = async (whether: boolean): Promise<void> => {
    await knex(FLAG).delete();
    if (whether) await knex(FLAG).insert({ refuse: 1 });
  };
  return {
    refuse,
    hasRefused: (id) => refused.has(id),
    remove: async () => {
      knex.off('query-error', note);
      await refuse(false);
      await run([...tables.flatMap(statements.removeFrom), ...statements.after]);
    },
  };
};
