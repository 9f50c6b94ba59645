import { errors } from '@strapi/utils';

/**
 * A refusal (409): what was asked is well formed, and other content stands against it. Strapi has a
 * class for every status but this one; an error it takes for an HTTP error is answered as it is.
 */
export const conflict = (message: string, details: object): Error => {
  const error: Error = Object.setPrototypeOf(new Error(message), errors.HttpError.prototype);
  return Object.assign(error, {
    name: 'ConflictError',
    status: 409,
    statusCode: 409,
    expose: true,
    details,
  });
};
