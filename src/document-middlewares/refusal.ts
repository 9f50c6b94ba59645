import { errors } from '@strapi/utils';
import { say, type MessageKey, type MessageParams } from '../messages/say';

/**
 * A refusal (400) that names the field and says what was expected, in the caller's language and in
 * the form Strapi's panel, REST and GraphQL all show beside the field.
 */
export const refusal = (
  key: MessageKey,
  field: string,
  params: MessageParams = {},
): InstanceType<typeof errors.ValidationError> => {
  const message = say(key, { field, ...params });
  return new errors.ValidationError(message, {
    errors: [{ path: [field], message, name: 'ValidationError', code: key }],
  });
};
