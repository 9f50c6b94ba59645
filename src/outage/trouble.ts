/**
 * What an error says of the database as a whole, whoever asked it what: that it cannot be reached,
 * or that it has no room left. Null if it is about the question.
 */
export type Trouble = 'unreachable' | 'full' | null;

/** PostgreSQL: shut down, crashed, starting, or without a free connection; class 08 is the connection. */
const UNREACHABLE_STATE = /^(57P0[1-5]|53300|08...|58000|58030|XX001|XX002)$/;
const UNREACHABLE_SYSTEM =
  /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;
const UNREACHABLE_SQLITE = /^SQLITE_(BUSY|LOCKED|IOERR|CANTOPEN|READONLY|CORRUPT|NOTADB|PROTOCOL)/;
/** What the drivers say without a code. */
const UNREACHABLE_WORDS =
  /Connection terminated|connection timeout|timeout expired|Client has encountered a connection error|not queryable|Timeout acquiring a connection|Query read timeout|database connection is not open|^aborted$/i;

const FULL = /^(53100|ENOSPC|EDQUOT|SQLITE_FULL|SQLITE_IOERR_WRITE)$/;
const FULL_WORDS = /No space left on device|database or disk is full/i;

interface Told {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
}

/**
 * Looks at an error, and at what it came from.
 * @param error of a driver, of Knex or of the file system
 */
export const troubleOf = (error: unknown): Trouble => {
  if (typeof error !== 'object' || error === null) return null;
  const { code, message, cause } = error as Told;
  const [name, words] = [String(code), String(message)];
  if (FULL.test(name) || FULL_WORDS.test(words)) return 'full';
  const isUnreachable =
    [UNREACHABLE_STATE, UNREACHABLE_SYSTEM, UNREACHABLE_SQLITE].some((codes) => codes.test(name)) ||
    UNREACHABLE_WORDS.test(words);
  return isUnreachable ? 'unreachable' : troubleOf(cause);
};
