import { errors } from '@strapi/utils';
import type { Modules, UID } from '@strapi/strapi';
import { say } from '../messages/say';
import { circularPopulate, listsSearched, type SchemaOf } from './query-reach';
import { readsPublishedOnly } from './reads-published-only';

/** How many lists a public read may search through at a time. */
const MOST_LISTS = 2;

const schemaOf: SchemaOf = (uid) => strapi.getModel(uid as UID.Schema);

const refuse = (
  parameter: string,
  code: 'read.lists' | 'read.circle',
  params: { max: number } | { path: string },
) => {
  const message = say(code, params);
  return new errors.ValidationError(message, {
    errors: [{ path: [parameter], message, name: 'ValidationError', code }],
  });
};

/**
 * Refuses filters and sorts that would make the database multiply lists by each other.
 * @throws ValidationError (400)
 */
export const refuseWideSearch = (
  read: { filters?: unknown; sort?: unknown },
  uid: string,
): void => {
  if (listsSearched(read, uid, schemaOf) > MOST_LISTS)
    throw refuse('filters', 'read.lists', { max: MOST_LISTS });
};

/** Keeps one public read from costing more than an answer is worth: no wide search, no circles. */
export const boundedReads: Modules.Documents.Middleware.Middleware = async (context, next) => {
  const state = strapi.requestContext.get()?.state;
  if (!state || !readsPublishedOnly(state)) return next();
  const read: { filters?: unknown; sort?: unknown; populate?: unknown } = context.params;
  refuseWideSearch(read, context.uid);
  const path = circularPopulate(read.populate, context.uid, schemaOf);
  if (path) throw refuse('populate', 'read.circle', { path });
  return next();
};
