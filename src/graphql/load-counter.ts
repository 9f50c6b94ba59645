import { errors } from '@strapi/utils';
import { say } from '../messages/say';
import { LIMITS } from './limits';

/** Told of loads (entries and relations), it throws when there are too many of them in all. */
export type CountLoads = (loads: number) => void;

/**
 * Counts what one request loads. Loading a relation costs about as much as an entry of a list, so
 * that both count as one.
 * @returns the counter: it throws a ValidationError (400) as soon as it is too much
 */
export const createLoadCounter = (): CountLoads => {
  let loaded = 0;
  return (loads) => {
    loaded += loads;
    if (loaded <= LIMITS.loads) return;
    const message = say('graphql.loads', { max: LIMITS.loads });
    throw new errors.ValidationError(message, {
      errors: [{ path: [], message, name: 'ValidationError', code: 'graphql.loads' }],
    });
  };
};
