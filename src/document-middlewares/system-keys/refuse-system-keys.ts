import { errors } from '@strapi/utils';
import type { Parted } from '../../domain/system-keys/part-system-keys';
import { say } from '../../messages/say';

/**
 * Refuses (400) what names keys of the system, each with where it belongs, in the caller's language.
 * @throws ValidationError unless nothing was found
 */
export const refuseSystemKeys = (found: Parted['found']): void => {
  if (found.length === 0) return;
  const refused = found.map(({ key, path }) => {
    const code = `system-key.${key}` as const;
    const message = say(code, { field: path.join('.') });
    return { path: [...path], message, name: 'ValidationError', code };
  });
  const message = refused.map((one) => one.message).join(say('findings.separator'));
  const error = new errors.ValidationError(message, { errors: refused });
  // GraphQL answers 200 with what a resolver throws, unless the error says otherwise.
  throw Object.assign(error, { extensions: { http: { status: 400 } } });
};
