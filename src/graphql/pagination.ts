import { errors } from '@strapi/utils';
import { say } from '../messages/say';

const SMALLEST = { page: 1, pageSize: 1, start: 0, limit: 1 };

/**
 * Refuses pages that do not exist and `limit: -1`, by which Strapi means everything. Pages above
 * the maximum are cut down to it, as over REST.
 * @throws ValidationError naming the argument
 */
export const checkPagination = (pagination: unknown): void => {
  for (const [name, min] of Object.entries(SMALLEST)) {
    const value = (pagination as Record<string, unknown> | null | undefined)?.[name];
    if (typeof value !== 'number' || value >= min) continue;
    const path = ['pagination', name];
    const message = say('graphql.pagination', { name: path.join('.'), min });
    throw new errors.ValidationError(message, {
      errors: [{ path, message, name: 'ValidationError', code: 'graphql.pagination' }],
    });
  }
};
