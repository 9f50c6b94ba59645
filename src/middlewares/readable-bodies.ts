import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { say } from '../messages/say';

type Context = Parameters<Core.MiddlewareHandler>[0];

/** Milliseconds after its last byte in which a body must have been read. */
const PATIENCE = 2_000;

const isMultipart = (ctx: Context): boolean => Boolean(ctx.request.is('multipart'));

/** The reader of multipart bodies stops at a part whose header is none, and says nothing. */
const stuckReader = (ctx: Context) => {
  let timer: NodeJS.Timeout | undefined;
  const stuck = new Promise<never>((_, reject) => {
    if (!isMultipart(ctx)) return;
    ctx.req.once('end', () => {
      timer = setTimeout(() => {
        if (ctx.request.body === undefined)
          reject(new errors.ValidationError(say('body.multipart')));
      }, PATIENCE);
    });
  });
  return { stuck, settle: () => clearTimeout(timer) };
};

interface Told {
  readonly code?: unknown;
  readonly httpCode?: unknown;
  readonly status?: unknown;
}

/** What a caller is told of a body that could not be read; undefined if it is about anything else. */
const refusalOf = (error: Error & Told, ctx: Context): Error | undefined => {
  const { code, httpCode, status } = error;
  if (httpCode === 400) return new errors.ValidationError(say('body.multipart'));
  if (/^Z_|^ERR_(?:_ERROR|BROTLI)/.test(String(code)))
    return new errors.ValidationError(say('body.compressed'));
  if (!(error instanceof SyntaxError)) return undefined;
  // A part of an upload that is JSON is read by the upload itself.
  if (isMultipart(ctx)) return new errors.ValidationError(say('body.fileInfo'));
  return status === 400 ? new errors.ValidationError(say('body.json')) : undefined;
};

/** A body that cannot be read is the caller's mistake, and is told as that. */
const readableBodies: Core.MiddlewareFactory = () => async (ctx, next) => {
  const { stuck, settle } = stuckReader(ctx);
  try {
    await Promise.race([next(), stuck]);
  } catch (error) {
    const isUnknownCoding = error instanceof Error && (error as Told).status === 415;
    if (isUnknownCoding) ctx.throw(415, say('body.coding'));
    throw (error instanceof Error && refusalOf(error, ctx)) || error;
  } finally {
    settle();
  }
};

export default readableBodies;
