import { errors } from '@strapi/utils';
import { excess, READ_BOUNDS, readSize } from '../domain/read-size';
import { say } from '../messages/say';

/** Parameters whose texts name attributes. */
const PATHS = new Set(['sort', 'fields', 'populate']);

/**
 * Counts what the parameters of reads hold, before anything looks at them.
 * @returns the counter: told of each parameter, it throws a ValidationError (400) at the first that
 *   is too large, alone or with those before it
 */
export const createReadCounter = (): ((parameter: string, value: unknown) => void) => {
  let values = 0;
  return (parameter, value) => {
    const size = readSize(value, PATHS.has(parameter));
    // Even one that holds nothing counts, so that a counter comes to an end.
    values += Math.max(size.values, 1);
    const measure = excess({ ...size, values });
    if (!measure) return;
    const message = say(`read.${measure}`, { parameter, max: READ_BOUNDS[measure] });
    throw new errors.ValidationError(message, {
      errors: [{ path: [parameter], message, name: 'ValidationError', code: `read.${measure}` }],
    });
  };
};
