import type { Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { say } from '../messages/say';
import { wantsRaw } from '../prose/wants-raw';
import { readsPublishedOnly, type RequestState } from './reads-published-only';

/**
 * Keeps references, as they are stored, to requests with an API token.
 * @throws PolicyError (403) naming the parameter
 */
export const refuseRawProse: Modules.Documents.Middleware.Middleware = async (_context, next) => {
  const state: RequestState | undefined = strapi.requestContext.get()?.state;
  if (state && readsPublishedOnly(state) && wantsRaw(strapi)) {
    const message = say('read.raw');
    throw new errors.PolicyError(message, {
      errors: [{ path: ['prose'], message, name: 'PolicyError', code: 'read.raw' }],
    });
  }
  return next();
};
