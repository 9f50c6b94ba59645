import { errors } from '@strapi/utils';

/** Strapi has no class for these: an error it takes for an HTTP error is answered as it is. */
const statusError =
  (name: string, status: number) =>
  (message: string, details: object): Error => {
    const error: Error = Object.setPrototypeOf(new Error(message), errors.HttpError.prototype);
    return Object.assign(error, { name, status, statusCode: status, expose: true, details });
  };

/** A refusal (409): what was asked is well formed, and other content stands against it. */
export const conflict = statusError('ConflictError', 409);

/** A refusal (422): what was asked is well formed, and the content it is about is not ready for it. */
export const unprocessable = statusError('UnprocessableEntityError', 422);
