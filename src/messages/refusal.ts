import { errors } from '@strapi/utils';

/**
 * The 403 that says what is refused. It is a PolicyError since Strapi turns every other
 * ForbiddenError of a route into a bare “Forbidden”.
 * @param path where in the request it is, such as `['locale']`
 * @param message in the caller's language
 */
export const refusal = (path: string[], message: string, code: string): errors.PolicyError =>
  new errors.PolicyError(message, { errors: [{ path, message, name: 'PolicyError', code }] });
