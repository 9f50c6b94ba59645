import { AsyncLocalStorage } from 'node:async_hooks';
import { troubleOf, type Trouble } from './trouble';

const WRITES = /^\s*(?:with\b[^;]*?\b)?(?:insert|update|delete)\b/i;

/** What one request has had from the database. */
export interface DatabaseUse {
  /** What it met of the database as a whole. */
  trouble: Trouble;
  /** Whether something that it wrote was not taken. */
  hasFailedWrite: boolean;
  /** How many commits and single writes may have been stored. */
  mayBeStored: number;
  /** Whether it was answered without waiting any longer: it writes nothing more. */
  isGivenUp: boolean;
  /** What the database said that no caller is told. */
  readonly said: string[];
  /** The transactions it has begun, and whether each has written anything. */
  readonly open: Map<string, boolean>;
}

/** A query as Knex tells of it. */
export interface Query {
  readonly sql: string;
  readonly __knexTxId?: string;
}

const using = new AsyncLocalStorage<DatabaseUse>();

/** Runs the work of one request, and notes what becomes of its questions to the database. */
export const noteUse = <T>(work: (use: DatabaseUse) => T): T => {
  const use: DatabaseUse = {
    trouble: null,
    hasFailedWrite: false,
    mayBeStored: 0,
    isGivenUp: false,
    said: [],
    open: new Map(),
  };
  return using.run(use, () => work(use));
};

/** What the current request has had; undefined outside of requests. */
export const currentUse = (): DatabaseUse | undefined => using.getStore();

/** Whether a query is a write that is stored by itself, in no transaction. */
const isSingleWrite = ({ open }: DatabaseUse, { sql, __knexTxId = '' }: Query): boolean =>
  WRITES.test(sql) && !open.has(__knexTxId);

/** Whether it has a transaction stored that has written something. */
const isCommit = ({ open }: DatabaseUse, { sql, __knexTxId = '' }: Query): boolean =>
  /^commit\b/i.test(sql) && open.get(__knexTxId) === true;

/** Notes a query that is about to be sent. */
export const noteQuery = (query: Query): void => {
  const use = currentUse();
  if (!use) return;
  const { sql, __knexTxId = '' } = query;
  if (/^begin\b/i.test(sql)) use.open.set(__knexTxId, false);
  else if (WRITES.test(sql) && use.open.has(__knexTxId)) use.open.set(__knexTxId, true);
  if (isCommit(use, query) || isSingleWrite(use, query)) use.mayBeStored += 1;
};

/** Whether a name was taken: who writes may expect that, and tells it in words of its own. */
const isTaken = (error: Error & { code?: unknown }): boolean =>
  /^(23505|SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY))$/.test(String(error.code));

/** Notes what the database, or the way to it, said instead of an answer. */
export const noteError = (error: Error, query?: Query): void => {
  const use = currentUse();
  if (!use) return;
  const trouble = troubleOf(error);
  use.trouble = use.trouble ?? trouble;
  use.said.push(error.message);
  if (!query) return;
  if (isTaken(error)) return;
  const isStoring = isCommit(use, query) || isSingleWrite(use, query);
  if (isStoring || WRITES.test(query.sql)) use.hasFailedWrite = true;
  // Who refuses a commit has not stored it; who is gone may have.
  if (isStoring && trouble !== 'unreachable') use.mayBeStored -= 1;
};
