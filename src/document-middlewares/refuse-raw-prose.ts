import type { Modules } from '@strapi/strapi';
import { refusal } from '../messages/refusal';
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
    throw refusal(['prose'], say('read.raw'), 'read.raw');
  }
  return next();
};
