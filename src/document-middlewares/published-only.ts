import type { Modules } from '@strapi/strapi';
import { readsPublishedOnly, type RequestState } from './reads-published-only';
import { refuseDraftSeeking } from './refuse-draft-seeking';

const READS = new Set(['findMany', 'findFirst', 'findOne', 'count']);

/**
 * Forces every read of the content API that carries no API token to published documents, relations
 * included, whatever permissions and parameters say. Within a write that permissions allowed,
 * Strapi and the other content rules read what they need.
 */
export const publishedOnly: Modules.Documents.Middleware.Middleware = async (context, next) => {
  const state: (RequestState & { writes?: boolean }) | undefined =
    strapi.requestContext.get()?.state;
  if (!state || !readsPublishedOnly(state)) return next();
  if (!READS.has(context.action)) state.writes = true;
  if (state.writes) return next();
  refuseDraftSeeking(context.params);
  context.params = { ...context.params, status: 'published' };
  return next();
};
