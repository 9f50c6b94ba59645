import { errors } from '@strapi/utils';
import type { Modules } from '@strapi/strapi';
import { say } from '../messages/say';

const READS = new Set(['findMany', 'findFirst', 'findOne', 'count']);

/** PostgreSQL's classes for a bad value (22) and a bad expression (42); SQLite's names for both. */
const BAD_QUERY = /^(22\w{3}|42\w{3}|SQLITE_ERROR|SQLITE_MISMATCH|SQLITE_TOOBIG|ERR_ASSERTION)$/;

const isUnanswerable = (error: unknown): error is Error => {
  if (!(error instanceof Error) || error instanceof errors.ApplicationError) return false;
  if (error instanceof errors.HttpError || error.name === 'KnexTimeoutError') return false;
  const { code } = error as { code?: unknown };
  return code === undefined || (typeof code === 'string' && BAD_QUERY.test(code));
};

/**
 * Runs a read whose parameters came from a caller. Strapi lets through parameters it cannot turn
 * into a query (operators in the wrong place, a word compared with a number) and fails on them;
 * that is the caller's mistake. An unreachable database and every other failure stay what they are.
 * @throws ValidationError (400) in place of the failure, which is logged
 */
export const answerable = async <T>(read: () => Promise<T>): Promise<T> => {
  try {
    return await read();
  } catch (error) {
    if (!isUnanswerable(error)) throw error;
    strapi.log.warn(`Unanswerable read: ${error.message}`);
    throw new errors.ValidationError(say('read.unanswerable'));
  }
};

/** Applies `answerable` to the reads of the content API. */
export const unanswerableRead: Modules.Documents.Middleware.Middleware = async (context, next) => {
  const route: { info?: { type?: string } } | undefined = strapi.requestContext.get()?.state.route;
  const fromCaller = route?.info?.type === 'content-api' && READS.has(context.action);
  return fromCaller ? answerable(async () => next()) : next();
};
