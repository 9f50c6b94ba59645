import type { Core } from '@strapi/strapi';
import { bodyOf, failed, full, unreachable, type OutageAnswer } from './answers';
import { noteUse, type DatabaseUse } from './database-use';
import type { DatabaseWatch } from './watch-database';

type Context = Parameters<Core.MiddlewareHandler>[0];

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The body as it would be sent; nothing of a stream. */
const textOf = ({ body }: Context): string => {
  if (typeof body === 'string') return body;
  if (typeof body !== 'object' || body === null || 'pipe' in body) return '';
  return Buffer.isBuffer(body) ? body.toString('utf8') : JSON.stringify(body);
};

const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);

/** What the database made of an answer; null where it has its own. */
const answerFor = (context: Context, use: DatabaseUse, isGraphql: boolean): OutageAnswer | null => {
  if (use.said.length === 0) return null;
  const text = textOf(context);
  const isRefusal = context.status >= 400 || (isGraphql && text.includes('"errors":['));
  const brokeWrite = use.hasFailedWrite && !SAFE.has(context.method);
  if (!isRefusal && !brokeWrite) return null;
  if (use.trouble === 'unreachable') return unreachable(isUnknown(context, use));
  if (use.trouble === 'full') return full();
  // A door that knows what it could not ask has said so itself.
  if (context.status === 503) return null;
  if (brokeWrite || context.status >= 500) return failed();
  return use.said.some((said) => text.includes(inJson(said))) ? failed() : null;
};

const isUnknown = ({ method }: Context, { mayBeStored }: DatabaseUse): boolean =>
  mayBeStored > 0 && !SAFE.has(method);

const send = (context: Context, answer: OutageAnswer, isGraphql: boolean): void => {
  context.status = answer.status;
  context.body = bodyOf(answer, isGraphql);
  context.set('Cache-Control', 'no-store');
  if (answer.retryAfter) context.set('Retry-After', answer.retryAfter);
};

/**
 * Whatever door a request came through, whoever swallowed the error on the way: if the database kept
 * it from its answer, it is told so, in one sentence, and nothing of what the database said. Nobody
 * waits for a database that does not answer.
 */
export const answerOutages = (
  strapi: Core.Strapi,
  watch: DatabaseWatch | undefined,
  graphqlPath: string,
): Core.MiddlewareHandler =>
  function dajuanOutages(context, next) {
    return noteUse(async (use) => {
      const isGraphql = context.path === graphqlPath;
      const waiting = watch?.wait();
      const work = Promise.resolve(next());
      const ended = work.then(
        () => 'ended' as const,
        (error: unknown) => {
          if (!use.isGivenUp) throw error;
          return 'ended' as const;
        },
      );
      const lost = waiting?.lost.then(() => 'lost' as const);
      try {
        const came = await Promise.race(lost ? [ended, lost] : [ended]);
        if (came === 'lost') {
          use.isGivenUp = true;
          send(context, unreachable(isUnknown(context, use)), isGraphql);
          return;
        }
      } finally {
        waiting?.done();
      }
      const answer = answerFor(context, use, isGraphql);
      if (!answer) return;
      if (context.status < 500) strapi.log.error(use.said.join('\n'));
      send(context, answer, isGraphql);
    });
  };
